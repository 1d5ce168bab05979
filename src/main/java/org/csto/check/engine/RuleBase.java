package org.csto.check.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.csto.check.model.Ground;
import org.csto.check.model.Problem;
import org.csto.check.model.RuleInfo;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** The rules, ready to run. Safe for use by many threads. */
public final class RuleBase {
  private static final String COMPILED = "/rules/compiled.txt";

  private final KieBase base;
  private final Map<String, RuleInfo> rules;
  private final String digest;

  RuleBase(KieBase base, String digest) {
    this.base = base;
    this.digest = digest;
    this.rules = describe(base);
  }

  /** The rules that came with the program, compiled when it was built. */
  public static RuleBase builtIn() {
    try (InputStream in = RuleBase.class.getResourceAsStream(COMPILED)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its rules");
      }
      List<String> lines =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return of(RuleBase.class.getClassLoader(), lines.get(0), lines.get(1));
    } catch (IOException e) {
      throw new IllegalStateException("the compiled rules cannot be read", e);
    }
  }

  /**
   * Rules compiled at run time, or why they could not be.
   *
   * @param base null when there are problems
   */
  public record Compiled(@Nullable RuleBase base, List<Problem> problems) {}

  /**
   * Compiles the DRL files of a pack. Rules are code: they can do all that a Java program can.
   *
   * @param pack the files of the pack by name
   * @param shownAs the folder to name in complaints
   */
  public static Compiled compile(Map<String, byte[]> pack, String shownAs) {
    String digest = RuleCompiler.digest(pack);
    RuleCompiler.Compiled compiled = RuleCompiler.compile(RuleCompiler.drlOf(pack), shownAs);
    if (!compiled.problems().isEmpty()) {
      return new Compiled(null, compiled.problems());
    }
    ClassLoader loader = new PackLoader(compiled.files());
    return new Compiled(of(loader, RuleCompiler.modelClass(compiled.files()), digest), List.of());
  }

  /** Finds the classes of a pack in memory, before those of the same name in the program. */
  private static final class PackLoader extends ClassLoader {
    private final Map<String, byte[]> files;

    PackLoader(Map<String, byte[]> files) {
      super(RuleBase.class.getClassLoader());
      this.files = files;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] own = files.get(name.replace('.', '/') + ".class");
      if (own == null) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, own, 0, own.length) : loaded;
      }
    }
  }

  static RuleBase of(ClassLoader loader, String modelClass, String digest) {
    try {
      Model model =
          loader.loadClass(modelClass).asSubclass(Model.class).getDeclaredConstructor().newInstance();
      return new RuleBase(KieBaseBuilder.createKieBaseFromModel(model), digest);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled rules cannot be loaded", e);
    }
  }

  /** Runs the rules over some facts and returns the grounds they insert, in no order. */
  List<Ground> run(Iterable<?> facts) {
    KieSession session = base.newKieSession();
    try {
      for (Object fact : facts) {
        session.insert(fact);
      }
      session.fireAllRules();
      List<Ground> grounds = new ArrayList<>();
      for (Object object : session.getObjects()) {
        if (object instanceof Ground ground) {
          grounds.add(ground);
        }
      }
      return grounds;
    } finally {
      session.dispose();
    }
  }

  /** What the rules say of themselves, by name, in the order of their ids. */
  public Map<String, RuleInfo> rules() {
    return rules;
  }

  /** The rule that inserted a ground. */
  RuleInfo rule(Ground ground) {
    return Objects.requireNonNull(rules.get(ground.rule()), ground.rule());
  }

  /** A fingerprint of the pack the rules come from. */
  public String digest() {
    return digest;
  }

  private static Map<String, RuleInfo> describe(KieBase base) {
    List<RuleInfo> found = new ArrayList<>();
    for (KiePackage pack : base.getKiePackages()) {
      for (Rule rule : pack.getRules()) {
        found.add(new RuleInfo(
            rule.getName(),
            annotation(rule, "id"), annotation(rule, "route"), Grounds.side(rule), many(rule, "cite"), many(rule, "needs"),
            annotation(rule, "says")));
      }
    }
    found.sort(Comparator.comparing(RuleBase::stem).thenComparing(RuleBase::number));
    Map<String, RuleInfo> byName = new LinkedHashMap<>();
    found.forEach(rule -> byName.put(rule.name(), rule));
    return byName;
  }

  private static String stem(RuleInfo rule) {
    return rule.id().substring(0, rule.id().lastIndexOf('-') + 1);
  }

  private static int number(RuleInfo rule) {
    String tail = rule.id().substring(rule.id().lastIndexOf('-') + 1);
    return tail.isEmpty() || !tail.chars().allMatch(Character::isDigit) ? 0 : Integer.parseInt(tail);
  }

  /** What stands in an annotation of a rule; the executable model keeps the quotes of the DRL. */
  static String annotation(Rule rule, String key) {
    Object value = rule.getMetaData().get(key);
    String text = value == null ? "" : value.toString();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
  }

  private static List<String> many(Rule rule, String key) {
    List<String> items = new ArrayList<>();
    for (String item : annotation(rule, key).split(";", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }
}
