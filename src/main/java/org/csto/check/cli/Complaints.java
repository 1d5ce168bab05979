package org.csto.check.cli;

import java.nio.file.Path;
import java.util.List;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.layout.Terminal;
import org.csto.check.layout.TerminalPage;
import org.csto.check.model.Characters;
import org.csto.check.model.Complaint;
import org.csto.check.model.Problem;
import org.csto.check.model.Span;

/** Tells a reader what is wrong with a file: place, code, the line with a caret, and a hint. */
final class Complaints {
  private Complaints() {}

  /** A complaint about a file as a whole. */
  static Problem about(String file, Complaint code, String message, String hint) {
    return new Problem(file, Span.START, code, message, hint, "");
  }

  /** A complaint about the folder of a pack. */
  static Problem unreadablePack(Path folder) {
    return about(
        folder.toString(),
        Complaint.MISSING_FILE,
        "This folder cannot be read.",
        "Start from a copy of the folder rules that comes with the program.");
  }

  /** Something worth knowing that is no mistake. */
  static String note(String text, Terminal terminal) {
    StringBuilder out = new StringBuilder();
    new TerminalPage(out, terminal).text(0, Style.MUTED, text);
    return out.toString();
  }

  static String tell(List<Problem> problems, Terminal terminal) {
    StringBuilder out = new StringBuilder();
    Page page = new TerminalPage(out, terminal);
    for (Problem problem : problems) {
      String place =
          problem.file() + ":" + problem.span().line() + ":" + problem.span().column() + ": ";
      page.text(0, Style.ERROR, place + problem.message() + " [" + problem.code().token() + "]");
      if (!problem.source().isEmpty()) {
        snippet(page, problem, terminal);
      }
      String hint = problem.hint();
      page.text(
          2,
          Style.HINT,
          hint.isEmpty() ? "See csto-check explain " + problem.code().token() + "." : hint);
    }
    return out.toString();
  }

  /** The line, or the part of a long line around the place, and a caret below it. */
  private static void snippet(Page page, Problem problem, Terminal terminal) {
    String number = problem.span().line() + " | ";
    String source = problem.source().replace('\t', ' ');
    int length = source.codePointCount(0, source.length());
    int at = Math.min(problem.span().column() - 1, length);
    int room = terminal.width() - number.length() - 4;
    int start = Math.max(0, at - room * 2 / 3);
    page.verbatim("  " + number + piece(source, start, Math.min(length, start + room)));
    int columns = Characters.columns(page.shown("  " + number + piece(source, start, at)));
    page.verbatim(" ".repeat(columns) + "^");
  }

  /** A part of a text, counted in characters as a reader sees them, and as spans count them. */
  private static String piece(String text, int from, int to) {
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }
}
