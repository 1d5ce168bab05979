package org.csto.check.oracle;

import static org.csto.check.oracle.CaseBuilder.AGENCY;
import static org.csto.check.oracle.CaseBuilder.ATTACKER;
import static org.csto.check.oracle.CaseBuilder.PRESIDENT;
import static org.csto.check.oracle.CaseBuilder.PROSECUTOR;
import static org.csto.check.oracle.CaseBuilder.denies;
import static org.csto.check.oracle.CaseBuilder.is;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Grade;

/**
 * For one condition of Article 4, every way in which its facts can stand, while the facts of the
 * other conditions stay as they are. Where all combinations would be too many, all pairs of facts
 * are combined.
 */
final class ExhaustiveCases {
  /** The facts of every condition with the values worth telling apart, a good one first. */
  private static final Map<String, Map<String, List<String>>> FACTS = new LinkedHashMap<>();

  private static final List<String> TRUTH = List.of("true", "false");
  private static final String AIM = "attack.attacker.aim";
  private static final String ORIGIN = "attack.attacker.origin";
  private static final String FORCE = "attack.force.armed";

  /** More combinations than this are cut down to pairs. */
  private static final int MANY = 2000;

  static {
    put("member", "attack.against", List.of("Kazakhstan", "Ukraine"));
    put("armed-attack", FORCE, TRUTH);
    put("armed-attack", "attack.force.weapons", List.of("heavy", "small-arms", "none", "blockade"));
    put("armed-attack", "attack.force.units", List.of("large-units", "small-units", "individuals"));
    put("armed-attack", "attack.force.shots", TRUTH);
    put("armed-attack", "attack.force.days", List.of("2", "1"));
    put("armed-attack", "attack.force.entered", TRUTH);
    put("armed-attack", "attack.force.series", TRUTH);
    put("armed-attack", "attack.effects.killed", List.of("12", "0", "9"));
    put("armed-attack", "attack.effects.ground-held", List.of("true", "false", "posts"));
    put("armed-attack", "attack.effects.state-sites-seized", TRUTH);
    put("armed-attack", "attack.justification.self-defence", TRUTH);
    put("armed-attack", "attack.justification.mandate", TRUTH);
    put("armed-attack", "attack.justification.consent", TRUTH);
    put("armed-attack", ORIGIN, List.of("abroad", "domestic"));
    put("armed-attack", AIM, List.of("seize-power", "other"));
    put("attacker", "attack.attacker.kind", List.of("state", "armed-group", "individuals"));
    put("attacker", ORIGIN, List.of("abroad", "domestic"));
    put("attacker", "attack.attacker.sent-by", List.of("Afghanistan", "Kazakhstan"));
    put("outside", "attack.attacker.kind", List.of("state", "armed-group", "individuals"));
    put("outside", "attack.attacker.sent-by", List.of("Afghanistan", "Kazakhstan"));
    put("outside", ORIGIN, List.of("abroad", "domestic"));
    put("outside", "attack.attacker.directed-from", List.of("abroad", "domestic"));
    put("outside", AIM, List.of("seize-power", "other"));
    put("territory", "attack.territory.of", List.of("Kazakhstan", "Ukraine"));
    put("territory", "attack.territory.border", List.of("delimited", "undelimited"));
    put("territory", "attack.territory.forces-abroad", List.of("lawful", "unlawful", "none"));
    put("menace", "attack.menace.security", TRUTH);
    put("menace", "attack.menace.stability", TRUTH);
    put("menace", "attack.menace.territorial-integrity", TRUTH);
    put("menace", "attack.menace.sovereignty", TRUTH);
    put("request", "attack.declared", TRUTH);
    put("request", "request.made", TRUTH);
    put(
        "request",
        "request.authority",
        List.of("government", "interim-government", "ousted-government", "other"));
    put("request", "request.addressee", List.of("CSTO", "Russia", "Ukraine"));
    put("request", "request.object", List.of("help", "equipment", "consultations"));
    put(
        "request",
        "request.treaty",
        List.of("cst-article-4", "cst", "cst-article-2", "other-treaty", "none-named"));
    put("request", "request.withdrawn", List.of("no", "before-decision", "after-decision"));
  }

  private final String condition;
  private final Map<String, List<String>> facts;

  private ExhaustiveCases(String condition, Map<String, List<String>> facts) {
    this.condition = condition;
    this.facts = facts;
  }

  private static void put(String condition, String path, List<String> values) {
    FACTS.computeIfAbsent(condition, c -> new LinkedHashMap<>()).put(path, values);
  }

  static Stream<Case> of(String condition) {
    Map<String, List<String>> facts = FACTS.get(condition);
    if (facts == null) {
      throw new IllegalArgumentException("no condition of Article 4: " + condition);
    }
    ExhaustiveCases cases = new ExhaustiveCases(condition, facts);
    return Stream.of(
            new Setting(LocalDate.of(2022, 1, 5), false),
            new Setting(LocalDate.of(2022, 1, 5), true),
            new Setting(LocalDate.of(2010, 6, 11), false))
        .flatMap(cases::in);
  }

