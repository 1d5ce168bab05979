package org.csto.check.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.model.Complaint;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Law;
import org.csto.check.model.Membership;
import org.csto.check.model.Problem;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.Span;
import org.csto.check.yaml.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would fail in silence: a route on which no rule gives a ground, a file that nobody
 * reads, a day that two rules of membership or none speak of.
 */
public final class PackCheck {
  private static final String PACK = "pack.yaml";

  private final Pack pack;
  private final Law law;
  private final List<Problem> problems = new ArrayList<>();

  private PackCheck(Pack pack, Law law) {
    this.pack = pack;
    this.law = law;
  }

  /**
   * Checks what the files of a pack say against each other.
   *
   * @param files the names of all its files; none for the built-in pack
   * @param rules null when they could not be read
   */
  public static List<Problem> check(
      Pack pack, Law law, Set<String> files, @Nullable Rulebook rules) {
    PackCheck check = new PackCheck(pack, law);
    files.forEach(check::listed);
    check.conditions();
    if (rules != null) {
      check.routes(rules);
    }
    check.days();
    return check.problems;
  }

  private void listed(String file) {
    if (file.endsWith(".drl")) {
      complainOf(
          file,
          "",
          "Rules are written in sentences here, not in DRL.",
          "Write them as the .dslr files of the pack do, with the sentences of law.dsl, and delete this"
              + " file.");
    } else if (file.endsWith(LawReader.RULES) && !law.ruleFiles().contains(file)) {
      complainOf(
          PACK,
          "conditions:",
          "The pack does not list " + file + ".",
          "Add its name under conditions, or delete the file.");
    }
  }

  /** A day on which a State has two standings, or no text is in force, would be judged by order. */
  private void days() {
    standings(law.memberships());
    law.instruments().values().forEach(this::standings);
    for (int i = 1; i < law.texts().size(); i++) {
      LocalDate before = law.texts().get(i - 1).to();
      LocalDate from = law.texts().get(i).from();
      if (before == null || !before.plusDays(1).equals(from)) {
        complainOf(
            "texts.yaml",
            "from: " + from,
            "A text must begin on the day after the one before it ends.",
            "Check both dates.");
      }
    }
  }

  private void standings(List<Membership> memberships) {
    for (Membership one : memberships) {
      for (Membership other : memberships) {
        if (one != other && one.state().equals(other.state()) && other.on(one.from())) {
          complainOf(
              "parties.yaml",
              "from: " + one.from(),
              "On " + one.from() + " " + one.state() + " has two standings.",
              "End the one before the other begins.");
        }
      }
    }
  }

  private void conditions() {
    for (Condition condition : law.conditions()) {
      String instrument = condition.instrument();
      if (instrument != null && !law.instruments().containsKey(instrument)) {
        complainOf(
            home(condition),
            "instrument: " + instrument,
            "parties.yaml has no instrument \"" + instrument + "\".",
            Problems.didYouMean(instrument, law.instruments().keySet()));
      }
      for (String cite : condition.cites()) {
        if (!law.citations().containsKey(cite)) {
          complainOf(
              home(condition),
              cite,
              "citations.yaml has no \"" + cite + "\".",
              Problems.didYouMean(cite, law.citations().keySet()));
        }
      }
    }
  }

  private void routes(Rulebook rules) {
    Set<String> given = new LinkedHashSet<>();
    for (RuleInfo rule : rules.index().rules()) {
      given.add(rule.route());
    }
    Set<String> missed = new LinkedHashSet<>();
    for (Condition condition : law.conditions()) {
      for (List<Element> elements : condition.elements().values()) {
        for (Element element : elements) {
          for (String route : element.routes()) {
            if (!given.contains(route) && missed.add(route)) {
              complainOf(
                  home(condition),
                  route,
                  "No rule gives a ground on the route \"" + route + "\".",
                  Problems.didYouMean(route, given));
            }
          }
        }
      }
    }
  }

  /** The file that a condition stands in. */
  private String home(Condition condition) {
    for (String rules : law.ruleFiles()) {
      String file = rules.replace(LawReader.RULES, LawReader.DATA);
      if (pack.text(file).orElse("").lines().anyMatch((condition.id() + ":")::equals)) {
        return file;
      }
    }
    return PACK;
  }

  /** Complains of the first place of a file where some words stand, or of its first line. */
  private void complainOf(String file, String where, String message, String hint) {
    List<String> lines = pack.text(file).orElse("").lines().toList();
    int line = 0;
    int index = 0;
    for (int i = 0; i < lines.size() && !where.isEmpty(); i++) {
      int at = lines.get(i).indexOf(where);
      if (at >= 0 && !lines.get(i).strip().startsWith("#")) {
        line = i;
        index = at;
        break;
      }
    }
    String source = lines.isEmpty() ? "" : lines.get(line);
    problems.add(
        new Problem(
            pack.shown(file),
            Span.in(source, 1 + line, index),
            Complaint.RULE_ERROR,
            message,
            hint,
            source));
  }
}
