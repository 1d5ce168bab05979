package org.csto.check.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every fact a case can state or claim: its path, its type, its values and what it asks. */
public final class Vocabulary {
  /** What a value of a fact looks like. */
  public enum Type implements Token {
    /** {@code true} or {@code false}. */
    TRUTH,
    /** One of a closed list. */
    WORD,
    /** The name of a State. */
    STATE,
    /** {@code CSTO} or the name of a State. */
    ADDRESSEE,
    /** A whole number, zero or more. */
    COUNT,
    /** A day, a month or a year. */
    DATE,
    /** Free prose, which no rule reads. */
    TEXT
  }

  /**
   * One fact.
   *
   * @param values the closed list of a {@link Type#WORD} or {@link Type#TRUTH}; empty otherwise
   * @param asks what the fact tells, to stand after "the file does not state"
   */
  public record Term(String path, Type type, List<String> values, String asks) {}

  /** The step under {@code response.contributions} stands for the name of a State. */
  public static final String EACH_STATE = "*";

  private static final List<String> FROM = List.of("abroad", "domestic");
  private static final Map<String, Term> TERMS = new LinkedHashMap<>();

  static {
    attack();
    request();
    response();
    term("event.date", Type.DATE, "when it happened");
    term("event.what", Type.TEXT, "what happened");
  }

  private Vocabulary() {}

  private static void attack() {
    term("attack.against", Type.STATE, "which State was attacked");
    term("attack.began", Type.DATE, "when the attack began");
    term("attack.ended", Type.DATE, "when the attack ended");
    term("attack.place", Type.TEXT, "where it happened");
    term("attack.force.armed", Type.TRUTH, "whether armed force was used");
    word("attack.force.weapons", "which weapons were used", "none", "small-arms", "heavy");
    word(
        "attack.force.units",
        "in what strength the attackers came",
        "individuals",
        "small-units",
        "large-units");
    term("attack.force.shots", Type.TRUTH, "whether shots were fired");
    term("attack.effects.killed", Type.COUNT, "how many were killed");
    term("attack.effects.ground-held", Type.TRUTH, "whether the attackers seized and held ground");
    term(
        "attack.effects.state-sites-seized",
        Type.TRUTH,
        "whether the attackers seized State or military sites");
    term(
        "attack.justification.self-defence",
        Type.TRUTH,
        "whether the attacker itself acted in self-defence");
    term(
        "attack.justification.mandate",
        Type.TRUTH,
        "whether the Security Council had authorised the force");
    term(
        "attack.justification.consent",
        Type.TRUTH,
        "whether the State struck had consented to the force");
    word("attack.attacker.kind", "who the attackers were", "state", "armed-group", "individuals");
    term("attack.attacker.state", Type.STATE, "which State attacked");
    term(
        "attack.attacker.sent-by",
        Type.STATE,
        "which State sent the attackers, or was substantially involved in sending them");
    TERMS.put(
        "attack.attacker.origin",
        new Term("attack.attacker.origin", Type.WORD, FROM, "where the attackers came from"));
    TERMS.put(
        "attack.attacker.trained",
        new Term("attack.attacker.trained", Type.WORD, FROM, "where the attackers were trained"));
    TERMS.put(
        "attack.attacker.directed-from",
        new Term(
            "attack.attacker.directed-from",
            Type.WORD,
            FROM,
            "from where the attackers were instigated, organised or directed"));
    word("attack.attacker.aim", "what the attackers aimed at", "seize-power", "other");
    word(
        "attack.hostilities",
        "what kind of hostilities took place",
        "between-states",
        "within-state",
        "none");
    term("attack.territory.of", Type.STATE, "whose recognised territory was struck");
    word(
        "attack.territory.border",
        "whether the border there was delimited",
        "delimited",
        "undelimited");
    word(
        "attack.territory.forces-abroad",
        "whether the State's forces abroad were struck, and were there lawfully",
        "lawful",
        "unlawful",
        "none");
    term("attack.menace.security", Type.TRUTH, "whether security was menaced");
    term("attack.menace.stability", Type.TRUTH, "whether stability was menaced");
    term(
        "attack.menace.territorial-integrity",
        Type.TRUTH,
        "whether territorial integrity was menaced");
    term("attack.menace.sovereignty", Type.TRUTH, "whether sovereignty was menaced");
    term(
        "attack.declared",
        Type.TRUTH,
        "whether the attacked State declared itself the victim of an attack");
  }

