package org.csto.check.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Capacity;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Grade;
import org.csto.check.model.Office;
import org.csto.check.model.Speaker;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;

/**
 * One case made at random. Most are nearly fine, so that a fact or two decides; some are wild, and
 * in some a whole group of facts fails.
 */
final class RandomCase {
  static final Vocabulary VOCABULARY = LawReader.read(Pack.builtIn()).orThrow().vocabulary();

  /**
   * Days on which a text, a membership or an agreement begins or ends, and the days beside them.
   */
  private static final List<LocalDate> EDGES =
      Stream.of(
              "1994-04-19",
              "1994-04-20",
              "1999-04-20",
              "1999-04-21",
              "2006-08-15",
              "2006-08-16",
              "2006-12-12",
              "2006-12-13",
              "2009-01-14",
              "2009-01-15",
              "2012-06-12",
              "2012-06-13",
              "2012-06-27",
              "2012-06-28",
              "2012-12-18",
              "2012-12-19")
          .map(LocalDate::parse)
          .toList();

  private static final List<Grade> ALL_GRADES = List.of(Grade.values());
  private static final List<Grade> PARTY_GRADES =
      List.of(Grade.ASSERTION, Grade.REPORT, Grade.DOCUMENT);

  private static final List<String> MEMBERS =
      List.of("Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan");
  private static final List<String> OTHERS =
      List.of("Azerbaijan", "Georgia", "Ukraine", "Afghanistan", "Uzbekistan");

  /** Facts that at times fail together, so that no other route saves the condition. */
  private static final List<String> TROUBLE =
      List.of(
          "attack.menace.",
          "attack.force.",
          "attack.effects.",
          "attack.territory.",
          "attack.attacker.",
          "attack.justification.",
          "request.a",
          "request.");

  private final SplittableRandom random;
  private final LocalDate date;
  private final List<String> states;
  private final String victim;
  private final String attacker;
  private final List<Speaker> speakers;
  private final CaseBuilder made;

  /** How many facts in a hundred are stated rather than claimed. */
  private final int stated;

  private RandomCase(long seed) {
    random = new SplittableRandom(seed);
    date = date();
    made = new CaseBuilder("seed-" + seed, date);
    states = states();
    victim = chance(88) ? pick(MEMBERS) : pick(states);
    attacker = pick(states.stream().filter(state -> !state.equals(victim)).toList());
    speakers = speakers();
    stated = pick(List.of(95, 60, 20));
  }

  static Case of(long seed) {
    return new RandomCase(seed).make();
  }

  private LocalDate date() {
    int roll = random.nextInt(100);
    if (roll < 20) {
      return pick(EDGES);
    }
    if (roll < 60) {
      return between(LocalDate.of(2012, 12, 19), LocalDate.of(2025, 1, 1));
    }
    return roll < 95
        ? between(LocalDate.of(1994, 4, 20), LocalDate.of(2012, 12, 19))
        : between(LocalDate.of(1992, 5, 15), LocalDate.of(1994, 4, 20));
  }

