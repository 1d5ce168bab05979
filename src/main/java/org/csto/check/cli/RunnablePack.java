package org.csto.check.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.engine.RuleBase;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.law.PackCheck;
import org.csto.check.law.Rulebook;
import org.csto.check.law.RulebookReader;
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
    String digest = RuleBase.digest(files);
    if (RuleBase.isBuiltIn(digest)) {
      return load(null, null);
    }
    Checked<Law> law = LawReader.read(pack);
    return law instanceof Sound<Law> sound
        ? compiled(pack, sound.value(), files.keySet(), digest, kept)
        : new Faulty<>(law.problems());
  }

  private static Checked<RunnablePack> compiled(
      Pack pack, Law law, Set<String> files, String digest, @Nullable Path kept) {
    Checked<Rulebook> read = RulebookReader.read(pack, law);
    Rulebook rules = read instanceof Sound<Rulebook> sound ? sound.value() : null;
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addAll(PackCheck.check(pack, law, files, rules));
    if (rules == null || !problems.isEmpty()) {
      return new Faulty<>(problems);
    }
    return new Sound<>(
        new RunnablePack(
            law, RuleBase.compile(rules.drl(), rules.index(), rules.everything(), digest, kept)));
  }
}
