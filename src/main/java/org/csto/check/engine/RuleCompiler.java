package org.csto.check.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.csto.check.model.Problem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles DRL into an executable model: Java classes that need no compiler when a case is judged.
 * The build runs it over {@code rules/}, and {@code --rules DIR} runs it over a changed pack.
 */
public final class RuleCompiler {
  static final String FOLDER = "src/main/resources/csto/";

  private RuleCompiler() {}

  /**
   * What came of it: a jar of class files and resources, or problems.
   *
   * @param jar empty when there are problems
   */
  record Compiled(byte[] jar, List<Problem> problems) {}

  /** Compiles DRL texts by file name; {@code shownAs} is the folder to name in complaints. */
  static Compiled compile(Map<String, String> drl, String shownAs) {
    KieBuilder builder = builder(drl);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      return new Compiled(
          new byte[0], new FaultyRules(drl, shownAs, RuleCompiler::errors).found(errors));
    }
    return new Compiled(((InternalKieModule) builder.getKieModule()).getBytes(), List.of());
  }

  private static List<Message> errors(Map<String, String> drl) {
    return builder(drl).getResults().getMessages(Message.Level.ERROR);
  }

  private static KieBuilder builder(Map<String, String> drl) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(services.newReleaseId("org.csto", "pack", "1"));
    drl.forEach((name, text) -> files.write(FOLDER + name, text));
    return services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
  }

  /** The files of what was compiled, by name. */
  static Map<String, byte[]> unzip(byte[] jar) {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("a compiled pack in memory cannot be unreadable", e);
    }
    return files;
  }

  /** The class of the model among the compiled files. */
  static String modelClass(Map<String, byte[]> files) {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith("/drools-model")) {
        return new String(file.getValue(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("Drools-Model-Version"))
            .findFirst()
            .orElseThrow();
      }
    }
    throw new IllegalStateException("the rule compiler named no model");
  }

  /** A fingerprint of a pack: of the names and contents of its files. */
  static String digest(Map<String, byte[]> pack) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(pack)
          .forEach(
              (name, content) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(content);
              });
      StringBuilder hex = new StringBuilder();
      for (byte b : sha.digest()) {
        hex.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For the build: {@code RuleCompiler RULES-DIR CLASSES-DIR}. */
  public static void main(String[] args) throws IOException {
    Path rules = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    Map<String, byte[]> pack = read(rules);
    Compiled compiled = compile(drlOf(pack), rules.getFileName().toString());
    if (!compiled.problems().isEmpty()) {
      compiled
          .problems()
          .forEach(p -> System.err.println(p.file() + ":" + p.span().line() + ": " + p.message()));
      throw new IllegalStateException("the rules do not compile");
    }
    Map<String, byte[]> files = unzip(compiled.jar());
    if (!modelClass(files).equals(RuleBase.MODEL)) {
      throw new IllegalStateException("the class of the model is " + modelClass(files));
    }
    deleteTree(classes.resolve("csto"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".class")) {
        Path target = classes.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    }
    Path digest = classes.resolve(RuleBase.DIGEST.substring(1));
    Files.createDirectories(digest.getParent());
    Files.writeString(digest, digest(pack));
  }

  /** The files of a pack by name. */
  static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> pack = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pack.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return pack;
  }

  /** The DRL among the files of a pack. */
  static Map<String, String> drlOf(Map<String, byte[]> pack) {
    Map<String, String> drl = new LinkedHashMap<>();
    pack.forEach(
        (name, content) -> {
          if (name.endsWith(".drl")) {
            drl.put(name, new String(content, StandardCharsets.UTF_8));
          }
        });
    return drl;
  }

  private static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
