package org.csto.check.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.explain.Account.FactTold;
import org.csto.check.explain.Explanation.Cited;
import org.csto.check.explain.Explanation.ConditionTold;
import org.csto.check.explain.Explanation.ElementTold;
import org.csto.check.explain.Explanation.GroundTold;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.explain.Explanation.RestTold;
import org.csto.check.explain.Explanation.RouteTold;
import org.csto.check.explain.Explanation.Testimony;
import org.csto.check.explain.Explanation.Voices;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Role;
import org.csto.check.model.Span;
import org.csto.check.model.Vocabulary.Term;

/**
 * What else the file holds: facts that nothing told so far rests on, and words that count for
 * nothing. With it an explanation leaves out no claim.
 */
final class Remainder {
  private final Law law;
  private final Set<Span> told = new HashSet<>();

  Remainder(Law law) {
    this.law = law;
  }

  /** Takes note of all that some conditions rest on. */
  void conditions(List<ConditionTold> conditions) {
    for (ConditionTold condition : conditions) {
      for (ElementTold element : condition.elements()) {
        for (RouteTold route : element.routes()) {
          if (route.nobody() != null) {
            note(route.nobody().on());
          }
          for (GroundTold ground : route.grounds()) {
            for (Voices voices : ground.voices()) {
              for (Testimony testimony : voices.all()) {
                note(List.of(testimony.on()));
              }
            }
          }
        }
      }
    }
  }

  /** Takes note of the words that some facts are told by; those of others who agree are not. */
  void facts(List<FactTold> facts) {
    for (FactTold fact : facts) {
      for (Reason line : fact.lines()) {
        note(line.on().subList(0, 1));
      }
    }
  }

  private void note(List<Cited> on) {
    for (Cited cited : on) {
      if (cited.span() != null) {
        told.add(cited.span());
      }
    }
  }

  List<RestTold> of(Case about) {
    List<RestTold> rest = new ArrayList<>();
    List<Part> parts = about.parts();
    parts.addAll(about.events());
    for (Part part : parts) {
      List<FactTold> untold = new ArrayList<>();
      for (Fact fact : part.facts().values()) {
        if (!fact.path().equals(law.vocabulary().path(Role.HAPPENED_ON))) {
          List<Reason> lines = lines(fact);
          if (!lines.isEmpty()) {
            untold.add(new FactTold(Values.label(fact), lines));
          }
        }
      }
      if (!untold.isEmpty()) {
        rest.add(new RestTold(English.upper(name(part)), untold));
      }
    }
    return rest;
  }

  private List<Reason> lines(Fact fact) {
    if (fact instanceof Fact.TooLate late) {
      return lines(late.of());
    }
    Term term = law.vocabulary().term(fact.path());
    List<Reason> lines = new ArrayList<>();
    if (fact instanceof Fact.Stated stated && !told.contains(stated.span())) {
      String words = stated.words() == null ? "" : " · " + stated.words();
      lines.add(
          new Reason(
              Values.shown(stated.value(), term) + words,
              List.of(new Cited(stated.span(), stated.source()))));
    } else if (fact instanceof Fact.NoneAlleged && !told.contains(fact.span())) {
      lines.add(new Reason("alleged by nobody on file", List.of(new Cited(fact.span(), null))));
    } else if (fact instanceof Fact.Claimed claimed) {
      for (Claim claim : claimed.claims()) {
        if (!told.contains(claim.span())) {
          lines.add(
              new Reason(
                  Values.shown(claim, term) + " · " + Sentences.claim(claim),
                  List.of(new Cited(claim.span(), claim.source()))));
        }
      }
    }
    return lines;
  }

  private String name(Part part) {
    return switch (part.kind()) {
      case ATTACK, REQUEST -> part.kind().token() + " " + part.id();
      case RESPONSE -> "the response";
      case EVENT -> "event of " + Values.day(law, part);
    };
  }
}
