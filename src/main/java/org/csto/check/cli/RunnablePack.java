package org.csto.check.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.csto.check.engine.RuleBase;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.law.PackCheck;
import org.csto.check.model.Checked;
import org.csto.check.model.Checked.Faulty;
import org.csto.check.model.Checked.Sound;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.jspecify.annotations.Nullable;

/** A pack to judge with: its law, and its rules ready to run. */
record RunnablePack(Law law, RuleBase rules) {

  /**
   * Loads the built-in pack, or the one in a folder.
   *
   * @param kept where compiled packs are kept; null where none are
   */
  static Checked<RunnablePack> load(@Nullable Path folder, @Nullable Path kept) {
    if (folder != null) {
      return from(folder, kept);
    }
    RuleBase rules = RuleBase.builtIn();
    Checked<Law> law = LawReader.read(Pack.builtIn());
    return law instanceof Sound<Law> sound
        ? new Sound<>(new RunnablePack(sound.value(), rules))
        : new Faulty<>(law.problems());
  }

  private static Checked<RunnablePack> from(Path folder, @Nullable Path kept) {
    Pack pack = Pack.in(folder);
    Map<String, byte[]> files;
    try {
      files = pack.files();
    } catch (IOException e) {
      return new Faulty<>(List.of(Complaints.unreadablePack(folder)));
    }
    if (RuleBase.isBuiltIn(files)) {
      return load(null, null);
    }
    Checked<Law> law = LawReader.read(pack);
    return law instanceof Sound<Law> sound
        ? compiled(pack, sound.value(), files, folder, kept)
        : new Faulty<>(law.problems());
  }

  private static Checked<RunnablePack> compiled(
      Pack pack, Law law, Map<String, byte[]> files, Path folder, @Nullable Path kept) {
    List<Problem> problems = PackCheck.check(pack, law, files.keySet());
    if (!problems.isEmpty()) {
      return new Faulty<>(problems);
    }
    Checked<RuleBase> compiled = RuleBase.compile(files, folder.toString(), kept);
    if (!(compiled instanceof Sound<RuleBase> sound)) {
      return new Faulty<>(compiled.problems());
    }
    RuleBase rules = sound.value();
    int written = PackCheck.rules(pack, law);
    if (rules.rules().size() != written) {
      throw new IllegalStateException(
          "of " + written + " rules " + rules.rules().size() + " were built");
    }
    return new Sound<>(new RunnablePack(law, rules));
  }
}
