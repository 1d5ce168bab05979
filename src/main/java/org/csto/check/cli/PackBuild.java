package org.csto.check.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.csto.check.engine.RuleCompiler;
import org.csto.check.law.Pack;
import org.csto.check.law.PackCompiler;
import org.csto.check.law.Rulebook;

/** For the build: checks the pack and makes of it what the program comes with. */
public final class PackBuild {
  private PackBuild() {}

  /** {@code PackBuild RULES-DIR CLASSES-DIR DRL-DIR}; the last is for those who want to see it. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    Rulebook rules = PackCompiler.compile(folder, classes);
    RuleCompiler.build(
        Pack.in(folder).files(), rules.drl(), rules.index(), rules.everything(), classes);
    Path drl = Files.createDirectories(Path.of(args[2]));
    for (Map.Entry<String, String> file : rules.drl().entrySet()) {
      Files.writeString(drl.resolve(file.getKey()), file.getValue());
    }
  }
}
