package org.csto.check.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csto.check.model.Capacity;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Role;
import org.csto.check.model.Said;
import org.csto.check.model.Vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** What happened, with what stated reason, and where commentators depart from that record. */
record Done(Law law, Judgment judgment, Page page, boolean all) {
  static final int LABEL = 26;

  void write() {
    Case about = judgment.about();
    List<Fact> untold = untold();
    if (!untold.isEmpty() || !about.events().isEmpty() || about.response() == null) {
      page.heading("What was done");
    }
    for (Fact fact : untold) {
      fact(label(fact), fact);
    }
    if (about.response() == null && about.events().isEmpty()) {
      page.text(2, Style.MUTED, "The file says nothing of it.");
    }
    events();
    departures();
  }

  /** What is told of the response here, and nowhere above. */
  private List<Fact> untold() {
    List<Fact> untold = new ArrayList<>();
    Part response = judgment.about().response();
    if (response != null) {
      Set<String> judged = judged();
      for (Fact fact : response.facts().values()) {
        if (!judged.contains(fact.path()) && isTold(fact)) {
          untold.add(fact);
        }
      }
    }
    return untold;
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

  /** What the duties and the other bases above have told of the response. */
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

  /** The path without the part it is of. */
  static String label(Fact fact) {
    return fact.path().substring(fact.path().indexOf('.') + 1).replace('.', ' ').replace('-', ' ');
  }

  private void events() {
    List<Part> events = judgment.about().events();
    if (all) {
      for (Part event : events) {
        Fact what = event.fact(law.vocabulary().path(Role.HAPPENED));
        if (what != null) {
          fact(day(law, event), what);
        }
      }
    } else if (!events.isEmpty()) {
      boolean one = events.size() == 1;
      page.text(
          2,
          Style.MUTED,
          "The file also tells "
              + Words.number(events.size())
              + (one ? " event" : " events")
              + days(events)
              + (one ? "; -v shows it." : "; -v shows them."));
    }
  }

  /** From when to when; a month or a year within that is neither its first nor its last day. */
  private String days(List<Part> events) {
    PartialDate from = null;
    PartialDate to = null;
    for (Part event : events) {
      String date = law.vocabulary().only(event, Role.HAPPENED_ON);
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

  static String day(Law law, Part event) {
    String date = law.vocabulary().only(event, Role.HAPPENED_ON);
    return date == null ? "" : date(date);
  }

  /** A line for each value and day: what is said, by whom, and where. */
  private void fact(String label, Fact fact) {
    Term term = law.vocabulary().term(fact.path());
    if (fact instanceof Fact.Stated stated) {
      page.labelled(
          2,
          label,
          Style.MUTED,
          LABEL,
          shown(stated.value(), term),
          page.cite(stated.span(), stated.source()));
    } else if (fact instanceof Fact.Claimed claimed) {
      claimed(label, claimed, term);
    }
  }

  private void claimed(String label, Fact.Claimed fact, @Nullable Term term) {
    Map<List<String>, List<Claim>> byValue = new LinkedHashMap<>();
    for (Claim claim : fact.claims()) {
      if (claim.by().as() != Capacity.COMMENTATOR) {
        byValue
            .computeIfAbsent(
                List.of(value(claim, term), claim.said().inWords()), v -> new ArrayList<>())
            .add(claim);
      }
    }
    boolean first = true;
    for (Map.Entry<List<String>, List<Claim>> entry : byValue.entrySet()) {
      Claim claim = entry.getValue().get(0);
      Set<String> names = new LinkedHashSet<>();
      for (Claim each : entry.getValue()) {
        names.add(each.by().name());
      }
      page.labelled(
          2,
          first ? label : "",
          Style.MUTED,
          LABEL,
          entry.getKey().get(0) + " · " + Words.and(names) + ", " + entry.getKey().get(1),
          page.cite(claim.span(), claim.source()));
      first = false;
    }
  }

  /** What is claimed, and whether it is denied or doubted. */
  static String value(Claim claim, @Nullable Term term) {
    String stance =
        switch (claim.stance()) {
          case IS -> "";
          case DENIES -> "denied: ";
          case DOUBTS -> "doubted: ";
        };
    return stance + shown(claim.value(), term);
  }

  static String shown(String value, @Nullable Term term) {
    if (term == null) {
      return value;
    }
    return switch (term.type()) {
      case DATE -> date(value);
      case COUNT -> grouped(value);
      case TEXT -> Words.stripStop(value);
      case TRUTH -> value.equals("true") ? "yes" : "no";
      case WORD -> term.named(value);
      case STATE, ADDRESSEE -> value;
    };
  }

  private static String date(String value) {
    Optional<PartialDate> date = PartialDate.parse(value);
    return date.isPresent() ? date.get().inWords() : value;
  }

  /** A number with a comma before every three digits, as in 2,500. */
  private static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(String.valueOf(Long.parseLong(digits)));
    for (int at = grouped.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }

  private List<Part> parts() {
    List<Part> parts = judgment.about().parts();
    if (all) {
      parts.addAll(judgment.about().events());
    }
    return parts;
  }

  /** What commentators assert and nobody whose word counts does. */
  private void departures() {
    boolean headed = false;
    for (Part part : parts()) {
      for (Fact fact : part.facts().values()) {
        if (fact instanceof Fact.Claimed claimed) {
          for (Claim claim : claimed.claims()) {
            if (departs(claim, claimed)) {
              if (!headed) {
                page.heading("Where commentators depart from the record");
                headed = true;
              }
              departure(claim, claimed);
            }
          }
        }
      }
    }
  }

  private static boolean departs(Claim claim, Fact.Claimed fact) {
    return claim.by().as() == Capacity.COMMENTATOR
        && claim.stance() == Stance.IS
        && !fact.values().contains(claim.value());
  }

  private void departure(Claim claim, Fact.Claimed fact) {
    Term term = law.vocabulary().term(fact.path());
    page.labelled(
        2,
        Words.upper(claim.by().name()),
        Style.MUTED,
        LABEL,
        Words.upper(term == null ? fact.path() : term.asks(fact.path()))
            + ": "
            + shown(claim.value(), term)
            + ". "
            + record(fact, term),
        page.cite(claim.span(), claim.source()));
  }

  /** What those say whose word counts. */
  private static String record(Fact.Claimed fact, @Nullable Term term) {
    List<String> others = new ArrayList<>();
    for (String value : fact.values()) {
      others.add(shown(value, term));
    }
    return others.isEmpty()
        ? "Nobody else on file says so."
        : "The record has: " + String.join("; ", others) + ".";
  }
}
