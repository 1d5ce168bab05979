package org.csto.check.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.csto.check.explain.Explanation.Point;
import org.csto.check.explain.Explanation.WayTold;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Reading;
import org.csto.check.model.Role;
import org.csto.check.model.Said;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.reason.OtherReadings;
import org.csto.check.reason.WayToMet;
import org.csto.check.reason.WayToMet.Clause;
import org.csto.check.reason.WayToMet.OfFact;
import org.csto.check.reason.WayToMet.OfLaw;
import org.csto.check.reason.WayToMet.Premise;
import org.csto.check.reason.WayToMet.Shown;
import org.csto.check.reason.WayToMet.Step;
import org.csto.check.reason.WaysToMet;

/** Makes what would follow if an open fact were settled, or the law were read otherwise. */
record Suppositions(Law law, Judgment judgment, Sentences sentences) {

  List<Point> told() {
    List<Point> told = new ArrayList<>();
    for (Judgment.Settled settled : judgment.settled()) {
      told.add(new Point(settled.condition(), settled(settled)));
    }
    for (OtherReadings other : OtherReadings.of(judgment)) {
      told.add(new Point(other.condition(), elsewhere(other)));
    }
    return told;
  }

  private String settled(Judgment.Settled settled) {
    StringBuilder then =
        new StringBuilder("If it were accepted that ")
            .append(proposition(settled.accepting()))
            .append(", ");
    Status condition = settled.conditionThen();
    boolean same = decides(settled);
    if (condition != null) {
      then.append("this condition would be ")
          .append(condition.inWords())
          .append(same ? ", and " : "; then ");
    }
    if (!same) {
      then.append(Sentences.pair(settled.attackThen(), settled.requestThen()))
          .append(" would decide, and ");
    }
    return then
        + (condition != null && same ? "the verdict " : "the verdict would be ")
        + settled.verdictThen().inWords()
        + (settled.turnsOnThen().isEmpty()
            ? "."
            : ", turning on " + English.and(settled.turnsOnThen()) + ".");
  }

  /** What accepting a value comes to, as a clause. */
  private String proposition(Judgment.Accepted accepted) {
    if (accepted.path().equals(law.vocabulary().path(Role.VICTIM))) {
      return accepted.value() + " was the State attacked";
    }
    for (OfCondition condition : judgment.decides().conditions()) {
      for (Weighed weighed : condition.grounds()) {
        if (restsOn(weighed, accepted)) {
          return sentences.clause(weighed, judgment.decides());
        }
      }
    }
    return English.or(sentences.asks(List.of(accepted.path())))
        + " is told by \""
        + accepted.value()
        + "\"";
  }

  private static boolean restsOn(Weighed weighed, Judgment.Accepted accepted) {
    List<Said> facts = weighed.ground().facts();
    return facts.size() == 1
        && facts.get(0).on().path().equals(accepted.path())
        && facts.get(0).raw().contains(accepted.value());
  }

  /** Whether the pair that decides now would decide then too. */
  private boolean decides(Judgment.Settled settled) {
    Part request = judgment.decides().request();
    return settled.attackThen().equals(judgment.decides().attack().id())
        && Objects.equals(settled.requestThen(), request == null ? null : request.id());
  }

  private static String elsewhere(OtherReadings other) {
    List<String> told = new ArrayList<>();
    if (!other.met().isEmpty()) {
      told.add("Under the reading " + English.or(ids(other.met())) + " it would be met.");
    }
    if (!other.notAsked().isEmpty()) {
      told.add("Under the reading " + English.or(ids(other.notAsked())) + " it is not asked.");
    }
    return String.join(" ", told);
  }

  private static List<String> ids(List<Reading> readings) {
    List<String> ids = new ArrayList<>();
    for (Reading reading : readings) {
      ids.add(reading.id());
    }
    return ids;
  }

  /** What has to be accepted where another reading or standard comes to met. */
  List<WayTold> ways() {
    List<WayTold> told = new ArrayList<>();
    for (WayToMet way : WaysToMet.of(law, judgment)) {
      List<String> standards = new ArrayList<>();
      for (Standard standard : way.standards()) {
        standards.add(standard.token());
      }
      List<String> accepted = new ArrayList<>();
      for (Step step : way.steps()) {
        accepted.add(premise(step.premise()) + " (" + English.and(step.conditions()) + ")");
      }
      told.add(
          new WayTold(
              English.and(ids(way.readings())),
              (way.readings().size() == 1 ? "comes" : "come")
                  + " to met under "
                  + English.and(standards)
                  + " if one accepts",
              accepted));
    }
    return told;
  }

  private String premise(Premise premise) {
    if (premise instanceof OfLaw ofLaw) {
      String from = ofLaw.stand().carriedFrom();
      return "in law: "
          + English.stripStop(ofLaw.stand().says())
          + (from == null ? "" : " (" + English.carried(from) + ")");
    }
    List<String> alternatives = new ArrayList<>();
    for (Shown shown : ((OfFact) premise).anyOf()) {
      List<String> clauses = new ArrayList<>();
      for (Clause clause : shown.anyOf()) {
        clauses.add(
            (clause.denied() ? "it is not so that " : "")
                + sentences.clause(clause.ground(), judgment.decides()));
      }
      alternatives.add("in fact, " + by(shown) + ": " + English.or(clauses));
    }
    return String.join("; or ", alternatives);
  }

  /** On what a fact is taken for established. */
  private static String by(Shown shown) {
    return switch (shown.by()) {
      case RECORD -> "on the record";
      case CONVINCING_PROOF -> "by convincing proof";
      case WANT_OF_CONVINCING_PROOF -> "for want of convincing proof";
      case WORD_OF_ATTACKED ->
          "on the word of " + (shown.attacked() == null ? "the attacked State" : shown.attacked());
    };
  }
}
