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

  /** The words rules use for a value of the file; none when no rule can speak of it. */
  List<String> valuesFor(Part part, String path, String raw) {
    Term term = law.vocabulary().term(path);
    if (term == null) {
      return List.of();
    }
    return switch (term.type()) {
      case TRUTH, WORD -> List.of(raw);
      case STATE, ADDRESSEE, COUNT -> ofClass(part, term, raw);
      case DATE, TEXT -> List.of();
    };
  }

  /** The words of the first class that a State or a number falls in. */
  private List<String> ofClass(Part part, Term term, String raw) {
    for (Map.Entry<Circumstance, List<String>> each : term.classes().entrySet()) {
      if (holds(each.getKey(), part, raw)) {
        return filled(each.getValue(), raw);
      }
    }
    return List.of();
  }

  private boolean holds(Circumstance circumstance, Part part, String raw) {
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
