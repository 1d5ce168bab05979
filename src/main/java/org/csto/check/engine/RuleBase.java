package org.csto.check.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.csto.check.model.Ground;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Problem;
import org.csto.check.model.RuleInfo;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/**
 * The rules, ready to run. Safe for use by many threads. The built-in ones are made ready by a thread
 * of their own while the program reads the case; whoever needs them first waits for it.
 */
public final class RuleBase {
  private static final String COMPILED = "/rules/compiled.txt";

  private final FutureTask<Ready> ready;

  private RuleBase(Callable<Ready> load) {
    this.ready = new FutureTask<>(load);
  }

  RuleBase(KieBase base, String digest) {
    this(() -> Ready.of(base, digest));
    ready.run();
  }

  /**
   * What is known once the rules are there.
   *
   * @param rules what the rules say of themselves, by name, in the order of their ids
   * @param rank the place of each rule in that order
   * @param needs for each route, what each rule needs that speaks for it or leaves the law open
   */
  private record Ready(
      KieBase base,
      String digest,
      Map<String, RuleInfo> rules,
      Map<String, Integer> rank,
      Map<String, List<List<String>>> needs) {

    static Ready of(KieBase base, String digest) {
      Map<String, RuleInfo> rules = describe(base);
      Map<String, Integer> rank = new HashMap<>();
      Map<String, List<List<String>>> needs = new HashMap<>();
      for (RuleInfo rule : rules.values()) {
        rank.put(rule.name(), rank.size());
        if (rule.side() != Side.AGAINST) {
          needs.computeIfAbsent(rule.route(), route -> new ArrayList<>()).add(rule.needs());
        }
      }
      return new Ready(base, digest, rules, rank, needs);
    }
  }

  private Ready ready() {
    try {
      return ready.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the rules cannot be made ready", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the rules were made ready", e);
    }
  }

  /** The rules that came with the program, compiled when it was built. */
  public static RuleBase builtIn() {
    RuleBase rules = new RuleBase(RuleBase::loadBuiltIn);
    Thread thread = new Thread(rules.ready, "rules");
    thread.setDaemon(true);
    thread.start();
    return rules;
  }

  private static Ready loadBuiltIn() {
    try (InputStream in = RuleBase.class.getResourceAsStream(COMPILED)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its rules");
      }
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
      return Ready.of(base(RuleBase.class.getClassLoader(), lines[0]), lines[1]);
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
    KieBase base = base(loader, RuleCompiler.modelClass(compiled.files()));
    return new Compiled(new RuleBase(base, digest), List.of());
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

  private static KieBase base(ClassLoader loader, String modelClass) {
    try {
      Model model =
          loader.loadClass(modelClass).asSubclass(Model.class).getDeclaredConstructor().newInstance();
      return KieBaseBuilder.createKieBaseFromModel(model);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled rules cannot be loaded", e);
    }
  }

  /** Runs the rules over some facts and returns the grounds they insert, in no order. */
  List<Ground> run(Iterable<?> facts) {
    KieSession session = ready().base.newKieSession();
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
    return ready().rules;
  }

  /** The place of the rule that inserted a ground in the order of ids. */
  int rank(Ground ground) {
    return ready().rank.getOrDefault(ground.rule(), 0);
  }

  /** For each route, what each rule needs that speaks for it or leaves the law open. */
  Map<String, List<List<String>>> needs() {
    return ready().needs;
  }

  /** The rule that inserted a ground. */
  RuleInfo rule(Ground ground) {
    return Objects.requireNonNull(ready().rules.get(ground.rule()), ground.rule());
  }

  /** A fingerprint of the pack the rules come from. */
  public String digest() {
    return ready().digest;
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
    found.sort(RuleBase::byStemAndNumber);
    Map<String, RuleInfo> byName = new LinkedHashMap<>();
    found.forEach(rule -> byName.put(rule.name(), rule));
    return byName;
  }

  private static int byStemAndNumber(RuleInfo a, RuleInfo b) {
    int stems = stem(a).compareTo(stem(b));
    return stems == 0 ? Integer.compare(number(a), number(b)) : stems;
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
