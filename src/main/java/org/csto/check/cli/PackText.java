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
import org.csto.check.model.Checked;
import org.csto.check.model.Checked.Faulty;
import org.csto.check.model.Checked.Sound;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A pack to read in. Its rules are read here and not compiled or run: nothing of the rule engine is
 * loaded.
 */
record PackText(Law law, Library library) {

  /** Opens the built-in pack, or the one in a folder. */
  static Checked<PackText> open(@Nullable Path folder) {
    Pack pack = folder == null ? Pack.builtIn() : Pack.in(folder);
    Set<String> files = Set.of();
    if (folder != null) {
      try {
        files = pack.files().keySet();
      } catch (IOException e) {
        return new Faulty<>(List.of(Complaints.unreadablePack(folder)));
      }
    }
    Checked<Law> law = LawReader.read(pack);
    if (!(law instanceof Sound<Law> sound)) {
      return new Faulty<>(law.problems());
    }
    LibraryReader.Read words = LibraryReader.read(pack, sound.value());
    List<Problem> problems = new ArrayList<>(words.problems());
    if (folder != null) {
      problems.addAll(PackCheck.check(pack, sound.value(), files, words.rules()));
    }
    return problems.isEmpty()
        ? new Sound<>(new PackText(sound.value(), words.library()))
        : new Faulty<>(problems);
  }
}
