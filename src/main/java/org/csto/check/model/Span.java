package org.csto.check.model;

import org.jspecify.annotations.Nullable;

/** A place in a file; both numbers count from 1, and an emoji is one column, not two. */
public record Span(int line, int column) {
  public static final Span START = new Span(1, 1);

  /** The place at an index of the Java string that a line is. */
  public static Span in(String source, int line, int index) {
    return new Span(line, source.codePointCount(0, Math.min(index, source.length())) + 1);
  }

  // A record's own are linked when first called, which takes longer than all else they do here.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span that && line == that.line && column == that.column;
  }

  @Override
  public int hashCode() {
    return 31 * line + column;
  }
}
