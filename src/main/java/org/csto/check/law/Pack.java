package org.csto.check.law;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.csto.check.model.Complaint;
import org.csto.check.model.Span;
import org.csto.check.yaml.ParsedYaml;
import org.csto.check.yaml.Problems;
import org.csto.check.yaml.Yaml;
import org.csto.check.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** The files of a pack: those that came with the program, or those of a folder. */
public final class Pack {
  private static final String BUILT_IN = "/rules/";

  /** What every run reads of the built-in pack, as it was parsed when the program was built. */
  static final String PARSED = "parsed.bin";

  private final @Nullable Path folder;
  private @Nullable Map<String, Yaml> parsed;

  private Pack(@Nullable Path folder) {
    this.folder = folder;
  }

  public static Pack builtIn() {
    return new Pack(null);
  }

  public static Pack in(Path folder) {
    return new Pack(folder);
  }

  boolean isBuiltIn() {
    return folder == null;
  }

  /** How complaints name a file of the pack. */
  public String shown(String name) {
    return folder == null ? "rules/" + name : folder.resolve(name).toString();
  }

  /** The bytes of a file; empty when the pack has none of that name. */
  public Optional<byte[]> bytes(String name) {
    try {
      if (folder != null) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
      }
      try (InputStream in = Pack.class.getResourceAsStream(BUILT_IN + name)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public boolean has(String name) {
    return bytes(name).isPresent();
  }

  /** All files of a pack in a folder, by name. */
  public Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(Objects.requireNonNull(folder))) {
      for (Path file : entries.filter(Files::isRegularFile).toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** The text of a file; empty when the pack has none of that name. */
  public Optional<String> text(String name) {
    return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private Map<String, Yaml> parsed() {
    Map<String, Yaml> known = parsed;
    if (known == null) {
      known = new HashMap<>();
      ByteBuffer in =
          ByteBuffer.wrap(
              bytes(PARSED)
                  .orElseThrow(
                      () -> new IllegalStateException("the program was built without its law")));
      for (int left = in.getShort(); left > 0; left--) {
        known.put(ParsedYaml.readText(in), ParsedYaml.read(in));
      }
      parsed = known;
    }
    return known;
  }

  /** A YAML file of the pack and what is wrong with it. */
  record Document(Yaml.@Nullable Fields root, Problems problems) {}

  /** Reads a YAML file of the pack, whose root is a map. */
  Document yaml(String name) {
    Yaml known = folder == null ? parsed().get(name) : null;
    if (known != null) {
      return new Document((Yaml.Fields) known, new Problems(shown(name), ""));
    }
    Optional<byte[]> bytes = bytes(name);
    if (bytes.isEmpty()) {
      Problems problems = new Problems(shown(name), "");
      problems.add(
          Span.START,
          Complaint.MISSING_FILE,
          "The pack has no readable file " + name + ".",
          "Start from a copy of the folder rules that comes with the program.");
      return new Document(null, problems);
    }
    YamlReader.Decoded decoded = YamlReader.decode(shown(name), bytes.get());
    if (!decoded.problems().isEmpty()) {
      return new Document(null, decoded.problems());
    }
    Yaml root = YamlReader.read(decoded.text(), decoded.problems()).orElse(null);
    if (root != null && !(root instanceof Yaml.Fields)) {
      decoded.problems().add(root.span(), Complaint.WRONG_TYPE, "A file of a pack is a map.", "");
    }
    return new Document(root instanceof Yaml.Fields map ? map : null, decoded.problems());
  }
}
