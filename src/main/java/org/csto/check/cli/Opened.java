package org.csto.check.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.csto.check.law.LawReader;
import org.csto.check.law.LibraryReader;
import org.csto.check.law.Pack;
import org.csto.check.law.PackCheck;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A pack opened for reading, or what is wrong with it. Its rules are read here and not compiled or
 * run: nothing of the rule engine is loaded.
 *
 * @param law null when there are problems
 * @param library null when there are problems
 */
record Opened(@Nullable Law law, @Nullable Library library, List<Problem> problems) {

  /** Opens the built-in pack, or the one in a folder. */
  static Opened pack(@Nullable Path folder) {
    Pack pack = folder == null ? Pack.builtIn() : Pack.in(folder);
    Set<String> files = Set.of();
    if (folder != null) {
      try {
        files = pack.files().keySet();
      } catch (IOException e) {
        return new Opened(null, null, List.of(Complaints.unreadablePack(folder)));
      }
    }
    LawReader.Read read = LawReader.read(pack);
    Law law = read.law();
    if (law == null) {
      return new Opened(null, null, read.problems());
    }
    LibraryReader.Read words = LibraryReader.read(pack, law);
    List<Problem> problems = new ArrayList<>(words.problems());
    if (folder != null) {
      problems.addAll(PackCheck.check(pack, law, files, words.rules()));
    }
    return problems.isEmpty()
        ? new Opened(law, words.library(), List.of())
        : new Opened(null, null, problems);
  }
}