  private LocalDate between(LocalDate first, LocalDate end) {
    return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), end.toEpochDay()));
  }

  /** Uzbekistan stays out of the years in which it left, came back and left again. */
  private List<String> states() {
    List<String> all = new ArrayList<>(MEMBERS);
    all.addAll(OTHERS);
    boolean unclear =
        !date.isBefore(LocalDate.of(1999, 4, 1)) && !date.isAfter(LocalDate.of(2013, 1, 1));
    if (!unclear) {
      all.add("Uzbekistan");
    }
    return all;
  }

  private List<Speaker> speakers() {
    return List.of(
        CaseBuilder.speaker("president", victim, Capacity.PARTY, Office.HEAD_OF_STATE),
        CaseBuilder.speaker("minister", victim, Capacity.PARTY, Office.FOREIGN_MINISTER),
        CaseBuilder.speaker("prosecutor", victim, Capacity.PARTY, null),
        CaseBuilder.speaker("adversary", attacker, Capacity.PARTY, Office.HEAD_OF_GOVERNMENT),
        CaseBuilder.speaker("general", attacker, Capacity.PARTY, null),
        CaseBuilder.speaker("other-party", pick(states), Capacity.PARTY, Office.HEAD_OF_STATE),
        CaseBuilder.speaker("envoy", victim, Capacity.STATE, Office.REPRESENTATIVE),
        CaseBuilder.speaker("neighbour", pick(states), Capacity.STATE, Office.FOREIGN_MINISTER),
        CaseBuilder.speaker("secretariat", null, Capacity.ORGAN, null),
        CaseBuilder.speaker("agency", null, Capacity.INDEPENDENT, null),
        CaseBuilder.speaker("inquiry", null, Capacity.INDEPENDENT, null),
        CaseBuilder.speaker("author", null, Capacity.COMMENTATOR, null),
        CaseBuilder.speaker("columnist", victim, Capacity.COMMENTATOR, Office.REPRESENTATIVE));
  }

  private Case make() {
    int attacks = pick(List.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 3));
    for (int i = 0; i < attacks; i++) {
      made.attack("a" + i);
      part("attack.", i == 0 || chance(70) ? victim : pick(states));
      if (chance(4)) {
        nothingCameOfIt();
      }
    }
    int requests = pick(List.of(0, 1, 1, 1, 1, 1, 2, 2, 2, 3));
    for (int i = 0; i < requests; i++) {
      made.request("r" + i);
      part("request.", chance(85) ? victim : pick(states));
    }
    if (chance(80)) {
      made.response();
      part("response.", victim);
    }
    return made.build();
  }

  /** One attack, request or response; how wild it is, is drawn for all its facts together. */
  private void part(String prefix, String state) {
    int wild =
        prefix.equals("response.")
            ? pick(List.of(5, 30, 100))
            : pick(List.of(0, 3, 3, 3, 3, 8, 15, 15, 50, 100));
    String trouble = chance(57) ? pick(TROUBLE) : "nowhere";
    int manner = random.nextInt(5);
    for (Term term : VOCABULARY.terms().values()) {
      String path = term.path();
      if (!path.startsWith(prefix) || path.endsWith(Vocabulary.EACH_STATE)) {
        continue;
      }
      if (term.type() == Vocabulary.Type.SET && chance(50)) {
        members(term, wild);
        continue;
      }
      boolean identity = path.equals("attack.against") || path.equals("request.from");
      List<String> good = good(term, state);
      if (term.type() == Vocabulary.Type.DATE) {
        day(term, good);
      } else if (path.startsWith(trouble) && !identity) {
        bad(term, good, manner);
      } else if (chance(identity ? wild / 3 : wild)) {
        wild(term, good);
      } else {
        fine(path, good);
      }
    }
  }

  /** A small force without effects, which chance alone hardly ever makes. */
  private void nothingCameOfIt() {
    for (Term term : VOCABULARY.terms().values()) {
      if (term.path().startsWith("attack.force.") || term.path().startsWith("attack.effects.")) {
        made.leaveOut(term.path());
        for (String value : term.values()) {
          made.leaveOut(term.path() + "." + value);
        }
      }
    }
    made.state("attack.force.armed", "true");
    if (chance(50)) {
      made.state("attack.force.units", "small-units");
    } else {
      made.state("attack.force.weapons", "small-arms");
    }
    made.state("attack.effects.killed", "0").state("attack.effects.ground-held", "false");
    made.state("attack.effects.state-sites-seized", "false");
  }

  /** A set told value by value: of some of them, mostly that they hold, at times wildly. */
  private void members(Term set, int wild) {
    for (String value : set.values()) {
      if (chance(20)) {
        Term member = VOCABULARY.term(set.path() + "." + value);
        if (member != null && chance(wild)) {
          wild(member, List.of("true"));
        } else {
          fine(set.path() + "." + value, List.of(chance(85) ? "true" : "false"));
        }
      }
    }
  }

  /** Values with which the conditions are met, most often; empty to say nothing. */
  private List<String> good(Term term, String state) {
    return switch (term.path()) {
      case "attack.against", "attack.territory.of", "request.from" -> List.of(state);
      case "response.territory" -> List.of(state, state, attacker);
      case "attack.attacker.state", "attack.attacker.sent-by" -> List.of(attacker);
      case "attack.attacker.kind" ->
          List.of("state", "state", "state", "armed-group", "armed-group", "individuals");
      case "attack.hostilities" -> List.of("between-states", "within-state");
      case "attack.territory.forces-abroad", "attack.effects.killed" ->
          pick(List.of(List.of(), any(term)));
      case "attack.force.strikes",
          "attack.force.places",
          "attack.force.days",
          "attack.force.entered",
          "attack.force.series",
          "attack.effects.wounded",
          "attack.effects.captured",
          "attack.effects.displaced",
          "attack.effects.destroyed" ->
          pick(List.of(List.of(), List.of(), List.of(), any(term)));
      case "attack.effects.ground-held", "attack.effects.state-sites-seized" ->
          pick(List.of(List.of(), List.of("true"), any(term)));
      case "request.withdrawn" -> pick(List.of(List.of(), List.of("no", "after-decision")));
      case "attack.justification.self-defence",
          "attack.justification.mandate",
          "attack.justification.consent" ->
          pick(List.of(List.of(), List.of(), List.of("false")));
      case "request.addressee" -> List.of("CSTO", "CSTO", pick(MEMBERS));
      case "request.treaty" -> List.of("cst", "cst-article-4");
      case "response.help.combat", "response.own-means-sufficed" -> List.of("false");
      case "attack.force.weapons" -> List.of("heavy", "heavy", pick(any(term)));
      case "attack.force.units" -> List.of("large-units", pick(any(term)));
      default -> List.of(any(term).get(0));
    };
  }

  private List<String> any(Term term) {
    return switch (term.type()) {
      case TRUTH, WORD, SET -> term.values();
      case STATE -> List.of(victim, attacker, pick(states));
      case ADDRESSEE -> List.of("CSTO", victim, attacker, pick(states));
      case COUNT -> List.of("1", "0", "120", "2", "3", "9", "10");
      case DATE -> List.of(about(12), about(12), about(3));
      case TEXT -> List.of("this", "that");
    };
  }

  private void fine(String path, List<String> good) {
    if (good.isEmpty()) {
      if (chance(30)) {
        made.nobodyAlleges(path);
      }
      return;
    }
    String value = pick(good);
    if (chance(stated)) {
      made.state(path, value);
      return;
    }
    List<Claim> claims = new ArrayList<>();
    claims.add(claim(Stance.IS, value));
    while (!claims.get(0).by().as().equals(Capacity.PARTY) && chance(30)) {
      claims.add(claim(Stance.IS, value));
    }
    if (chance(15)) {
      claims.add(CaseBuilder.doubts(value, pick(speakers), about(20)));
    }
    made.claim(path, claims);
  }

  /** One fact of a group in trouble; the whole group is so in one manner. */
  private void bad(Term term, List<String> good, int manner) {
    List<String> values = new ArrayList<>(any(term));
    values.removeAll(good);
    if (values.isEmpty() || manner == 0) {
      made.nobodyAlleges(term.path());
    } else if (manner == 1) {
      made.state(term.path(), pick(values));
    } else if (manner == 2) {
      made.claim(term.path(), claim(Stance.IS, pick(values)));
    } else if (manner == 3 && !good.isEmpty()) {
      made.claim(
          term.path(), CaseBuilder.is(pick(good), speakers.get(0), about(20), Grade.ASSERTION));
    } else {
      wild(term, values);
    }
  }

  private void wild(Term term, List<String> good) {
    List<String> values = new ArrayList<>(any(term));
    values.addAll(good);
    int roll = random.nextInt(100);
    if (roll < 12) {
      made.nobodyAlleges(term.path());
    } else if (roll < 25) {
      made.state(term.path(), pick(values));
    } else if (roll < 50) {
      made.claim(term.path(), claims(values));
    } else if (roll < 80) {
      made.claim(term.path(), dispute(pick(good.isEmpty() ? values : good), pick(values)));
    }
  }

  private void day(Term term, List<String> values) {
    int roll = random.nextInt(100);
    if (roll < 45) {
      made.state(term.path(), about(6));
    } else if (roll < 60) {
      made.claim(term.path(), claims(List.of(values.get(0), about(12), about(30))));
    } else if (roll < 65) {
      made.nobodyAlleges(term.path());
    }
  }

  /** Two who contradict each other: anybody, or each of the parties against its own interest. */
  private List<Claim> dispute(String value, String rival) {
    Stance answer = value.equals(rival) ? Stance.DENIES : Stance.IS;
    if (chance(60)) {
      return List.of(claim(Stance.IS, value), claim(answer, rival));
    }
    return List.of(
        CaseBuilder.is(value, speakers.get(3), about(20), pick(PARTY_GRADES)),
        CaseBuilder.claim(answer, rival, speakers.get(0), about(20), pick(PARTY_GRADES)));
  }

  /** One to four claims; what is denied, somebody claims. */
  private List<Claim> claims(List<String> values) {
    List<Claim> claims = new ArrayList<>();
    List<String> claimed = new ArrayList<>();
    int count = random.nextInt(1, 5);
    for (int i = 0; i < count; i++) {
      if (!claimed.isEmpty() && chance(30)) {
        claims.add(claim(Stance.DENIES, pick(claimed)));
      } else if (chance(12)) {
        claims.add(CaseBuilder.doubts(pick(values), pick(speakers), about(20)));
      } else {
        String value = pick(values);
        claimed.add(value);
        claims.add(claim(Stance.IS, value));
      }
    }
    return claims;
  }

  /** Findings are made by those who belong to no party. */
  private Claim claim(Stance stance, String value) {
    Speaker by = pick(speakers);
    boolean independent = by.as() == Capacity.INDEPENDENT || by.as() == Capacity.ORGAN;
    Grade grade = pick(independent ? ALL_GRADES : PARTY_GRADES);
    return CaseBuilder.claim(stance, value, by, about(20), grade);
  }

  /** A day near the day judged, or, at times, far from it, or known only by its month or year. */
  private String about(int days) {
    int reach = chance(20) ? 500 : days;
    String day = date.plusDays(random.nextInt(-reach, reach + 1)).toString();
    int roll = random.nextInt(100);
    return roll < 80 ? day : day.substring(0, roll < 93 ? 7 : 4);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
