package org.csto.check.law;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csto.check.law.Pack.Document;
import org.csto.check.model.Checked;
import org.csto.check.model.Checked.Sound;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.yaml.ParsedYaml;
import org.csto.check.yaml.Yaml;

/**
 * For the build: checks the pack in {@code rules/} and keeps what every run reads as it was parsed.
 */
public final class PackCompiler {
  private PackCompiler() {}

  /** {@code PackCompiler RULES-DIR CLASSES-DIR}. */
  public static void main(String[] args) throws IOException {
    Pack pack = Pack.in(Path.of(args[0]));
    Checked<Law> law = LawReader.read(pack);
    List<Problem> problems = new ArrayList<>(law.problems());
    if (law instanceof Sound<Law> sound) {
      problems.addAll(PackCheck.check(pack, sound.value(), pack.files().keySet()));
      problems.addAll(LibraryReader.read(pack, sound.value()).problems());
    }
    if (!problems.isEmpty()) {
      problems.forEach(
          p -> System.err.println(p.file() + ":" + p.span().line() + ": " + p.message()));
      throw new IllegalStateException("the pack is not in order");
    }
    Path target = Path.of(args[1], "rules", Pack.PARSED);
    Files.createDirectories(target.getParent());
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(target))) {
      out.writeShort(LawReader.FILES.size());
      for (String name : LawReader.FILES) {
        Document document = pack.yaml(name);
        Yaml root = document.root();
        if (root == null) {
          throw new IllegalStateException(name + " was read before and cannot be read now");
        }
        ParsedYaml.write(name, out);
        ParsedYaml.write(root, out);
      }
    }
  }
}
