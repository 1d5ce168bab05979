package org.csto.check.model;

import org.csto.check.model.Vocabulary.Type;

/**
 * What the program itself reads a fact for: who is who, and what comes before what. The pack says
 * which fact has which role, so that no path stands in the program.
 */
public enum Role implements Token {
  /** The State attacked. */
  VICTIM(Part.Kind.ATTACK, Type.STATE, false),
  /** The day an attack began. */
  BEGAN(Part.Kind.ATTACK, Type.DATE, false),
  /** A State that attacked, or sent those who did. */
  ATTACKER(Part.Kind.ATTACK, Type.STATE, true),
  /** The State that asked for help. */
  AUTHOR(Part.Kind.REQUEST, Type.STATE, false),
  /** The day it asked. */
  ASKED_ON(Part.Kind.REQUEST, Type.DATE, false),
  /** Whether it asked. */
  MADE(Part.Kind.REQUEST, Type.TRUTH, false),
  /** Who was asked. */
  ADDRESSEE(Part.Kind.REQUEST, Type.ADDRESSEE, false),
  /** The day help was decided on. */
  DECIDED_ON(Part.Kind.RESPONSE, Type.DATE, false),
  /** Whether help was given. */
  HELP_GIVEN(Part.Kind.RESPONSE, Type.TRUTH, false),
  /** The day of an event. */
  HAPPENED_ON(Part.Kind.EVENT, Type.DATE, false),
  /** What an event was. */
  HAPPENED(Part.Kind.EVENT, Type.TEXT, false);

  private final Part.Kind of;
  private final Type type;
  private final boolean shared;

  Role(Part.Kind of, Type type, boolean shared) {
    this.of = of;
    this.type = type;
    this.shared = shared;
  }

  /** The kind of part whose fact can have it. */
  public Part.Kind of() {
    return of;
  }

  /** The type of a fact that has it. */
  public Type type() {
    return type;
  }

  /** Whether several facts may have it. */
  public boolean shared() {
    return shared;
  }
}