  private static void request() {
    term("request.from", Type.STATE, "which State asked");
    term("request.date", Type.DATE, "when help was asked for");
    term("request.made", Type.TRUTH, "whether help was asked for");
    word(
        "request.authority",
        "who asked",
        "government",
        "interim-government",
        "ousted-government",
        "other");
    term("request.addressee", Type.ADDRESSEE, "who was asked");
    word("request.object", "what was asked for", "help", "equipment", "consultations");
    word(
        "request.treaty",
        "under which treaty help was asked for",
        "cst",
        "cst-article-4",
        "cst-article-2",
        "other-treaty",
        "none-named");
    word(
        "request.withdrawn",
        "whether the request was withdrawn",
        "no",
        "before-decision",
        "after-decision");
  }

  private static void response() {
    term("response.territory", Type.STATE, "on whose territory help was given");
    term("response.decision.taken", Type.TRUTH, "whether a decision on help was taken");
    term("response.decision.date", Type.DATE, "when help was decided on");
    word("response.decision.by", "who decided", "heads-of-state", "other-organ");
    term("response.decision.consensus", Type.TRUTH, "whether the decision was by consensus");
    term("response.decision.stated-reason", Type.TEXT, "what reason was stated");
    term("response.decision.stated-basis", Type.TEXT, "which provisions were named");
    term(
        "response.notice.security-council",
        Type.TRUTH,
        "whether the Security Council was notified");
    term("response.notice.date", Type.DATE, "when the Security Council was notified");
    term("response.notice.osce", Type.TRUTH, "whether the OSCE was notified");
    term("response.notice.sco", Type.TRUTH, "whether the SCO was notified");
    term("response.mandate", Type.TRUTH, "whether the Security Council gave a mandate");
    term("response.help.given", Type.TRUTH, "whether help was given");
    term("response.help.forces", Type.TRUTH, "whether forces were sent");
    term("response.help.equipment", Type.TRUTH, "whether equipment was sent");
    term("response.help.personnel", Type.COUNT, "how many were sent");
    term("response.help.began", Type.DATE, "when help began");
    term("response.help.ended", Type.DATE, "when help ended");
    term("response.help.tasks", Type.TEXT, "what the force was to do");
    term("response.help.combat", Type.TRUTH, "whether the force fought");
    term("response.help.over", Type.TRUTH, "whether the force has left");
    term("response.contributions." + EACH_STATE, Type.COUNT, "how many each State sent");
    term(
        "response.attack-lasted",
        Type.TRUTH,
        "whether the attack, or its effects, lasted when help was given");
    term(
        "response.own-means-sufficed",
        Type.TRUTH,
        "whether the attacked State could cope with its own means");
  }

  private static void term(String path, Type type, String asks) {
    List<String> values = type == Type.TRUTH ? List.of("true", "false") : List.of();
    TERMS.put(path, new Term(path, type, values, asks));
  }

  private static void word(String path, String asks, String... values) {
    TERMS.put(path, new Term(path, Type.WORD, List.of(values), asks));
  }

  /** All facts by path, in the order a case file gives them. */
  public static Map<String, Term> terms() {
    return Collections.unmodifiableMap(TERMS);
  }

  /** The fact at this path; null when there is none. */
  public static @Nullable Term term(String path) {
    Term exact = TERMS.get(path);
    if (exact != null) {
      return exact;
    }
    int dot = path.lastIndexOf('.');
    return dot < 0 ? null : TERMS.get(path.substring(0, dot + 1) + EACH_STATE);
  }

  /** What can follow a path: {@code attack.force} has {@code armed}, {@code weapons} and so on. */
  public static List<String> stepsUnder(String path) {
    List<String> steps = new ArrayList<>();
    String prefix = path + ".";
    for (String candidate : TERMS.keySet()) {
      if (candidate.startsWith(prefix)) {
        String rest = candidate.substring(prefix.length());
        int dot = rest.indexOf('.');
        String step = dot < 0 ? rest : rest.substring(0, dot);
        if (!steps.contains(step)) {
          steps.add(step);
        }
      }
    }
    return steps;
  }
}
