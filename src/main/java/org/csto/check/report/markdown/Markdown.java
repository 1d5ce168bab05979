package org.csto.check.report.markdown;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.csto.check.model.Characters;

/** Writes Markdown as GitHub and most learning platforms read it (CommonMark with tables). */
final class Markdown {
  /**
   * What Markdown or HTML could take for a mark wherever it stands. A parenthesis marks nothing
   * without the bracket before it. The dollar sign would begin a formula on GitHub.
   */
  private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>&|~#$]");

  /** What is a mark at the beginning of a line: of a list, a rule or a heading underlined. */
  private static final Pattern LEADING = Pattern.compile("^([-+=]|\\d{1,9}(?=[.)]))");

  private final StringBuilder out = new StringBuilder();

  /**
   * The text such that it is read as this text and nothing else. GitHub makes a link of a bare
   * address all the same: one that leads where it says.
   */
  static String text(String text) {
    String marked = MARK.matcher(Characters.onOneLine(text).strip()).replaceAll("\\\\$0");
    return LEADING
        .matcher(marked)
        .replaceFirst(
            match ->
                Character.isDigit(match.group().charAt(0))
                    ? match.group() + "\\\\"
                    : "\\\\" + match.group());
  }

  Markdown heading(int level, String text) {
    out.append("#".repeat(level)).append(' ').append(text(text)).append("\n\n");
    return this;
  }

  /** A paragraph. */
  Markdown line(String text) {
    if (!text.isBlank()) {
      out.append(text(text)).append("\n\n");
    }
    return this;
  }

  /** A paragraph that begins with words in bold. */
  Markdown line(String bold, String text) {
    out.append(bold(bold)).append(' ').append(text(text)).append("\n\n");
    return this;
  }

  /** A paragraph in italics. */
  Markdown aside(String text) {
    out.append('*').append(text(text)).append("*\n\n");
    return this;
  }

  /** An item of a list; {@link #end} ends the list. */
  Markdown item(String bold, String text) {
    out.append("- ").append(bold(bold)).append(": ").append(text(text)).append('\n');
    return this;
  }

  /** An item without words in bold. */
  Markdown item(String text) {
    out.append("- ").append(text(text)).append('\n');
    return this;
  }

  /** The head of a table; {@link #end} ends the table. */
  Markdown columns(String... names) {
    return row(List.of(names)).append(List.of(names).stream().map(name -> "---").collect(cells()));
  }

  Markdown row(String... cells) {
    return row(List.of(cells));
  }

  Markdown row(List<String> cells) {
    return append(cells.stream().map(Markdown::text).collect(cells()));
  }

  /** Ends a list or a table. */
  Markdown end() {
    out.append('\n');
    return this;
  }

  private Markdown append(String line) {
    out.append(line);
    return this;
  }

  private static Collector<CharSequence, ?, String> cells() {
    return Collectors.joining(" | ", "| ", " |\n");
  }

  private static String bold(String text) {
    return text.isBlank() ? "" : "**" + text(text) + "**";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
