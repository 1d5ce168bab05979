package org.csto.check.layout;

/**
 * What the reader's screen can show.
 *
 * @param width columns, at least 60
 * @param colour whether styles are painted
 * @param unicode whether signs beyond ASCII are shown
 */
public record Terminal(int width, boolean colour, boolean unicode) {
  public Terminal {
    width = Math.max(60, Math.min(width, 160));
  }
}
