package org.csto.check.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.csto.check.model.Ground;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Position;
import org.csto.check.model.Problem;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.Rules;
import org.csto.check.model.Said;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.rule.TypeDeclaration;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.conf.PropertySpecificOption;

/**
 * The rules, ready to run. Safe for use by many threads. The built-in ones are made ready by a
 * thread of their own while the program reads the case; whoever needs them first waits for it.
 */
public final class RuleBase implements Rules {
  /** The class of the built-in model: its name comes from the compiler, whatever the rules. */
  static final String MODEL = "csto.Rules8708FFC1E2148836F72F690F62000083";

  /** Where the build writes the fingerprint of the built-in pack. */
  static final String DIGEST = "/rules/digest.txt";

  /** The types of the facts that rules match. */
  private static final List<Class<?>> FACTS = List.of(Said.class, Position.class);

  private final FutureTask<Ready> ready;

  /** Null for the built-in pack, whose fingerprint is read when it is asked for. */
  private final @Nullable String digest;

  private RuleBase(Callable<Ready> load, @Nullable String digest) {
    this.ready = new FutureTask<>(load);
    this.digest = digest;
  }

  RuleBase(KieBase base, String digest) {
    this(() -> Ready.of(base), digest);
    ready.run();
  }

  /** Made ready from the first use on. No lambda: to link the first one of a run takes long. */
  private static final class BuiltIn implements Callable<Ready> {
    static final RuleBase RULES = new RuleBase(new BuiltIn(), null);

    static {
      Thread thread = new Thread(RULES.ready, "rules");
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public Ready call() {
      KieBase base = base(model(RuleBase.class.getClassLoader(), MODEL));
      // A first run, of what no rule speaks of, looks up all that runs need; nobody waits for it.
      run(base, List.of(new Position("", "")));
      return Ready.of(base);
    }
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
      Map<String, RuleInfo> rules,
      Map<String, Integer> rank,
      Map<String, List<List<String>>> needs) {

    static Ready of(KieBase base) {
      Map<String, RuleInfo> rules = describe(base);
      Map<String, Integer> rank = new HashMap<>();
      Map<String, List<List<String>>> needs = new HashMap<>();
      for (RuleInfo rule : rules.values()) {
        rank.put(rule.name(), rank.size());
        if (rule.side() != Side.AGAINST) {
          needs.computeIfAbsent(rule.route(), route -> new ArrayList<>()).add(rule.needs());
        }
      }
      return new Ready(base, rules, rank, needs);
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

  /**
   * The rules that came with the program, compiled when it was built. They are made ready
   * meanwhile.
   */
  public static RuleBase builtIn() {
    return BuiltIn.RULES;
  }

  private static String builtInDigest() {
    try (InputStream in = RuleBase.class.getResourceAsStream(DIGEST)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its rules");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new IllegalStateException("the fingerprint of the rules cannot be read", e);
    }
  }

  /** Whether these are the files of the built-in pack. */
  public static boolean isBuiltIn(Map<String, byte[]> pack) {
    return RuleCompiler.digest(pack).equals(builtInDigest());
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
   * @param kept where compiled packs are kept; null where none are
   */
  public static Compiled compile(Map<String, byte[]> pack, String shownAs, @Nullable Path kept) {
    String digest = RuleCompiler.digest(pack);
    RuleCache cache = new RuleCache(kept);
    byte[] before = cache.get(digest);
    if (before != null) {
      try {
        return new Compiled(of(before, digest), List.of());
      } catch (RuntimeException | LinkageError e) {
        // Damaged: compiled again below.
      }
    }
    RuleCompiler.Compiled compiled = RuleCompiler.compile(RuleCompiler.drlOf(pack), shownAs);
    if (!compiled.problems().isEmpty()) {
      return new Compiled(null, compiled.problems());
    }
    RuleBase rules = of(compiled.jar(), digest);
    cache.put(digest, compiled.jar());
    return new Compiled(rules, List.of());
  }

  private static RuleBase of(byte[] jar, String digest) {
    Map<String, byte[]> files = RuleCompiler.unzip(jar);
    return new RuleBase(base(model(new PackLoader(files), RuleCompiler.modelClass(files))), digest);
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

  static Model model(ClassLoader loader, String name) {
    try {
      return loader.loadClass(name).asSubclass(Model.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled rules cannot be loaded", e);
    }
  }

  static KieBase base(Model model) {
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    KiePackagesBuilder builder = new KiePackagesBuilder(configuration);
    builder.addModel(model);
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase("rules", configuration);
    for (InternalKnowledgePackage pack : builder.build().getKiePackages()) {
      // Facts do not change while the rules run; otherwise Drools would look at each property.
      for (Class<?> type : FACTS) {
        pack.addTypeDeclaration(
            TypeDeclaration.createTypeDeclarationForBean(type, PropertySpecificOption.DISABLED));
      }
      base.addPackage(pack);
    }
    return base;
  }

  @Override
  public List<Ground> run(Iterable<?> facts) {
    return run(ready().base, facts);
  }

  private static List<Ground> run(KieBase base, Iterable<?> facts) {
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
    return ready().rules;
  }

  @Override
  public int rank(Ground ground) {
    return ready().rank.getOrDefault(ground.rule(), 0);
  }

  @Override
  public Map<String, List<List<String>>> needs() {
    return ready().needs;
  }

  @Override
  public RuleInfo rule(Ground ground) {
    return Objects.requireNonNull(ready().rules.get(ground.rule()), ground.rule());
  }

  /** A fingerprint of the pack the rules come from. */
  public String digest() {
    return digest == null ? builtInDigest() : digest;
  }

  private static Map<String, RuleInfo> describe(KieBase base) {
    Map<String, RuleInfo> inOrder = new TreeMap<>();
    for (KiePackage pack : base.getKiePackages()) {
      for (Rule rule : pack.getRules()) {
        Map<String, Object> said = rule.getMetaData();
        String id = annotation(said, "id");
        inOrder.put(
            padded(id) + ' ' + rule.getName(),
            new RuleInfo(
                rule.getName(),
                id,
                annotation(said, "route"),
                Grounds.side(rule.getName(), said),
                RuleInfo.items(annotation(said, "cite")),
                RuleInfo.items(annotation(said, "needs")),
                annotation(said, "says")));
      }
    }
    Map<String, RuleInfo> byName = new LinkedHashMap<>();
    for (RuleInfo rule : inOrder.values()) {
      byName.put(rule.name(), rule);
    }
    return byName;
  }

  /** An id whose number has four digits, so that outside-2 stands before outside-10. */
  private static String padded(String id) {
    int number = id.lastIndexOf('-') + 1;
    return id.substring(0, number)
        + "0000".substring(Math.min(4, id.length() - number))
        + id.substring(number);
  }

  /** What stands in an annotation of a rule; the executable model keeps the quotes of the DRL. */
  static String annotation(Map<String, Object> said, String key) {
    Object value = said.get(key);
    String text = value == null ? "" : value.toString();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replace("\\\"", "\"") : text;
  }
}
