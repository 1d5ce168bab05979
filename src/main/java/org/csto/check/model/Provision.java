package org.csto.check.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provision, a judgment or a statement that rules and readings rest on, as far as it was seen.
 */
public record Provision(String id, String label, List<Version> versions) {

  /**
   * A version of it, with the days on which it was in force.
   *
   * @param text the text of the Treaty it belongs to; null when it is no part of the Treaty
   * @param from null when the first day is not known, or when it was never in force
   * @param to null while in force
   * @param verified whether its words, or an official statement of what they say, were seen
   * @param note what a reader must know beside the words; null when nothing
   */
  public record Version(
      @Nullable String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean verified,
      List<Wording> wordings,
      @Nullable String note) {

    public boolean has(Kind kind) {
      return wordings.stream().anyMatch(wording -> wording.kind() == kind);
    }
  }

  /**
   * Some words of it, and where they were read.
   *
   * @param source the key of a source of the pack
   * @param date when the words were said or reported; null when nothing turns on it
   * @param paragraph null when it is not divided
   */
  public record Wording(
      String language,
      Kind kind,
      String source,
      @Nullable PartialDate date,
      boolean verified,
      @Nullable String paragraph,
      String words) {}

  /** Whose words a wording gives. */
  public enum Kind implements Token {
    /** Copied from the source. */
    VERBATIM,
    /** The tool's own, of words that were seen. */
    TRANSLATION,
    /** Somebody's account of words that were not seen, copied from the source. */
    PARAPHRASE,
    /** The tool's own account of what the source says; no words of it. */
    SUMMARY
  }
}
