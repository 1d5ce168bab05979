package org.csto.check.report;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Capacity;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Status;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;

/** What stands beside the verdict: other bases, the response, what was done, and who departs from it. */
record Beside(Law law, Judgment judgment, Page page, Claims claims) {
  private static final int ID = 17;

  void write() {
    bases();
    response();
    done();
    departures();
  }

  private void bases() {
    page.heading("Other bases");
    for (OfCondition base : judgment.otherBases()) {
      if (base.status() == Status.NOT_APPLICABLE) {
        continue;
      }
      String told = base.condition().outcome().getOrDefault(base.status(), "");
      page.labelled(2, "", Style.PLAIN, 0,
          Prose.upper(base.condition().brief()) + ": " + told + " " + open(base), "");
    }
  }

  /** Which elements of a base or duty keep it from being met. */
  private String open(OfCondition found) {
    List<String> parts = new ArrayList<>();
    if (found.elements().size() < 2) {
      return "";
    }
    for (OfElement element : found.elements()) {
      Status status = element.finding().status();
      if (status != Status.MET) {
        parts.add(element.element().asks() + ": " + status.inWords());
      }
    }
    return parts.isEmpty() ? "" : "(" + Prose.upper(String.join("; ", parts)) + ".)";
  }

  private void response() {
    Part response = judgment.about().response();
    page.heading("The response");
    if (response == null) {
      page.text(2, Style.MUTED, "The file says nothing of a response.");
      return;
    }
    boolean noHelp = "false".equals(response.only("response.help.given"));
    for (OfCondition duty : judgment.response()) {
      boolean ofHelp = !List.of("decision", "notice", "help").contains(duty.condition().id());
      if (noHelp && ofHelp) {
        continue;
      }
      String gist = claims.gist(duty);
      page.labelled(2, TextReport.mark(duty.status(), true) + " " + duty.condition().id(),
          Style.of(duty.status()), ID, gist.isEmpty() ? status(duty) : gist, "");
    }
  }

  private static String status(OfCondition duty) {
    return Prose.status(duty.finding(), duty.missing());
  }

  private void done() {
    Part response = judgment.about().response();
    page.heading("What was done");
    if (response != null) {
      for (Fact fact : response.facts().values()) {
        Term term = Vocabulary.term(fact.path());
        if (term != null && tells(fact, term)) {
          told(fact, term);
        }
      }
    }
    for (Part event : judgment.about().events()) {
      event(event);
    }
    if (response == null && judgment.about().events().isEmpty()) {
      page.text(2, Style.MUTED, "The file says nothing of it.");
    }
  }

  /** Truths are told by the duties; the rest is what was done. */
  private static boolean tells(Fact fact, Term term) {
    return term.type() != Type.TRUTH && !(fact instanceof Fact.NoneAlleged);
  }

  private void told(Fact fact, Term term) {
    String label = fact.path().substring("response.".length()).replace('.', ' ').replace('-', ' ');
    if (fact instanceof Fact.Stated stated) {
      page.labelled(2, label, Style.MUTED, 26, shown(stated.value(), term),
          Claims.note(stated.span(), stated.source()));
    } else if (fact instanceof Fact.Claimed claimed) {
      boolean first = true;
      for (Claim claim : claimed.claims()) {
        if (claim.by().as() != Capacity.COMMENTATOR) {
          page.labelled(2, first ? label : "", Style.MUTED, 26,
              (claim.stance() == Stance.IS ? "" : claim.stance().token() + " ")
                  + shown(claim.value(), term) + " (" + Prose.who(claim) + ")",
              Claims.note(claim.span(), claim.source()));
          first = false;
        }
      }
    }
  }

  private static String shown(String value, Term term) {
    return term.type() == Type.DATE
        ? PartialDate.parse(value).map(PartialDate::inWords).orElse(value)
        : value;
  }

  private void event(Part event) {
    String date = event.only("event.date");
    String label = date == null ? "" : shown(date, new Term("", Type.DATE, List.of(), ""));
    Fact what = event.fact("event.what");
    if (what instanceof Fact.Stated stated) {
      page.labelled(2, label, Style.MUTED, 26, stated.value(),
          Claims.note(stated.span(), stated.source()));
    } else if (what instanceof Fact.Claimed claimed) {
      boolean first = true;
      for (Claim claim : claimed.claims()) {
        if (claim.by().as() != Capacity.COMMENTATOR) {
          page.labelled(2, first ? label : "", Style.MUTED, 26,
              claim.value() + " (" + Prose.who(claim) + ")",
              Claims.note(claim.span(), claim.source()));
          first = false;
        }
      }
    }
  }

  /** Commentators who assert what nobody whose word counts asserts. */
  private void departures() {
    List<Part> parts = new ArrayList<>(judgment.about().attacks());
    parts.addAll(judgment.about().requests());
    if (judgment.about().response() != null) {
      parts.add(judgment.about().response());
    }
    parts.addAll(judgment.about().events());
    boolean headed = false;
    for (Part part : parts) {
      for (Fact fact : part.facts().values()) {
        if (fact instanceof Fact.Claimed claimed) {
          for (Claim claim : claimed.claims()) {
            if (claim.by().as() == Capacity.COMMENTATOR && claim.stance() == Stance.IS
                && !claimed.values().contains(claim.value())) {
              if (!headed) {
                page.heading("Where commentators depart from the record");
                headed = true;
              }
              departure(claim, fact);
            }
          }
        }
      }
    }
  }

  private void departure(Claim claim, Fact fact) {
    Term term = Vocabulary.term(fact.path());
    String asks = term == null ? fact.path() : term.asks();
    String value = term == null || term.type() == Type.TEXT ? claim.value() : shown(claim.value(), term);
    String words = Prose.words(claim);
    page.labelled(2, claim.by().name(), Style.MUTED, 26,
        "On " + asks + ": " + value + (words.isEmpty() ? "." : " - " + words + "."),
        Claims.note(claim.span(), claim.source()));
  }
}
