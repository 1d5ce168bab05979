package org.csto.check.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.explain.Explanation.Cited;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.model.Capacity;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Judgment;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Said;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Type;

/** What happened, and with what stated reason; no verdict turns on it. */
public record Account(Judgment judgment) {

  /**
   * A fact.
   *
   * @param lines one for each value and day: what is said and by whom
   */
  public record FactTold(String label, List<Reason> lines) {}

  /** What the file tells of the response that no duty and no basis has told already. */
  public List<FactTold> response() {
    List<FactTold> told = new ArrayList<>();
    Part response = judgment.about().response();
    if (response != null) {
      Set<String> judged = judged();
      for (Fact fact : response.facts().values()) {
        if (Vocabulary.term(fact.path()) != null && !judged.contains(fact.path()) && isTold(fact)) {
          told.add(fact(Values.label(fact), fact, Values.type(fact)));
        }
      }
    }
    return told;
  }

  /** What is said where nothing is told; empty where something is. */
  public String nothing() {
    Case about = judgment.about();
    return about.response() == null && about.events().isEmpty()
        ? "The file says nothing of it."
        : "";
  }

  /** Whether anybody but a commentator tells of it. */
  private static boolean isTold(Fact fact) {
    if (fact instanceof Fact.Claimed claimed) {
      for (Claim claim : claimed.claims()) {
        if (claim.by().as() != Capacity.COMMENTATOR) {
          return true;
        }
      }
    }
    return fact instanceof Fact.Stated;
  }

  /** What the duties and the other bases have told of the response. */
  private Set<String> judged() {
    Set<String> judged = new HashSet<>();
    List<OfCondition> conditions = new ArrayList<>(judgment.response());
    conditions.addAll(judgment.otherBases());
    for (OfCondition condition : conditions) {
      for (Weighed weighed : condition.grounds()) {
        for (Said said : weighed.ground().facts()) {
          judged.add(said.fact());
        }
      }
    }
    return judged;
  }

  /** What happened, in order. */
  public List<FactTold> events() {
    List<FactTold> told = new ArrayList<>();
    for (Part event : judgment.about().events()) {
      Fact what = event.fact("event.what");
      if (what != null) {
        told.add(fact(Values.day(event), what, Type.TEXT));
      }
    }
    return told;
  }

  /** How many events the file tells, and from when to when; empty for none. */
  public String eventsInBrief() {
    List<Part> events = judgment.about().events();
    return events.isEmpty()
        ? ""
        : "The file also tells "
            + English.number(events.size())
            + (events.size() == 1 ? " event" : " events")
            + days(events);
  }

  /** From when to when; a month or a year within that is neither its first nor its last day. */
  private static String days(List<Part> events) {
    PartialDate from = null;
    PartialDate to = null;
    for (Part event : events) {
      String date = event.only("event.date");
      PartialDate day = date == null ? null : PartialDate.parse(date).orElse(null);
      if (day != null) {
        from = from == null || day.last().isBefore(from.last()) ? day : from;
        to = to == null || day.first().isAfter(to.first()) ? day : to;
      }
    }
    if (from == null || to == null) {
      return "";
    }
    String first = from.inWords();
    String last = to.inWords();
    return first.equals(last) ? ", of " + first : ", from " + first + " to " + last;
  }

  private static FactTold fact(String label, Fact fact, Type type) {
    List<Reason> lines = new ArrayList<>();
    if (fact instanceof Fact.Stated stated) {
      lines.add(
          new Reason(
              Values.shown(stated.value(), type),
              List.of(new Cited(stated.span(), stated.source()))));
    } else if (fact instanceof Fact.Claimed claimed) {
      claimed(claimed, type, lines);
    }
    return new FactTold(label, lines);
  }

  private static void claimed(Fact.Claimed fact, Type type, List<Reason> lines) {
    Map<List<String>, List<Claim>> byValue = new LinkedHashMap<>();
    for (Claim claim : fact.claims()) {
      if (claim.by().as() != Capacity.COMMENTATOR) {
        byValue
            .computeIfAbsent(
                List.of(Values.shown(claim, type), claim.said().inWords()), v -> new ArrayList<>())
            .add(claim);
      }
    }
    for (Map.Entry<List<String>, List<Claim>> entry : byValue.entrySet()) {
      Set<String> names = new LinkedHashSet<>();
      List<Cited> on = new ArrayList<>();
      for (Claim each : entry.getValue()) {
        names.add(each.by().name());
        on.add(new Cited(each.span(), each.source()));
      }
      lines.add(
          new Reason(
              entry.getKey().get(0) + " · " + English.and(names) + ", " + entry.getKey().get(1),
              on));
    }
  }

  /**
   * What commentators assert and nobody whose word counts does, by the name of each.
   *
   * @param all whether to look among the events as well
   */
  public List<FactTold> departures(boolean all) {
    List<Part> parts = judgment.about().parts();
    if (all) {
      parts.addAll(judgment.about().events());
    }
    List<FactTold> departures = new ArrayList<>();
    for (Part part : parts) {
      for (Fact fact : part.facts().values()) {
        if (fact instanceof Fact.Claimed claimed) {
          for (Claim claim : claimed.claims()) {
            if (departs(claim, claimed)) {
              departures.add(departure(claim, claimed));
            }
          }
        }
      }
    }
    return departures;
  }

  private static boolean departs(Claim claim, Fact.Claimed fact) {
    return claim.by().as() == Capacity.COMMENTATOR
        && claim.stance() == Claim.Stance.IS
        && !fact.values().contains(claim.value());
  }

  private static FactTold departure(Claim claim, Fact.Claimed fact) {
    Type type = Values.type(fact);
    String sentence =
        English.upper(asks(fact.path()))
            + ": "
            + Values.shown(claim.value(), type)
            + ". "
            + record(fact, type);
    return new FactTold(
        English.upper(claim.by().name()),
        List.of(new Reason(sentence, List.of(new Cited(claim.span(), claim.source())))));
  }

  private static String asks(String path) {
    String each = "response.contributions.";
    return path.startsWith(each)
        ? "how many " + path.substring(each.length()) + " sent"
        : English.or(Wording.asks(List.of(path)));
  }

  /** What those say whose word counts. */
  private static String record(Fact.Claimed fact, Type type) {
    List<String> others = new ArrayList<>();
    for (String value : fact.values()) {
      others.add(Values.shown(value, type));
    }
    return others.isEmpty()
        ? "Nobody else on file says so."
        : "The record has: " + String.join("; ", others) + ".";
  }
}
