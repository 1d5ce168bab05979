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
   */
  public record Stand(
      String point,
      String answer,
      String says,
      Condition.Basis basis,
      @Nullable String holder,
      @Nullable String quote,
      List<String> sources,
      boolean silent) {}

  /** The answer to a point under a text; null when the text leaves nothing to answer. */
  public @Nullable Stand stand(String text, String point) {
    Map<String, Stand> ofText = stands.get(text);
    return ofText == null ? null : ofText.get(point);
  }
}
