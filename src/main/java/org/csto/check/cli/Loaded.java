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
import org.csto.check.law.Rulebook;
import org.csto.check.law.RulebookReader;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A pack ready for use, or what is wrong with it.
 *
 * @param law null when there are problems
 * @param rules null when there are problems
 */
record Loaded(@Nullable Law law, @Nullable RuleBase rules, List<Problem> problems) {

  /**
   * Loads the built-in pack, or the one in a folder.
   *
   * @param kept where compiled packs are kept; null where none are
   */
  static Loaded pack(@Nullable Path folder, @Nullable Path kept) {
    if (folder != null) {
      return from(folder, kept);
    }
    RuleBase rules = RuleBase.builtIn();
    LawReader.Read read = LawReader.read(Pack.builtIn());
    return read.law() == null
        ? new Loaded(null, null, read.problems())
        : new Loaded(read.law(), rules, List.of());
  }

  private static Loaded from(Path folder, @Nullable Path kept) {
    Pack pack = Pack.in(folder);
    Map<String, byte[]> files;
    try {
      files = pack.files();
    } catch (IOException e) {
      return new Loaded(null, null, List.of(Complaints.unreadablePack(folder)));
    }
    String digest = RuleBase.digest(files);
    if (RuleBase.isBuiltIn(digest)) {
      return pack(null, null);
    }
    LawReader.Read read = LawReader.read(pack);
    Law law = read.law();
    if (law == null) {
      return new Loaded(null, null, read.problems());
    }
    RulebookReader.Read written = RulebookReader.read(pack, law);
    Rulebook rules = written.rules();
    List<Problem> problems = new ArrayList<>(written.problems());
    problems.addAll(PackCheck.check(pack, law, files.keySet(), rules));
    if (rules == null || !problems.isEmpty()) {
      return new Loaded(null, null, problems);
    }
    return new Loaded(
        law,
        RuleBase.compile(rules.drl(), rules.index(), rules.everything(), digest, kept),
        List.of());
  }
}
