package org.csto.check.law;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.csto.check.law.Pack.Document;
import org.csto.check.model.Checked;
import org.csto.check.model.Checked.Sound;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.yaml.ParsedYaml;

/** For the build: checks a pack and keeps what every run reads of it as it was parsed. */
public final class PackCompiler {
  private PackCompiler() {}

  /** The rules of the pack in a folder; fails, after complaints, when it is not in order. */
  public static Rulebook compile(Path folder, Path classes) throws IOException {
    Pack pack = Pack.in(folder);
    List<String> opened = new ArrayList<>();
    Checked<Law> law = LawReader.read(pack, opened);
    List<Problem> problems = new ArrayList<>(law.problems());
    Rulebook rules = null;
    if (law instanceof Sound<Law> sound) {
      LibraryReader.Read words = LibraryReader.read(pack, sound.value());
      rules = words.rules();
      problems.addAll(words.problems());
      problems.addAll(PackCheck.check(pack, sound.value(), pack.files().keySet(), rules));
    }
    if (!problems.isEmpty()) {
      problems.forEach(
          p -> System.err.println(p.file() + ":" + p.span().line() + ": " + p.message()));
      throw new IllegalStateException("the pack is not in order");
    }
    Path target = classes.resolve("rules").resolve(Pack.PARSED);
    Files.createDirectories(target.getParent());
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(target))) {
      out.writeShort(opened.size());
      for (String name : opened) {
        Document document = pack.yaml(name);
        ParsedYaml.write(name, out);
        ParsedYaml.write(Objects.requireNonNull(document.root(), name), out);
      }
    }
    return Objects.requireNonNull(rules);
  }
}