  /** The day, which picks the text, and whether the other conditions are contested or met. */
  private record Setting(LocalDate day, boolean othersContested) {
    boolean isOf1992() {
      return day.getYear() < 2012;
    }

    String name() {
      return day + (othersContested ? "-others-contested" : "-others-met");
    }
  }

  /** How the facts of the condition stand that are not varied. */
  private enum Rest {
    GOOD,
    ABSENT,
    BAD
  }

  /** One way in which a fact can stand. */
  private record Form(String name, Consumer<CaseBuilder> change) {}

  private Stream<Case> in(Setting setting) {
    List<List<Form>> forms = new ArrayList<>();
    facts.forEach((path, values) -> forms.add(forms(path, values, setting.day.toString())));
    if (forms.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b) <= MANY) {
      return product(forms).map(chosen -> build(setting, chosen, Rest.GOOD));
    }
    return rests(setting).flatMap(rest -> pairs(forms).map(chosen -> build(setting, chosen, rest)));
  }

  /** All facts of a request are needed; of the others one will do, unless it is left out or bad. */
  private Stream<Rest> rests(Setting setting) {
    return switch (condition) {
      case "request" -> Stream.of(Rest.GOOD);
      case "armed-attack" -> Stream.of(setting.isOf1992() ? Rest.BAD : Rest.ABSENT);
      default -> Stream.of(Rest.values());
    };
  }

  private static List<Form> forms(String path, List<String> values, String said) {
    List<Form> forms = new ArrayList<>();
    forms.add(new Form(path + "-absent", c -> c.leaveOut(path)));
    forms.add(new Form(path + "-none", c -> c.nobodyAlleges(path)));
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      String rival = values.get((i + 1) % values.size());
      Claim claimed = is(value, PRESIDENT, said, Grade.ASSERTION);
      Claim disputing = is(rival, ATTACKER, said, Grade.ASSERTION);
      Claim found = is(value, AGENCY, said, Grade.FINDING);
      Claim refuted = is(rival, PRESIDENT, said, Grade.ASSERTION);
      String name = path + "-" + value;
      forms.add(new Form(name + "-stated", c -> c.state(path, value)));
      forms.add(new Form(name + "-claimed", c -> c.claim(path, claimed)));
      forms.add(new Form(name + "-disputed", c -> c.claim(path, claimed, disputing)));
      forms.add(new Form(name + "-found", c -> c.claim(path, found, refuted)));
    }
    return forms;
  }

  private static Stream<List<Form>> product(List<List<Form>> forms) {
    Stream<List<Form>> chosen = Stream.of(List.of());
    for (List<Form> ofOne : forms) {
      chosen = chosen.flatMap(before -> ofOne.stream().map(form -> plus(before, form)));
    }
    return chosen;
  }

  private static List<Form> plus(List<Form> before, Form form) {
    List<Form> all = new ArrayList<>(before);
    all.add(form);
    return all;
  }

  private static Stream<List<Form>> pairs(List<List<Form>> forms) {
    List<List<List<Form>>> pairs = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      for (int j = i + 1; j < forms.size(); j++) {
        pairs.add(List.of(forms.get(i), forms.get(j)));
      }
    }
    return pairs.stream().flatMap(ExhaustiveCases::product);
  }

  private Case build(Setting setting, List<Form> chosen, Rest rest) {
    StringBuilder id = new StringBuilder(condition).append('-').append(setting.name());
    chosen.forEach(form -> id.append("--").append(form.name));
    id.append("--rest-").append(rest.name().toLowerCase(Locale.ROOT));
    CaseBuilder made = CaseBuilder.fine(id.toString(), setting.day);
    made.leaveOut("request.from");
    if (setting.othersContested) {
      contestOthers(made, setting.day.toString());
    }
    facts.forEach((path, values) -> set(made, path, values, rest));
    chosen.forEach(form -> form.change.accept(made));
    return made.build();
  }

  /** Force stays as it was, since without it nothing else would matter. */
  private static void set(CaseBuilder made, String path, List<String> values, Rest rest) {
    if (rest == Rest.ABSENT && !path.equals(FORCE)) {
      made.leaveOut(path);
    } else if (rest == Rest.BAD && !path.equals(FORCE)) {
      made.state(path, values.get(1));
    }
  }

  /**
   * Somebody claims what would meet the other conditions, or an exception to them; a rival denies.
   */
  private void contestOthers(CaseBuilder made, String said) {
    for (Map<String, List<String>> ofOther : FACTS.values()) {
      ofOther.forEach(
          (path, values) -> {
            if (!facts.containsKey(path)) {
              boolean withdrawn = path.equals("request.withdrawn");
              boolean plea = withdrawn || path.startsWith("attack.justification.");
              String value = withdrawn ? "before-decision" : values.get(0);
              made.claim(
                  path,
                  is(value, plea ? ATTACKER : PROSECUTOR, said, Grade.ASSERTION),
                  denies(value, plea ? PROSECUTOR : ATTACKER, said, Grade.ASSERTION));
            }
          });
    }
  }
}
