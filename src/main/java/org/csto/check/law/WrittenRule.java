package org.csto.check.law;

import java.util.List;
import java.util.Map;
import org.csto.check.model.Complaint;
import org.csto.check.model.Span;
import org.csto.check.yaml.Problems;

/**
 * A rule as it is written, before its lines are understood.
 *
 * @param line the number of its first line
 * @param annotations what stands in each, by name
 * @param asks the lines from {@code when} on
 * @param follows what stands after {@code then}
 * @param body its lines from the first to {@code end}
 */
record WrittenRule(
    int line,
    Piece id,
    Piece clause,
    Map<String, Piece> annotations,
    List<Piece> asks,
    Piece follows,
    List<String> body) {

  /** Words of a rule and where they stand: the number of the line, and the index in it. */
  record Piece(int line, int index, String words) {}

  /** Complains of some words of the rule, or of a place so many characters into them. */
  void complain(Problems problems, Piece piece, int more, String message, String hint) {
    String source = body.get(piece.line() - line);
    problems.add(
        Span.in(source, piece.line(), piece.index() + more), Complaint.RULE_ERROR, message, hint);
  }
}
