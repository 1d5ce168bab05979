package org.csto.check.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.csto.check.model.Derived;
import org.csto.check.model.Ground;
import org.csto.check.model.Position;
import org.csto.check.model.RuleIndex;
import org.csto.check.model.RuleTable;
import org.csto.check.model.Rules;
import org.csto.check.model.Said;
import org.csto.check.model.StoredIndex;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.base.definitions.rule.impl.RuleImpl;
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

  /** Where the build writes the index of the built-in rules. */
  static final String INDEX = "/rules/index.bin";

  private final FutureTask<Ready> ready;

  /** Null for the built-in pack, whose fingerprint is read when it is asked for. */
  private final @Nullable String digest;

  private RuleBase(Callable<Ready> load, @Nullable String digest) {
    this.ready = new FutureTask<>(load);
    this.digest = digest;
  }

  RuleBase(KieBase base, RuleIndex index, String digest) {
    this(() -> new Ready(base, index), digest);
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
      RuleIndex index = builtInIndex();
      KieBase base = base(model(RuleBase.class.getClassLoader(), MODEL), index);
      // A first run, of what no rule speaks of, looks up all that runs need; nobody waits for it.
      run(base, index, List.of(new Position("", "")));
      return new Ready(base, index);
    }
  }

  /** What is known once the rules are there. */
  private record Ready(KieBase base, RuleIndex index) {}

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

  static RuleIndex builtInIndex() {
    return StoredIndex.read(ByteBuffer.wrap(resource(INDEX)));
  }

  private static String builtInDigest() {
    return new String(resource(DIGEST), StandardCharsets.US_ASCII);
  }

  private static byte[] resource(String name) {
    try (InputStream in = RuleBase.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its rules");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("the rules of the program cannot be read", e);
    }
  }

  /** A fingerprint of the files of a pack. */
  public static String digest(Map<String, byte[]> pack) {
    return RuleCompiler.digest(pack);
  }

  /** Whether this is the fingerprint of the built-in pack. */
  public static boolean isBuiltIn(String digest) {
    return digest.equals(builtInDigest());
  }

  /**
   * Makes the rules of a pack ready.
   *
   * @param drl the rules by the name of their file
   * @param index what their text says of them
   * @param everything all that rules can ask for, to try them on
   * @param digest the fingerprint of the pack
   * @param kept where compiled packs are kept; null where none are
   */
  public static RuleBase compile(
      Map<String, String> drl,
      RuleIndex index,
      Iterable<?> everything,
      String digest,
      @Nullable Path kept) {
    RuleCache cache = new RuleCache(kept);
    byte[] before = cache.get(digest);
    if (before != null) {
      try {
        return of(before, index, digest);
      } catch (RuntimeException | LinkageError e) {
        // Damaged: compiled again below.
      }
    }
    byte[] jar = RuleCompiler.compile(drl);
    RuleBase rules = of(jar, index, digest);
    rules.hold(everything);
    cache.put(digest, jar);
    return rules;
  }

  /** Fails when the rules do something else than their text says, which no pack can bring about. */
  void hold(Iterable<?> everything) {
    Set<String> differing = RuleProbe.differing(this, ready().index, everything);
    if (!differing.isEmpty()) {
      throw new IllegalStateException("rules do something else than their text says: " + differing);
    }
  }

  static RuleBase of(byte[] jar, RuleIndex index, String digest) {
    Map<String, byte[]> files = RuleCompiler.unzip(jar);
    Model model = model(new PackLoader(files), RuleCompiler.modelClass(files));
    return new RuleBase(base(model, index), index, digest);
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

  static KieBase base(Model model, RuleIndex index) {
    KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
    KiePackagesBuilder builder = new KiePackagesBuilder(configuration);
    builder.addModel(model);
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase("rules", configuration);
    for (InternalKnowledgePackage pack : builder.build().getKiePackages()) {
      facts(pack, Said.class);
      facts(pack, Position.class);
      if (index.derives()) {
        facts(pack, Derived.class);
      }
      informed(pack, index);
      base.addPackage(pack);
    }
    return base;
  }

  /** Facts do not change while the rules run; otherwise Drools would look at each property. */
  private static void facts(InternalKnowledgePackage pack, Class<?> type) {
    pack.addTypeDeclaration(
        TypeDeclaration.createTypeDeclarationForBean(type, PropertySpecificOption.DISABLED));
  }

  /** Gives each rule what the index says of it, so that nobody looks it up when the rule fires. */
  static void informed(KiePackage pack, RuleIndex index) {
    for (Rule rule : pack.getRules()) {
      ((RuleImpl) rule).addMetaAttribute(Grounds.INFO, index.named(rule.getName()));
    }
  }

  @Override
  public List<Ground> run(Iterable<?> facts) {
    Ready now = ready();
    return run(now.base, now.index, facts);
  }

  private static List<Ground> run(KieBase base, RuleIndex index, Iterable<?> facts) {
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
      // Two ways to one ground are one ground; without indications there is one way.
      return index.derives() ? List.copyOf(new LinkedHashSet<>(grounds)) : grounds;
    } finally {
      session.dispose();
    }
  }

  /** What is known of the rules beforehand. */
  public RuleIndex index() {
    return ready().index;
  }

  @Override
  public Map<String, List<RuleTable.Row>> needs() {
    return ready().index.needs();
  }

  /** A fingerprint of the pack the rules come from. */
  public String digest() {
    return digest == null ? builtInDigest() : digest;
  }
}
