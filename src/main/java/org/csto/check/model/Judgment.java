package org.csto.check.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case judged.
 *
 * @param decides the pair whose verdict is the case's
 * @param pairs every pair, in the order of the file, the deciding one included
 * @param knownBy claims said after this day were dropped; null when none were
 * @param otherBases each on the request that serves it best, against the deciding attack
 * @param settled what would follow if an open point were settled; found by judging again
 * @param notices what the reader must know beside the verdict
 */
public record Judgment(
    Case about,
    TreatyText text,
    LocalDate asOf,
    Reading reading,
    Standard standard,
    @Nullable LocalDate knownBy,
    Finding.OfPair decides,
    List<Finding.OfPair> pairs,
    List<Finding.OfCondition> otherBases,
    List<Finding.OfCondition> response,
    List<Finding.OfCondition> beside,
    List<Cell> matrix,
    List<Settled> settled,
    List<Notice> notices) {

  public Status verdict() {
    return decides.verdict();
  }

  /** The same judgment of a case that differs in what no rule reads. */
  public Judgment with(Case newAbout) {
    return new Judgment(
        newAbout,
        text,
        asOf,
        reading,
        standard,
        knownBy,
        decides,
        pairs,
        otherBases,
        response,
        beside,
        matrix,
        settled,
        notices);
  }

  /** The same judgment, with what would come of the case otherwise. */
  public Judgment with(List<Cell> newMatrix, List<Settled> newSettled) {
    return new Judgment(
        about,
        text,
        asOf,
        reading,
        standard,
        knownBy,
        decides,
        pairs,
        otherBases,
        response,
        beside,
        newMatrix,
        newSettled,
        notices);
  }

  /** Every condition judged: those of the deciding pair, and what stands beside them. */
  public Stream<Finding.OfCondition> conditions() {
    return Stream.of(decides.conditions(), otherBases, response, beside).flatMap(List::stream);
  }

  /**
   * One evaluation of the matrix of readings and standards.
   *
   * @param pairs every pair, the deciding one included
   */
  public record Cell(
      Reading reading, Standard standard, Finding.OfPair decides, List<Finding.OfPair> pairs) {
    public Status verdict() {
      return decides.verdict();
    }
  }

  /**
   * What the verdict would be if one thing were settled.
   *
   * @param condition the condition it bears on
   * @param accepting the fact whose value is taken as undisputed, and the value
   * @param conditionThen what becomes of the condition in the pair that decides now; null when that
   *     attack and request would no longer be judged together
   * @param attackThen id of the attack that would decide
   * @param requestThen id of the request that would decide; null when that attack has none
   */
  public record Settled(
      String condition,
      Accepted accepting,
      @Nullable Status conditionThen,
      String attackThen,
      @Nullable String requestThen,
      Status verdictThen,
      List<String> turnsOnThen) {}

  /**
   * @param part the key of the part the fact belongs to
   */
  public record Accepted(String part, String path, String value) {

    // A record's own are linked when first called, which takes longer than all else they do here.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Accepted that
          && part.equals(that.part)
          && path.equals(that.path)
          && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return (31 * part.hashCode() + path.hashCode()) * 31 + value.hashCode();
    }
  }
}
