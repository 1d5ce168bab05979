package org.csto.check.model;

/** A place in a file; both numbers count from 1, and an emoji is one column, not two. */
public record Span(int line, int column) {
  public static final Span START = new Span(1, 1);

  /** The place at an index of the Java string that a line is. */
  public static Span in(String source, int line, int index) {
    return new Span(line, source.codePointCount(0, Math.min(index, source.length())) + 1);
  }
}
