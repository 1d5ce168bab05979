package org.csto.check.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.explain.Explanation.Cited;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Said;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Makes the reasons of a condition or an element: what decided it, on whose word, and the lines of
 * the file on which that rests.
 */
record Reasons(Law law, Judgment judgment, Sentences sentences, OfPair pair) {

  private static final String NOBODY_ELSE = "Nobody whose word counts says the contrary.";

  /** What decides the condition: the elements that share its status. */
  List<Reason> of(OfCondition condition) {
    Map<String, Reason> told = new LinkedHashMap<>();
    for (OfElement element : condition.elements()) {
      if (element.finding().status() == condition.status()) {
        for (Reason reason : ofItself(element)) {
          told.putIfAbsent(reason.sentence(), reason);
        }
      }
    }
    return whole(new ArrayList<>(told.values()), condition.status(), condition.missing());
  }

  List<Reason> of(OfElement element) {
    return whole(ofItself(element), element.finding().status(), element.missing());
  }

  /** With what leaves it undetermined. */
  private List<Reason> whole(List<Reason> reasons, Status status, List<String> missing) {
    if (status == Status.UNDETERMINED && (reasons.isEmpty() || !missing.isEmpty())) {
      reasons.add(new Reason(sentences.unsaid(missing), List.of()));
    }
    return reasons;
  }

  private List<Reason> ofItself(OfElement element) {
    Map<String, Weighed> told = new LinkedHashMap<>();
    List<Reason> rest = new ArrayList<>();
    List<String> laws = new ArrayList<>();
    for (OfRoute route : element.routes()) {
      if (route.finding().status() != element.finding().status()
          && element.element().whereAbsent() == null) {
        continue;
      }
      List<Weighed> deciding = deciding(route);
      for (Weighed weighed : deciding) {
        told.put(sentences.clause(weighed, pair), weighed);
        String law = sentences.law(weighed, pair);
        if (!law.isEmpty() && !laws.contains(law)) {
          laws.add(law);
          rest.add(new Reason(law, List.of()));
        }
      }
      if (deciding.isEmpty() && !route.closed().isEmpty()) {
        rest.add(nobody(route.closed()));
      } else if (!deciding.isEmpty() && route.finding().why() == Why.NONE_ALLEGED) {
        rest.add(new Reason(NOBODY_ELSE, List.of()));
      }
    }
    String whereAbsent = element.element().whereAbsent();
    if (whereAbsent != null && element.finding().status() == Status.CONTESTED) {
      rest.add(new Reason(whereAbsent, List.of()));
    }
    List<Reason> reasons = byVoices(told);
    reasons.addAll(rest);
    return reasons;
  }

  /** What the same people say, and the lines on which it rests. */
  private record Spoken(List<String> clauses, List<Cited> on) {}

  /** What the same people say stands in one sentence. */
  private List<Reason> byVoices(Map<String, Weighed> told) {
    Map<Attribution, Spoken> spoken = new LinkedHashMap<>();
    for (Map.Entry<String, Weighed> each : told.entrySet()) {
      Attribution attribution = Attribution.of(each.getValue(), judgment.standard());
      Spoken same = spoken.get(attribution);
      if (same == null) {
        same = new Spoken(new ArrayList<>(), new ArrayList<>());
        spoken.put(attribution, same);
      }
      same.clauses().add(each.getKey());
      cite(each.getValue(), same.on());
    }
    List<Reason> reasons = new ArrayList<>();
    for (Map.Entry<Attribution, Spoken> each : spoken.entrySet()) {
      Spoken same = each.getValue();
      reasons.add(new Reason(each.getKey().saying(same.clauses()), same.on()));
    }
    return reasons;
  }

