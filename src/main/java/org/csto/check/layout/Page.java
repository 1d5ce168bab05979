package org.csto.check.layout;

import org.csto.check.model.Status;

/** A page that is written from its top to its bottom: headings, paragraphs, rows and notes. */
public interface Page {
  /** The sign of a status. */
  String mark(Status status);

  void blank();

  /** A heading, with a blank line before it. */
  void heading(String text);

  /** A line of a file, with its spaces and unwrapped. */
  void verbatim(String text);

  /** A paragraph. */
  default void line(String text) {
    text(0, Style.PLAIN, text);
  }

  /** A paragraph, indented. */
  void text(int indent, Style style, String text);

  /** A muted paragraph with a note. */
  void muted(int indent, String text, String note);

  /**
   * A label, and a paragraph that begins at a column after it.
   *
   * @param note stands beside the paragraph, or below it where there is no room; may be empty
   */
  void labelled(int indent, String label, Style labelStyle, int column, String text, String note);

  /**
   * A row of a table, and a paragraph that begins at a column after it; below the row where that is
   * too long.
   */
  void row(String label, Style labelStyle, String more, int column, String text);

  /** A text as the page shows it, on one line. */
  String shown(String text);
}
