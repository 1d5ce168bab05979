package org.csto.check.model;

import org.csto.check.model.Vocabulary.Type;
import org.jspecify.annotations.Nullable;

/**
 * What can hold of the name of a State or of a number in a case. Rules match neither by itself, but
 * the words that the pack has for the first of these that holds.
 */
public enum Circumstance implements Token {
  /** It is the Organization itself. */
  ORGANIZATION(null),
  /** It is the State that made this request. */
  AUTHOR(Part.Kind.REQUEST),
  /** It is the State attacked. */
  VICTIM(Part.Kind.ATTACK),
  /**
   * It is another than the State attacked; never so where the file does not settle which that is.
   */
  ANOTHER(Part.Kind.ATTACK),
  /** Whatever it is. */
  ANY(null),
  /** The number is 0. */
  ZERO(null),
  /** The number is as great as the bound of the fact, or greater. */
  MANY(null),
  /** The number is not 0. */
  MORE(null),
  /** It alone is true of a set. */
  ONLY(null);

  private final Part.@Nullable Kind of;

  Circumstance(Part.@Nullable Kind of) {
    this.of = of;
  }

  /** Whether it can hold of a value of such a fact. */
  public boolean fits(Part.Kind kind, Type type) {
    return switch (this) {
      case ORGANIZATION -> type == Type.ADDRESSEE;
      case ONLY -> type == Type.SET;
      case ZERO, MANY, MORE -> type == Type.COUNT;
      case AUTHOR, VICTIM, ANOTHER, ANY ->
          (type == Type.STATE || type == Type.ADDRESSEE) && (of == null || of == kind);
    };
  }
}
