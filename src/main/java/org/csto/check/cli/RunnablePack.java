package org.csto.check.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    LawReader.Read read = LawReader.read(Pack.builtIn());
    return read.law() == null
        ? new Faulty<>(read.problems())
        : new Sound<>(new RunnablePack(read.law(), rules));
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
    LawReader.Read read = LawReader.read(pack);
    List<Problem> problems = new ArrayList<>(read.problems());
    if (read.law() != null) {
      problems.addAll(PackCheck.check(pack, read.law(), files.keySet()));
    }
    if (!problems.isEmpty()) {
      return new Faulty<>(problems);
    }
    RuleBase.Compiled compiled = RuleBase.compile(files, folder.toString(), kept);
    Law law = read.law();
    RuleBase base = compiled.base();
    if (law == null || base == null) {
      return new Faulty<>(compiled.problems());
    }
    int written = PackCheck.rules(pack, law);
    if (base.rules().size() != written) {
      throw new IllegalStateException(
          "of " + written + " rules " + base.rules().size() + " were built");
    }
    return new Sound<>(new RunnablePack(law, base));
  }
}
