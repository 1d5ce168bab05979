package org.csto.check.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A status and its kind.
 *
 * @param of what is contested; null unless contested
 * @param why how it fails; null unless not met
 */
public record Finding(Status status, @Nullable Of of, @Nullable Why why) {
  /** What a contest is about. */
  public enum Of implements Token {
    FACT,
    LAW,
    BOTH;

    /** The kind of a contest about this and that. */
    public Of and(Of other) {
      return this == other ? this : BOTH;
    }
  }

  /** How something fails. */
  public enum Why implements Token {
    SHOWN_OTHERWISE,
    NOT_PROVEN,
    /** Nobody whose word counts alleges all that it takes; others may say that it is not so. */
    NONE_ALLEGED
  }

  public static final Finding MET = new Finding(Status.MET, null, null);
  public static final Finding UNDETERMINED = new Finding(Status.UNDETERMINED, null, null);
  public static final Finding NOT_APPLICABLE = new Finding(Status.NOT_APPLICABLE, null, null);

  public static Finding contested(Of of) {
    return new Finding(Status.CONTESTED, of, null);
  }

  public static Finding notMet(Why why) {
    return new Finding(Status.NOT_MET, null, why);
  }

  /**
   * A ground, the rule it comes from, and how far its facts are established.
   *
   * @param shown whether each of its facts is stated, admitted by the side it disfavours, or in a
   *     document or better; where it is not, it is only said
   */
  public record Weighed(Ground ground, RuleInfo rule, Strength strength, boolean shown) {}

  /**
   * @param missing paths of the facts that the rules for this route read and the file does not
   *     state
   * @param closed paths of the facts that nobody whose word counts alleges, as the file notes or a
   *     denial shows
   */
  public record OfRoute(
      String id,
      Finding finding,
      List<Weighed> grounds,
      List<String> missing,
      List<String> closed) {}

  public record OfElement(Condition.Element element, Finding finding, List<OfRoute> routes) {

    /** What its routes miss, each path once. */
    public List<String> missing() {
      Set<String> missing = new LinkedHashSet<>();
      for (OfRoute route : routes) {
        missing.addAll(route.missing());
      }
      return List.copyOf(missing);
    }
  }

  /**
   * @param stand the answer to the point of law that picked the elements; null when none did
   */
  public record OfCondition(
      Condition condition,
      Finding finding,
      Reading.@Nullable Stand stand,
      List<OfElement> elements,
      List<String> missing) {

    public Status status() {
      return finding.status();
    }

    /** Every ground heard on its routes. */
    public List<Weighed> grounds() {
      List<Weighed> grounds = new ArrayList<>();
      for (OfElement element : elements) {
        for (OfRoute route : element.routes()) {
          grounds.addAll(route.grounds());
        }
      }
      return grounds;
    }
  }

  /**
   * One attack and one request, judged together.
   *
   * @param request null when no request on file was made while or after the attack began
   */
  public record OfPair(
      Part attack,
      @Nullable Part request,
      Status verdict,
      List<String> turnsOn,
      List<OfCondition> conditions) {}
}
