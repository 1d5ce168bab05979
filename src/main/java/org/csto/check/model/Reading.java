package org.csto.check.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named set of answers to the open points of law.
 *
 * @param stands for each text, for each point, the answer and who gives it
 */
public record Reading(
    String id, String title, String about, Map<String, Map<String, Stand>> stands) {

  /**
   * One answer of a reading.
   *
   * @param holder whose answer it is; null for the tool's own
   * @param silent the holder says nothing here, and the default reading's answer stands in
   * @param quote the holder's words as the source has them; null when not seen
   * @param says the answer as a sentence
   * @param carriedFrom the text of which the holder said it, where that is another one; null where
   *     it is this one, or the tool's own
   * @param steps how the answer is come to, where the reading shows it; else empty
   */
  public record Stand(
      String point,
      String answer,
      String says,
      Condition.Basis basis,
      @Nullable String holder,
      @Nullable String quote,
      List<String> sources,
      boolean silent,
      @Nullable String carriedFrom,
      List<Step> steps) {}

  /**
   * A step of an interpretation.
   *
   * @param rule the rule of interpretation it follows
   * @param yields what it yields
   * @param cites what that rests on; empty for the tool's own
   */
  public record Step(String rule, String yields, List<String> cites) {}

  /** The text from which some answer is carried over to another one; null when none is. */
  public @Nullable String carriedTo(String text) {
    for (Stand stand : stands.getOrDefault(text, Map.of()).values()) {
      if (stand.carriedFrom() != null) {
        return stand.carriedFrom();
      }
    }
    return null;
  }

  /** The answer to a point under a text; null when the text leaves nothing to answer. */
  public @Nullable Stand stand(String text, String point) {
    Map<String, Stand> ofText = stands.get(text);
    return ofText == null ? null : ofText.get(point);
  }
}
