package org.csto.check.engine;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.csto.check.model.RuleIndex;
import org.csto.check.model.StoredIndex;
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
  private static final String FOLDER = "src/main/resources/csto/";

  /**
   * What stands behind a consequence: Drools makes a class of each that differs, remarks and all.
   */
  private static final Pattern REMARK = Pattern.compile("(?<=;) //[^\n]*");

  private RuleCompiler() {}

  /**
   * Compiles DRL by file name into a jar of class files and resources. What it gets was checked
   * before: that it cannot be compiled is a fault of the program.
   */
  static byte[] compile(Map<String, String> drl) {
    Map<String, String> plain = new LinkedHashMap<>();
    drl.forEach((name, text) -> plain.put(name, REMARK.matcher(text).replaceAll("")));
    KieBuilder builder = builder(plain);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the rules do not compile: " + errors.get(0).getText());
    }
    return ((InternalKieModule) builder.getKieModule()).getBytes();
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

  /**
   * For the build: compiles the rules of a pack and writes their classes, their index and the
   * fingerprint of the pack to where the program has its classes.
   */
  public static void build(
      Map<String, byte[]> pack,
      Map<String, String> drl,
      RuleIndex index,
      Iterable<?> everything,
      Path classes)
      throws IOException {
    byte[] jar = compile(drl);
    RuleBase.of(jar, index, "").hold(everything);
    Map<String, byte[]> files = unzip(jar);
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
    Path stored = classes.resolve(RuleBase.INDEX.substring(1));
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(stored))) {
      StoredIndex.write(index, out);
    }
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
