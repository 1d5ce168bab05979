package org.csto.check.weigh;

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

/** Turns the facts of a part into what rules match: each value that somebody states or claims. */
public final class Propositions {
  private final Law law;
  private final LocalDate day;

  public Propositions(Law law, LocalDate day) {
    this.law = law;
    this.day = day;
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
  private List<String> valuesFor(Part part, String path, String raw) {
    Term term = Vocabulary.term(path);
    if (term == null) {
      return List.of();
    }
    return switch (term.type()) {
      case TRUTH, WORD -> List.of(raw);
      case COUNT -> List.of(Integer.parseInt(raw) == 0 ? "none" : "some");
      case STATE -> ofState(part, path, raw);
      case ADDRESSEE -> {
        if (raw.equals("CSTO")) {
          yield List.of("csto");
        }
        yield List.of(raw.equals(part.only("request.from")) ? "itself" : standing(raw));
      }
      case DATE, TEXT -> List.of();
    };
  }

  /** A State by its standing, or by whether it is the one attacked; who sends others, by both. */
  private List<String> ofState(Part part, String path, String state) {
    String against = part.only("attack.against");
    boolean attacked = state.equals(against);
    String relation = attacked ? "attacked-state" : "another-state";
    return switch (path) {
      case "attack.territory.of" -> against == null ? List.of() : List.of(relation);
      case "attack.attacker.sent-by" ->
          against == null
              ? List.of()
              : attacked ? List.of(relation) : List.of(relation, standing(state));
      case "attack.attacker.state" -> List.of(attacked ? relation : standing(state));
      default -> List.of(standing(state));
    };
  }

  private String standing(String state) {
    return law.membership(state, day).standing().token();
  }
}
