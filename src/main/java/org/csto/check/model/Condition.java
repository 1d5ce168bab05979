package org.csto.check.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One legal question of a provision: elements, all of them needed.
 *
 * @param asks the question
 * @param words the words of the law that it comes from
 * @param brief what it asks in a few words, to stand after "turns on"
 * @param texts ids of the texts that know it; empty when all do
 * @param from the first day its provision was in force; null when it follows the text
 * @param instrument the key of the instrument it is of, under which each State has days of its own;
 *     null when it is of the Treaty or of general law
 * @param point the point of law whose answer picks the elements; null when none does
 * @param elements by answer; when there is no point, by text or under {@link #ANY}
 * @param examples cases that show it with a status
 * @param withoutHelp of a duty, whether it is asked even where no help was given
 * @param noDuty what is added to a duty that was none, for the verdict is not met; null for nothing
 * @param outcome how each status is told to the reader, where the plain word will not do
 */
public record Condition(
    String id,
    Group group,
    String asks,
    String words,
    String brief,
    List<String> texts,
    @Nullable LocalDate from,
    @Nullable String instrument,
    @Nullable String point,
    @Nullable Basis basis,
    List<String> cites,
    Map<String, List<Element>> elements,
    Map<Status, String> examples,
    boolean withoutHelp,
    @Nullable String noDuty,
    Map<Status, String> outcome) {

  /** The key of the elements of a condition that no point of law divides. */
  public static final String ANY = "any";

  /** Which of the four questions it belongs to. */
  public enum Group implements Token {
    ARTICLE_4,
    OTHER_BASIS,
    RESPONSE,
    /** Stands beside the verdict and does not change it. */
    BESIDE
  }

  /** Where a condition comes from. */
  public enum Basis implements Token {
    /** Words of the Treaty. */
    TEXT,
    /** Brought in by the Treaty's own reference to Article 51 of the Charter. */
    RENVOI,
    /** General international law. */
    CUSTOM,
    /** What an organ of the CSTO or a member has said it needs. */
    POSITION
  }

  /**
   * A part of a condition, met by any one of its routes.
   *
   * @param exception met unless a ground against it is pleaded
   * @param root where it is not met, nothing else of the condition is asked
   * @param whereAbsent of an element of which the law leaves open whether it is needed, what is
   *     said where it is absent; null where it is needed
   * @param routes {@code condition/route}, the condition's own or another's
   */
  public record Element(
      String id,
      String asks,
      boolean exception,
      boolean root,
      @Nullable String whereAbsent,
      List<String> routes) {}

  /** The elements of a condition that no point of law divides; a text may have its own. */
  public List<Element> elementsWithoutPoint(String text) {
    List<Element> ofText = elements.get(text);
    return ofText == null ? elementsUnder(ANY) : ofText;
  }

  /** The elements asked under an answer; empty when the answer does not ask for the condition. */
  public List<Element> elementsUnder(String answer) {
    return elements.getOrDefault(answer, List.of());
  }
}
