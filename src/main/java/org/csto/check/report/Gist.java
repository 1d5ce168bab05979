package org.csto.check.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Said;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * What a condition or an element comes down to: a sentence or two, with the names of those who say
 * so.
 */
record Gist(Prose prose, Standard standard) {
  private static final int FEW = 2;

  /** What decides the condition: the elements that share its status. */
  String of(OfCondition condition) {
    Set<String> sentences = new LinkedHashSet<>();
    for (OfElement element : condition.elements()) {
      if (element.finding().status() == condition.status()) {
        sentences.addAll(sentences(element));
      }
    }
    return whole(sentences, condition.status(), condition.missing());
  }

  /** With what leaves it undetermined. */
  private String whole(Collection<String> sentences, Status status, List<String> missing) {
    if (status == Status.UNDETERMINED && (sentences.isEmpty() || !missing.isEmpty())) {
      sentences.add(prose.unsaid(missing));
    }
    return String.join(" ", sentences);
  }

  /** What a verdict turns on: what the condition asks, how it stands, and why. */
  String point(OfCondition condition) {
    return Words.upper(condition.condition().brief())
        + (condition.status() == Status.UNDETERMINED
            ? ". "
            : " (" + Prose.kind(condition.finding()) + "). ")
        + of(condition);
  }

  String of(OfElement element) {
    return whole(sentences(element), element.finding().status(), element.missing());
  }

  /** Why a condition on which the verdict does not turn is undetermined. */
  String silence(OfCondition silent) {
    return unproven(silent) ? of(silent) : prose.silence(silent.missing());
  }

