package org.csto.check.model;

/** How far the facts under a ground are established under a standard, from weakest to strongest. */
public enum Strength implements Token {
  NOT_PROVEN,
  DISPUTED,
  ESTABLISHED
}
