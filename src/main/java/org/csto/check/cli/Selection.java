package org.csto.check.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csto.check.cli.Command.UsageException;
import org.csto.check.model.Case;
import org.csto.check.model.Condition;
import org.csto.check.model.Fact;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Status;
import org.csto.check.model.Token;
import org.csto.check.model.Vocabulary;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Evaluation.Judged;
import org.csto.check.yaml.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a report shows. Their form is that of label selectors: {@code key=value} and {@code
 * key!=value}, joined by commas, all of which must hold.
 */
final class Selection {
  private static final String REJECTED = "rejected";

  /** Every case. */
  static final Selection ALL = new Selection(Set.of(), List.of());

  private final Set<String> verdicts;
  private final List<Predicate<Judgment>> conditions;

  private Selection(Set<String> verdicts, List<Predicate<Judgment>> conditions) {
    this.verdicts = verdicts;
    this.conditions = conditions;
  }

  /**
   * @param only verdicts, separated by commas; null for all
   * @param where what must hold; null for nothing
   */
  static Selection of(@Nullable String only, @Nullable String where, Law law)
      throws UsageException {
    if (only == null && where == null) {
      return ALL;
    }
    Set<String> verdicts = new LinkedHashSet<>();
    if (only != null) {
      Set<String> known = new LinkedHashSet<>();
      for (Status status : Status.values()) {
        if (status != Status.NOT_APPLICABLE) {
          known.add(status.token());
        }
      }
      known.add(REJECTED);
      for (String verdict : only.split(",", -1)) {
        if (!known.contains(verdict.strip())) {
          throw new UsageException(
              "--only takes "
                  + String.join(", ", known)
                  + ", separated by commas, not \""
                  + verdict
                  + "\".");
        }
        verdicts.add(verdict.strip());
      }
    }
    List<Predicate<Judgment>> conditions = new ArrayList<>();
    if (where != null) {
      for (String condition : where.split(",", -1)) {
        conditions.add(condition(condition, law));
      }
    }
    return new Selection(verdicts, conditions);
  }

  /** Whether the report shows it. A rejected file has no findings that could be asked for. */
  boolean shows(Evaluation evaluation) {
    Judgment judgment = evaluation instanceof Judged judged ? judged.judgment() : null;
    String verdict = judgment == null ? REJECTED : judgment.verdict().token();
    if (!verdicts.isEmpty() && !verdicts.contains(verdict)) {
      return false;
    }
    for (Predicate<Judgment> condition : conditions) {
      if (judgment == null || !condition.test(judgment)) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<Judgment> condition(String given, Law law) throws UsageException {
    int equals = given.indexOf('=');
    if (equals < 1) {
      throw new UsageException("--where takes key=value or key!=value, not \"" + given + "\".");
    }
    boolean not = given.charAt(equals - 1) == '!';
    String key = given.substring(0, not ? equals - 1 : equals).strip();
    String value = given.substring(equals + 1).strip();
    Predicate<Judgment> holds = holds(key, value, law);
    return not ? holds.negate() : holds;
  }

  private static Predicate<Judgment> holds(String key, String value, Law law)
      throws UsageException {
    Set<String> ids = new TreeSet<>();
    law.conditions().forEach(condition -> ids.add(condition.id()));
    if (key.equals("text")) {
      known(key, value, law.texts().stream().map(text -> text.id()).toList());
      return judgment -> judgment.text().id().equals(value);
    }
    if (key.equals("kind")) {
      known(key, value, tokens(Case.Kind.values()));
      return judgment -> judgment.about().kind().token().equals(value);
    }
    if (key.equals("turns-on")) {
      known(
          key, value, law.conditions(Condition.Group.ARTICLE_4).stream().map(c -> c.id()).toList());
      return judgment -> judgment.decides().turnsOn().contains(value);
    }
    if (ids.contains(key)) {
      known(key, value, tokens(Status.values()));
      return judgment ->
          judgment
              .conditions()
              .anyMatch(
                  condition ->
                      condition.condition().id().equals(key)
                          && condition.status().token().equals(value));
    }
    Vocabulary.Term term = law.vocabulary().term(key);
    if (term != null && !isOfEvent(key)) {
      String path = path(term, key, law);
      String means = possible(term, key, value, law);
      return judgment ->
          judgment.about().parts().stream().anyMatch(part -> says(part, path, means));
    }
    Set<String> keys = new LinkedHashSet<>(List.of("text", "kind", "turns-on"));
    keys.addAll(ids);
    keys.addAll(law.vocabulary().terms().keySet());
    keys.removeIf(Selection::isOfEvent);
    String near = Problems.didYouMean(key, keys);
    throw new UsageException(
        ("--where knows text, kind, turns-on, the conditions and the facts,"
                + " but not \""
                + key
                + "\". "
                + near)
            .strip());
  }

  /** Events are told and not judged, so that nothing is selected by them. */
  private static boolean isOfEvent(String path) {
    return path.startsWith(Part.Kind.EVENT.token() + ".");
  }

  /** The path of a fact, where it names a State by the name that cases are read with. */
  private static String path(Vocabulary.Term term, String key, Law law) throws UsageException {
    if (term.path().equals(key)) {
      return key;
    }
    int state = key.lastIndexOf('.') + 1;
    return key.substring(0, state) + state(key, key.substring(state), law);
  }

  /** The value as cases are read with it; refuses one that selects nothing, being impossible. */
  private static String possible(Vocabulary.Term term, String key, String value, Law law)
      throws UsageException {
    switch (term.type()) {
      case TRUTH, WORD, SET -> known(key, value, term.values());
      case STATE -> {
        return state(key, value, law);
      }
      case ADDRESSEE -> {
        if (!value.equals(law.organization())) {
          return state(key, value, law);
        }
      }
      case COUNT -> {
        if (!value.matches("\\d+")) {
          throw new UsageException("--where: " + key + " is a number, not \"" + value + "\".");
        }
      }
      case DATE -> {
        if (PartialDate.parse(value).isEmpty()) {
          throw new UsageException("--where: " + key + " is a date, not \"" + value + "\".");
        }
      }
      case TEXT -> {}
    }
    return value;
  }

  private static String state(String key, String name, Law law) throws UsageException {
    String state = law.state(name);
    if (state == null) {
      throw new UsageException(
          ("--where: "
                  + key
                  + " asks for a State, and none is called \""
                  + name
                  + "\". "
                  + Problems.didYouMean(name, law.stateNames().keySet()))
              .strip());
    }
    return state;
  }

  private static void known(String key, String value, Iterable<String> values)
      throws UsageException {
    for (String each : values) {
      if (each.equals(value)) {
        return;
      }
    }
    throw new UsageException(
        "--where: " + key + " is one of " + String.join(", ", values) + ", not \"" + value + "\".");
  }

  private static List<String> tokens(Token... constants) {
    return Stream.of(constants).map(Token::token).toList();
  }

  /** Whether a part states the value, or somebody claims it. */
  private static boolean says(Part part, String path, String value) {
    Fact fact = part.fact(path);
    return fact != null && fact.values().contains(value);
  }
}