  /** Whether a condition is undetermined although something unproven is said against it. */
  static boolean unproven(OfCondition condition) {
    for (OfElement element : condition.elements()) {
      if (condition.status() == Status.UNDETERMINED && unproven(element)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element is undetermined although something unproven is said against it. */
  static boolean unproven(OfElement element) {
    for (OfRoute route : element.routes()) {
      if (route.finding().status() == Status.UNDETERMINED && !route.grounds().isEmpty()) {
        return element.finding().status() == Status.UNDETERMINED;
      }
    }
    return false;
  }

  /** What the rules cite that made an element what it is. */
  static Set<String> cites(OfElement element) {
    Set<String> cites = new LinkedHashSet<>();
    for (Weighed weighed : deciding(element)) {
      cites.addAll(weighed.rule().cites());
    }
    return cites;
  }

  /** The lines of the file on which that rests: "line 31 [pm-am]". */
  static String note(OfElement element) {
    for (Weighed weighed : deciding(element)) {
      for (Said said : weighed.ground().facts()) {
        return Claims.note(said);
      }
    }
    return "";
  }

  /** The grounds that made an element what it is. */
  private static List<Weighed> deciding(OfElement element) {
    List<Weighed> deciding = new ArrayList<>();
    for (OfRoute route : element.routes()) {
      if (route.finding().status() == element.finding().status()) {
        deciding.addAll(deciding(route));
      }
    }
    return deciding;
  }

  private List<String> sentences(OfElement element) {
    Map<String, Sources> told = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    for (OfRoute route : element.routes()) {
      if (route.finding().status() != element.finding().status()) {
        continue;
      }
      List<Weighed> deciding = deciding(route);
      for (Weighed weighed : deciding) {
        told.put(prose.said(weighed), sources(weighed));
        String law = prose.law(weighed);
        if (!law.isEmpty() && !rest.contains(law)) {
          rest.add(law);
        }
      }
      if (deciding.isEmpty() && !route.closed().isEmpty()) {
        rest.add(prose.nobody(route.closed()));
      }
    }
    if (unproven(element)) {
      rest.add("Nothing shows the contrary.");
    }
    List<String> sentences = new ArrayList<>();
    Map<Sources, List<String>> bySources = new LinkedHashMap<>();
    for (Map.Entry<String, Sources> each : told.entrySet()) {
      bySources.computeIfAbsent(each.getValue(), who -> new ArrayList<>()).add(each.getKey());
    }
    for (Map.Entry<Sources, List<String>> each : bySources.entrySet()) {
      sentences.add(each.getKey().saying(each.getValue()));
    }
    sentences.addAll(rest);
    return sentences;
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
                    || route.finding().why() == Why.NOT_PROVEN && side != Side.AGAINST;
            case CONTESTED ->
                weighed.strength() != Strength.NOT_PROVEN
                    && !(side == Side.AGAINST && mirrors(weighed, route));
            case UNDETERMINED -> side == Side.AGAINST;
            case NOT_APPLICABLE -> false;
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

  /**
   * Whose word a ground is.
   *
   * @param say names of those who say so; empty when the file itself states it
   * @param against names of those who say otherwise
   * @param both names of those who have said both
   * @param since whether they all said so only later
   */
  private record Sources(
      Set<String> say, Set<String> against, Set<String> both, boolean since, Strength strength) {

    // A record's own are linked when first called, which takes longer than all else they do here.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Sources that
          && since == that.since
          && strength == that.strength
          && say.equals(that.say)
          && against.equals(that.against)
          && both.equals(that.both);
    }

    @Override
    public int hashCode() {
      return ((31 * say.hashCode() + against.hashCode()) * 31 + both.hashCode()) * 2
          + (since ? 1 : 0);
    }

    String saying(List<String> sentences) {
      if (say.isEmpty()) {
        return String.join(" ", sentences);
      }
      List<String> clauses = new ArrayList<>();
      for (String sentence : sentences) {
        clauses.add(Words.lower(Words.stripStop(sentence)));
      }
      StringBuilder all =
          new StringBuilder("According to ").append(Words.and(few(say))).append(", ");
      all.append(Words.and(clauses));
      if (!against.isEmpty()) {
        all.append(since ? "; since contradicted by " : "; contradicted by ")
            .append(Words.and(few(against)));
      } else if (!both.isEmpty()) {
        all.append("; ").append(Words.and(few(both))).append(" also said otherwise");
      }
      return all.append(strength == Strength.NOT_PROVEN ? ". That is not proven." : ".").toString();
    }

    private static List<String> few(Set<String> names) {
      List<String> all = List.copyOf(names);
      if (all.size() <= FEW) {
        return all;
      }
      List<String> shown = new ArrayList<>(all.subList(0, FEW));
      shown.add("others");
      return shown;
    }
  }

  private Sources sources(Weighed weighed) {
    Set<String> say = new LinkedHashSet<>();
    Set<String> against = new LinkedHashSet<>();
    LocalDate saidLast = LocalDate.MIN;
    LocalDate contradictedFirst = LocalDate.MAX;
    for (Said said : weighed.ground().facts()) {
      if (!(said.on() instanceof Fact.Claimed claimed)) {
        continue;
      }
      for (Claim claim : claimed.claims()) {
        if (!claim.counts()) {
          continue;
        }
        boolean about = said.raw().contains(claim.value());
        LocalDate day = claim.said().last();
        if (about && claim.stance() == Stance.IS) {
          say.add(claim.by().name());
          saidLast = day.isAfter(saidLast) ? day : saidLast;
        } else if (about || claim.stance() == Stance.IS) {
          against.add(claim.by().name());
          contradictedFirst = day.isBefore(contradictedFirst) ? day : contradictedFirst;
        }
      }
    }
    Set<String> both = new LinkedHashSet<>(against);
    both.retainAll(say);
    if (weighed.ground().facts().size() > 1 && !against.containsAll(say)) {
      // Who says the one fact and contradicts the other does not say both.
      say.removeAll(both);
      both.clear();
    }
    against.removeAll(say);
    boolean since =
        standard == Standard.APPLICANT
            && weighed.strength() == Strength.ESTABLISHED
            && contradictedFirst.isAfter(saidLast);
    return new Sources(say, against, both, since, weighed.strength());
  }
}
