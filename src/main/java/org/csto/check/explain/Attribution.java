package org.csto.check.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Said;
import org.csto.check.model.Standard;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Whose word a ground is.
 *
 * @param say names of those who say so; empty when the file itself states it
 * @param contradict names of those who say otherwise
 * @param both names of those who have said both
 * @param onlyLater whether all who contradict did so only later
 */
record Attribution(
    Set<String> say,
    Set<String> contradict,
    Set<String> both,
    boolean onlyLater,
    Strength strength) {
  private static final int FEW = 2;

  static Attribution of(Weighed weighed, Standard standard) {
    Set<String> say = new LinkedHashSet<>();
    Set<String> contradict = new LinkedHashSet<>();
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
          contradict.add(claim.by().name());
          contradictedFirst = day.isBefore(contradictedFirst) ? day : contradictedFirst;
        }
      }
    }
    Set<String> both = new LinkedHashSet<>(contradict);
    both.retainAll(say);
    if (weighed.ground().facts().size() > 1 && !contradict.containsAll(say)) {
      // Who says the one fact and contradicts the other does not say both.
      say.removeAll(both);
      both.clear();
    }
    contradict.removeAll(say);
    boolean onlyLater =
        standard == Standard.APPLICANT
            && weighed.strength() == Strength.ESTABLISHED
            && contradictedFirst.isAfter(saidLast);
    return new Attribution(say, contradict, both, onlyLater, weighed.strength());
  }

  // A record's own are linked when first called, which takes longer than all else they do here.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attribution that
        && onlyLater == that.onlyLater
        && strength == that.strength
        && say.equals(that.say)
        && contradict.equals(that.contradict)
        && both.equals(that.both);
  }

  @Override
  public int hashCode() {
    return ((31 * say.hashCode() + contradict.hashCode()) * 31 + both.hashCode()) * 2
        + (onlyLater ? 1 : 0);
  }

  /** Some clauses as the words of those who say so. */
  String saying(List<String> clauses) {
    if (say.isEmpty()) {
      List<String> sentences = new ArrayList<>();
      for (String clause : clauses) {
        sentences.add(English.upper(clause) + ".");
      }
      return String.join(" ", sentences);
    }
    StringBuilder all =
        new StringBuilder("According to ").append(English.and(few(say))).append(", ");
    all.append(English.and(clauses));
    if (!contradict.isEmpty()) {
      all.append(onlyLater ? "; since contradicted by " : "; contradicted by ")
          .append(English.and(few(contradict)));
    } else if (!both.isEmpty()) {
      all.append("; ").append(English.and(few(both))).append(" also said otherwise");
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
