package org.csto.check.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Circumstance;
import org.csto.check.model.Fact;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Role;
import org.csto.check.model.Said;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;

/** Turns the facts of a part into what rules match: each value that somebody states or claims. */
public final class Propositions {
  private static final String TRUE = "true";

  private final Law law;
  private final LocalDate day;

  public Propositions(Law law, LocalDate day) {
    this.law = law;
    this.day = day;
  }

  Law law() {
    return law;
  }

  public List<Said> of(Part part) {
    List<Said> all = new ArrayList<>();
    for (Fact fact : part.facts().values()) {
      Term set = law.vocabulary().setOf(fact.path());
      if (set != null) {
        member(part, set, fact, all);
        continue;
      }
      Map<String, Set<String>> classes = new LinkedHashMap<>();
      for (String raw : fact.values()) {
        for (String value : valuesFor(part, fact.path(), raw)) {
          classes.computeIfAbsent(value, key -> new LinkedHashSet<>()).add(raw);
        }
      }
      for (Map.Entry<String, Set<String>> each : classes.entrySet()) {
        all.add(new Said(part.key(), fact.path(), each.getKey(), each.getValue(), fact));
      }
    }
    return all;
  }

  /**
   * One of a set, where it is said to hold; and alone, where nothing is that does not count as
   * alone too.
   */
  private static void member(Part part, Term set, Fact fact, List<Said> all) {
    if (!fact.values().contains(TRUE)) {
      return;
    }
    String value = fact.path().substring(set.path().length() + 1);
    all.add(new Said(part.key(), set.path(), value, Set.of(TRUE), fact));
    if (set.isAskedForAlone(value) && !anotherHolds(part, set, fact)) {
      all.add(new Said(part.key(), set.path(), Vocabulary.ONLY + value, Set.of(TRUE), fact));
    }
  }

  private static boolean anotherHolds(Part part, Term set, Fact fact) {
    for (Fact other : part.facts().values()) {
      if (other != fact
          && other.path().startsWith(set.path() + ".")
          && !set.isAskedForAlone(other.path().substring(set.path().length() + 1))
          && other.values().contains(TRUE)) {
        return true;
      }
    }
    return false;
  }

  /** The words rules use for a value of the file; none when no rule can speak of it. */
  List<String> valuesFor(Part part, String path, String raw) {
    Term term = law.vocabulary().term(path);
    if (term == null) {
      return List.of();
    }
    return switch (term.type()) {
      case TRUTH, WORD -> List.of(raw);
      case SET -> term.isAskedForAlone(raw) ? List.of(raw, Vocabulary.ONLY + raw) : List.of(raw);
      case STATE, ADDRESSEE, COUNT -> ofClass(part, term, raw);
      case DATE, TEXT -> List.of();
    };
  }

  /** The words of the first class that a State or a number falls in. */
  private List<String> ofClass(Part part, Term term, String raw) {
    for (Map.Entry<Circumstance, List<String>> each : term.classes().entrySet()) {
      if (holds(each.getKey(), part, term, raw)) {
        return filled(each.getValue(), raw);
      }
    }
    return List.of();
  }

  private boolean holds(Circumstance circumstance, Part part, Term term, String raw) {
    return switch (circumstance) {
      case ORGANIZATION -> raw.equals(law.organization());
      case AUTHOR -> raw.equals(law.vocabulary().only(part, Role.AUTHOR));
      case VICTIM -> raw.equals(law.vocabulary().only(part, Role.VICTIM));
      case ANOTHER -> {
        String victim = law.vocabulary().only(part, Role.VICTIM);
        yield victim != null && !victim.equals(raw);
      }
      case ANY -> true;
      case ZERO -> Integer.parseInt(raw) == 0;
      case MANY -> Integer.parseInt(raw) >= term.bound();
      case ONLY -> false;
      case MORE -> Integer.parseInt(raw) != 0;
    };
  }

  private List<String> filled(List<String> words, String state) {
    if (!words.contains(Vocabulary.STANDING)) {
      return words;
    }
    List<String> filled = new ArrayList<>(words.size());
    for (String word : words) {
      filled.add(
          word.equals(Vocabulary.STANDING) ? law.membership(state, day).standing().token() : word);
    }
    return filled;
  }
}
