package org.csto.check.model;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a fact.
 *
 * @param words a paraphrase; null when there is a quotation or nothing to add
 * @param quote the words themselves, as the source has them; null when not seen
 * @param why what lifts the evidence above a report; null when nothing does
 */
public record Claim(
    Stance stance,
    String value,
    Speaker by,
    PartialDate said,
    Grade evidence,
    String source,
    @Nullable String words,
    @Nullable String quote,
    @Nullable String why,
    Span span) {

  /** What a claim does with a value. */
  public enum Stance implements Token {
    IS,
    DENIES,
    /** Voices a doubt: shown, and disputing nothing. */
    DOUBTS
  }

  /** Whether the claim can establish or dispute: a commentator's and a doubt cannot. */
  public boolean counts() {
    return by.as() != Capacity.COMMENTATOR && stance != Stance.DOUBTS;
  }
}
