package org.csto.check.model;

/** A place in a file; both numbers count from 1. */
public record Span(int line, int column) {
  public static final Span START = new Span(1, 1);
}