  /** What nobody on file says, with the lines that note it, and who denies it. */
  Reason nobody(List<String> paths) {
    List<Cited> on = new ArrayList<>();
    Set<String> deny = new LinkedHashSet<>();
    List<String> tooLate = new ArrayList<>();
    for (String path : paths) {
      Fact fact = fact(path);
      if (fact instanceof Fact.TooLate late) {
        tooLate.add(sentences.tooLate(late));
        on.add(new Cited(late.span(), null));
      } else if (fact instanceof Fact.Claimed claimed) {
        for (Claim claim : claimed.claims()) {
          if (claim.counts() && claim.stance() == Stance.DENIES) {
            deny.add(claim.by().name());
            on.add(new Cited(claim.span(), claim.source()));
          }
        }
      } else if (fact != null) {
        on.add(new Cited(fact.span(), null));
      }
    }
    if (!tooLate.isEmpty()) {
      return new Reason(String.join(" ", tooLate), on);
    }
    String sentence = sentences.nobody(paths);
    return new Reason(
        deny.isEmpty() ? sentence : English.stripStop(sentence) + "; " + denial(deny), on);
  }

  private static String denial(Set<String> deny) {
    return English.and(deny) + (deny.size() == 1 ? " denies it." : " deny it.");
  }

  private @Nullable Fact fact(String path) {
    for (Part part : new Part[] {pair.attack(), pair.request(), judgment.about().response()}) {
      Fact fact = part == null ? null : part.fact(path);
      if (fact != null) {
        return fact;
      }
    }
    return null;
  }

  /**
   * The lines on which a ground rests. One that tells how a State stood under the Treaty rests on
   * the pack's record of it, and not on the line that names the State.
   */
  private void cite(Weighed weighed, List<Cited> on) {
    if (sentences.tellsStanding(weighed)) {
      String source = sentences.membership(weighed).source();
      if (source != null) {
        on.add(new Cited(null, source));
      }
      return;
    }
    for (Said said : weighed.ground().facts()) {
      if (said.on() instanceof Fact.Claimed claimed) {
        for (Claim claim : claimed.claims()) {
          if (claim.counts() && claim.stance() == Stance.IS && said.raw().contains(claim.value())) {
            add(on, new Cited(claim.span(), claim.source()));
          }
        }
      } else if (said.on() instanceof Fact.Stated stated) {
        add(on, new Cited(stated.span(), stated.source()));
      }
    }
  }

  private static void add(List<Cited> on, Cited cited) {
    for (Cited other : on) {
      if (other.span() != null && other.span().equals(cited.span())) {
        return;
      }
    }
    on.add(cited);
  }

  /**
   * The grounds that made a route what it is; a mirror image of a ground already told is left out.
   */
  static List<Weighed> deciding(OfRoute route) {
    List<Weighed> deciding = new ArrayList<>();
    for (Weighed weighed : route.grounds()) {
      Side side = weighed.ground().side();
      boolean tells =
          switch (route.finding().status()) {
            case MET -> side == Side.FOR && weighed.strength() == Strength.ESTABLISHED;
            case NOT_MET ->
                side == Side.AGAINST && weighed.strength() == Strength.ESTABLISHED
                    || route.finding().why() == Why.NONE_ALLEGED
                    || route.finding().why() == Why.NOT_PROVEN && side != Side.AGAINST;
            case CONTESTED ->
                weighed.strength() != Strength.NOT_PROVEN
                    && !(side == Side.AGAINST && mirrors(weighed, route));
            case UNDETERMINED, NOT_APPLICABLE -> false;
          };
      if (tells) {
        deciding.add(weighed);
      }
    }
    return deciding;
  }

  private static boolean mirrors(Weighed against, OfRoute route) {
    if (against.strength() == Strength.DISPUTED) {
      for (Weighed other : route.grounds()) {
        if (other.ground().side() != Side.AGAINST && facts(other).containsAll(facts(against))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> facts(Weighed weighed) {
    Set<String> facts = new LinkedHashSet<>();
    for (Said said : weighed.ground().facts()) {
      facts.add(said.of() + " " + said.fact());
    }
    return facts;
  }
}
