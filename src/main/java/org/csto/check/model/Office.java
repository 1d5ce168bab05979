package org.csto.check.model;

/** The offices whose holder speaks for a State by virtue of the office, or by its full powers. */
public enum Office implements Token {
  HEAD_OF_STATE,
  HEAD_OF_GOVERNMENT,
  FOREIGN_MINISTER,
  REPRESENTATIVE
}
