package org.csto.check.law;

import java.util.List;
import org.csto.check.law.Meaning.Kind;
import org.csto.check.law.Sentence.Match;
import org.csto.check.law.WrittenRule.Piece;
import org.csto.check.model.Position;
import org.csto.check.yaml.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose lines were understood.
 *
 * @param file the file it stands in
 * @param problems where complaints about that file go
 * @param asks what each line before {@code then} is
 */
record ReadRule(
    String file,
    Problems problems,
    WrittenRule written,
    List<Match> asks,
    Match follows,
    List<String> cites) {

  Kind kind() {
    return follows.sentence().meaning().kind();
  }

  /** The answer to a point of law it asks for; null when it asks for none. */
  @Nullable Position position() {
    for (Match match : asks) {
      Meaning meaning = match.sentence().meaning();
      if (meaning.kind() == Kind.POSITION) {
        return new Position(match.filled(meaning.one()), match.filled(meaning.other()));
      }
    }
    return null;
  }

  /** The route it gives its ground to, or what it is an indication of. */
  String to() {
    return follows.filled(follows.sentence().meaning().one());
  }

  void complain(Piece piece, int more, String message, String hint) {
    written.complain(problems, piece, more, message, hint);
  }

  /** What a file of rules is called without its ending. */
  static String title(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }
}
