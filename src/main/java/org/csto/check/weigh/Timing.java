package org.csto.check.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Role;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;
import org.csto.check.model.Vocabulary.Whose;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out acts of States that came too late for the day judged: a declaration or a request after
 * the last day that counts, and a withdrawal after the decision.
 *
 * @param cutOff the last day that counts
 * @param decided the day of the decision; the day judged where that is not dated
 */
record Timing(Vocabulary vocabulary, LocalDate cutOff, LocalDate decided) {

  Case of(Case about) {
    List<Part> attacks = each(about.attacks());
    List<Part> requests = each(about.requests());
    return attacks == about.attacks() && requests == about.requests()
        ? about
        : about.with(attacks, requests, about.response());
  }

  /** The same list where nothing came too late. */
  private List<Part> each(List<Part> parts) {
    List<Part> left = new ArrayList<>(parts.size());
    boolean same = true;
    for (Part part : parts) {
      Part timely = of(part);
      same &= timely == part;
      left.add(timely);
    }
    return same ? parts : left;
  }

  private Part of(Part part) {
    Map<String, Fact> changed = null;
    for (Fact fact : part.facts().values()) {
      Term term = vocabulary.term(fact.path());
      if (term != null && term.whose() == Whose.ACT) {
        Fact timely = term.type() == Type.TRUTH ? act(part, fact) : dated(term, fact);
        if (timely != fact) {
          changed = changed == null ? new LinkedHashMap<>(part.facts()) : changed;
          changed.put(fact.path(), timely);
        }
      }
    }
    return changed == null ? part : part.with(changed);
  }

  /** An act is of the day that the file gives, or of that on which it was first claimed. */
  private Fact act(Part part, Fact fact) {
    if (!fact.values().contains("true")) {
      return fact;
    }
    LocalDate day = null;
    if (part.kind() == Part.Kind.REQUEST) {
      day = Pairs.first(part, vocabulary.path(Role.ASKED_ON));
    }
    if (day == null && fact instanceof Fact.Claimed claimed) {
      day = firstClaimed(claimed, "true");
    }
    return day != null && day.isAfter(cutOff) ? new Fact.TooLate(fact, day) : fact;
  }

  private static @Nullable LocalDate firstClaimed(Fact.Claimed fact, String value) {
    LocalDate first = null;
    for (Claim claim : fact.claims()) {
      LocalDate said = claim.said().first();
      if (claim.counts()
          && claim.stance() == Stance.IS
          && claim.value().equals(value)
          && (first == null || said.isBefore(first))) {
        first = said;
      }
    }
    return first;
  }

  /** An act that bears on the decision only until it is taken. */
  private Fact dated(Term term, Fact fact) {
    if (term.day().isEmpty()) {
      return fact;
    }
    String before = term.day().get(0);
    if (fact instanceof Fact.Claimed claimed && fact.values().contains(before)) {
      LocalDate day = firstClaimed(claimed, before);
      return day != null && day.isAfter(decided) ? new Fact.TooLate(fact, day) : fact;
    }
    if (fact instanceof Fact.Stated stated) {
      PartialDate on = PartialDate.parse(stated.value()).orElse(null);
      if (on != null) {
        return on.first().isAfter(decided)
            ? new Fact.TooLate(fact, on.first())
            : new Fact.Stated(
                stated.path(), before, stated.source(), stated.words(), stated.span());
      }
    }
    return fact;
  }
}
