package org.csto.check.layout;

import java.text.Normalizer;
import org.csto.check.model.Characters;
import org.csto.check.model.Status;

/**
 * Lays a page out for a terminal: wrapped and indented, with a note at the right edge of its last
 * line (on a wide screen, of its first) where it fits, and below it where it does not.
 */
public final class TerminalPage implements Page {
  private final StringBuilder out;
  private final Terminal terminal;

  public TerminalPage(StringBuilder out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Whether notes stand beside their text rather than below it. */
  private boolean isWide() {
    return terminal.width() >= 100;
  }

  @Override
  public String mark(Status status) {
    boolean unicode = terminal.unicode();
    return switch (status) {
      case MET -> unicode ? "✔" : "+";
      case NOT_MET -> unicode ? "✘" : "x";
      case CONTESTED -> "?";
      case UNDETERMINED -> unicode ? "·" : ".";
      case NOT_APPLICABLE -> unicode ? "–" : "-";
    };
  }

  @Override
  public void blank() {
    put("\n");
  }

  @Override
  public void heading(String text) {
    blank();
    text(0, Style.HEADING, text);
  }

  @Override
  public void verbatim(String text) {
    put(shown(text).stripTrailing() + "\n");
  }

  @Override
  public void text(int indent, Style style, String text) {
    hanging(indent, "", Style.PLAIN, 0, style, text, "");
  }

  @Override
  public void muted(int indent, String text, String note) {
    hanging(indent, "", Style.PLAIN, 0, Style.MUTED, text, note);
  }

  @Override
  public void labelled(
      int indent, String label, Style labelStyle, int column, String text, String note) {
    hanging(indent, label, labelStyle, column, Style.PLAIN, text, note);
  }

  @Override
  public void row(String label, Style labelStyle, String more, int column, String text) {
    String lead = painted(labelStyle, shown(label)) + shown(more);
    if (text.isEmpty()) {
      put(lead.stripTrailing() + "\n");
    } else {
      hanging(0, lead, length(shown(label + more)), column, Style.PLAIN, text, "");
    }
  }

  private void hanging(
      int indent,
      String label,
      Style labelStyle,
      int column,
      Style style,
      String text,
      String note) {
    String shown = shown(label);
    hanging(indent, painted(labelStyle, shown), length(shown), column, style, text, note);
  }

  private void hanging(
      int indent, String label, int length, int column, Style style, String text, String note) {
    String safe = shown(text);
    String safeNote = shown(note);
    String margin = " ".repeat(indent + column);
    int room = Math.max(24, terminal.width() - margin.length());
    boolean beside = isWide() && !note.isEmpty();
    int width = beside ? Math.max(24, room - safeNote.length() - 2) : room;
    int gap = column - length;
    StringBuilder line = new StringBuilder(" ".repeat(indent)).append(label);
    if (column > 0) {
      if (gap > 0) {
        line.append(" ".repeat(gap));
      } else {
        put(line.toString().stripTrailing() + "\n");
        line = new StringBuilder(margin);
      }
    }
    boolean first = true;
    boolean noted = note.isEmpty();
    String rest = safe;
    do {
      int end = breakAt(rest, width);
      String piece = rest.substring(0, end).stripTrailing();
      rest = rest.substring(end).stripLeading();
      line.append(painted(style, piece));
      boolean here = beside ? first : rest.isEmpty();
      if (!noted && here && length(piece) + 2 + length(safeNote) <= room) {
        line.append(" ".repeat(room - length(piece) - length(safeNote)))
            .append(painted(Style.MUTED, safeNote));
        noted = true;
      }
      put(line.toString().stripTrailing() + "\n");
      line = new StringBuilder(margin);
      first = false;
    } while (!rest.isEmpty());
    if (!noted) {
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

  @Override
  public String shown(String text) {
    String safe = Characters.onOneLine(text);
    return terminal.unicode() ? safe : ascii(safe);
  }

  /** The nearest ASCII; letters of other scripts become question marks. */
  static String ascii(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    String plain =
        text.replace("✔", "+")
            .replace("✘", "x")
            .replace("·", "-")
            .replace("–", "-")
            .replace("—", "-")
            .replace("…", "...")
            .replace("→", "->")
            .replace("“", "\"")
            .replace("”", "\"")
            .replace("«", "\"")
            .replace("»", "\"")
            .replace("’", "'");
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
