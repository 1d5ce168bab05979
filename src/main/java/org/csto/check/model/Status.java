package org.csto.check.model;

/** The status of a route, an element, a condition or the whole. */
public enum Status implements Token {
  MET,
  NOT_MET,
  CONTESTED,
  UNDETERMINED,
  /** The text in force, read so, has no such condition. */
  NOT_APPLICABLE;

  /** As prose has it. */
  public String inWords() {
    return token().replace('-', ' ');
  }
}
