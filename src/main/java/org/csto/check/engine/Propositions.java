package org.csto.check.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Fact;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Said;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** Turns the facts of a part into what rules match: each value that somebody states or claims. */
final class Propositions {
  private final Law law;
  private final LocalDate day;

  Propositions(Law law, LocalDate day) {
    this.law = law;
    this.day = day;
  }

  List<Said> of(Part part) {
    List<Said> all = new ArrayList<>();
    for (Fact fact : part.facts().values()) {
      Map<String, Set<String>> classes = new LinkedHashMap<>();
      for (String raw : fact.values()) {
        String value = valueFor(part, fact.path(), raw);
        if (value != null) {
          classes.computeIfAbsent(value, key -> new LinkedHashSet<>()).add(raw);
        }
      }
      for (Map.Entry<String, Set<String>> each : classes.entrySet()) {
        all.add(new Said(part.key(), fact.path(), each.getKey(), each.getValue(), fact));
      }
    }
    return all;
  }

  /** The word rules use for a value of the file; null when no rule can speak of it. */
  private @Nullable String valueFor(Part part, String path, String raw) {
    Term term = Vocabulary.term(path);
    if (term == null) {
      return null;
    }
    return switch (term.type()) {
      case TRUTH, WORD -> raw;
      case COUNT -> Integer.parseInt(raw) == 0 ? "none" : "some";
      case STATE ->
          switch (path) {
            case "attack.attacker.sent-by", "attack.territory.of" -> relation(part, raw);
            default -> standing(raw);
          };
      case ADDRESSEE -> raw.equals("CSTO") ? "csto" : standing(raw);
      case DATE, TEXT -> null;
    };
  }

  private String standing(String state) {
    return law.membership(state, day).standing().token();
  }

  private static @Nullable String relation(Part attack, String state) {
    String against = attack.only("attack.against");
    if (against == null) {
      return null;
    }
    return state.equals(against) ? "attacked-state" : "another-state";
  }
}
