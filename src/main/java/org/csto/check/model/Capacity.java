package org.csto.check.model;

/** In what capacity a speaker speaks. */
public enum Capacity implements Token {
  /** For a State that is a party to the events. */
  PARTY,
  /** For an organ of the CSTO or of the United Nations. */
  ORGAN,
  /** For a State that is no party to the events. */
  STATE,
  /** Observers, agencies, inquiries and courts that belong to no party. */
  INDEPENDENT,
  /** Authors who comment: shown, but neither establishing nor disputing a fact. */
  COMMENTATOR
}
