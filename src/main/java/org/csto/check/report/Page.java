package org.csto.check.report;

import java.text.Normalizer;
import org.csto.check.model.Characters;

/** Lays text out for a terminal: wrapped, indented, with notes at the right edge where they fit. */
public final class Page {
  private final StringBuilder out;
  private final Terminal terminal;

  public Page(StringBuilder out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Whether notes stand beside their text rather than below it. */
  boolean isWide() {
    return terminal.width() >= 100;
  }

  int width() {
    return terminal.width();
  }

  public void blank() {
    put("\n");
  }

  public void heading(String text) {
    blank();
    put(painted(Style.HEADING, text) + "\n");
  }

  /** A line of a file, with its spaces and unwrapped. */
  public void verbatim(String text) {
    put(shown(text).stripTrailing() + "\n");
  }

  public void line(String text) {
    text(0, Style.PLAIN, text);
  }

  /** A paragraph, wrapped and indented. */
  public void text(int indent, Style style, String text) {
    hanging(indent, "", Style.PLAIN, 0, style, text, "");
  }

  /** A label, and a paragraph that begins at a column after it. */
  void labelled(int indent, String label, Style labelStyle, int column, String text, String note) {
    hanging(indent, label, labelStyle, column, Style.PLAIN, text, note);
  }

  void hanging(
      int indent, String label, Style labelStyle, int column, Style style, String text, String note) {
    String safe = shown(text);
    String safeNote = shown(note);
    String margin = " ".repeat(indent + column);
    int room = Math.max(24, terminal.width() - margin.length());
    boolean beside = isWide() && !note.isEmpty();
    int width = beside ? Math.max(24, room - safeNote.length() - 2) : room;
    String lead = " ".repeat(indent) + painted(labelStyle, shown(label));
    int gap = column - length(shown(label));
    StringBuilder line = new StringBuilder(lead);
    if (column > 0) {
      if (gap > 0) {
        line.append(" ".repeat(gap));
      } else {
        put(line + "\n");
        line = new StringBuilder(margin);
      }
    }
    boolean first = true;
    String rest = safe;
    do {
      int end = breakAt(rest, width);
      String piece = rest.substring(0, end).stripTrailing();
      rest = rest.substring(end).stripLeading();
      line.append(painted(style, piece));
      if (first && beside) {
        line.append(" ".repeat(Math.max(2, room - length(piece) - length(safeNote))))
            .append(painted(Style.MUTED, safeNote));
      }
      put(line.toString().stripTrailing() + "\n");
      line = new StringBuilder(margin);
      first = false;
    } while (!rest.isEmpty());
    if (!beside && !note.isEmpty()) {
      text(indent + column, Style.MUTED, note);
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int breakAt(String text, int width) {
    if (length(text) <= width) {
      return text.length();
    }
    int limit = text.offsetByCodePoints(0, width);
    int space = text.lastIndexOf(' ', limit);
    return space > 0 ? space : limit;
  }

  private String painted(Style style, String text) {
    return terminal.colour() ? style.paint(text) : text;
  }

  private String shown(String text) {
    String safe = Characters.printable(text.replace('\n', ' '));
    return terminal.unicode() ? safe : ascii(safe);
  }

  /** The nearest ASCII; letters of other scripts become question marks. */
  static String ascii(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    String plain =
        text.replace("✔", "+").replace("✘", "x").replace("·", "-").replace("–", "-")
            .replace("—", "-").replace("…", "...").replace("→", "->").replace("“", "\"")
            .replace("”", "\"").replace("«", "\"").replace("»", "\"").replace("’", "'");
    StringBuilder ascii = new StringBuilder();
    Normalizer.normalize(plain, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> ascii.append(c < 0x80 ? (char) c : '?'));
    return ascii.toString();
  }

  private void put(String text) {
    out.append(text);
  }
}
