package org.csto.check.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.csto.check.engine.Engine;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding;
import org.csto.check.model.Grade;
import org.csto.check.model.Part;
import org.csto.check.model.Span;
import org.csto.check.model.Speaker;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.oracle.Result.OfCondition;
import org.csto.check.oracle.Result.OfElement;
import org.csto.check.oracle.Result.OfPair;
import org.csto.check.oracle.Result.OfRoute;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who has to show what, over cases made at random. Each property has a test that it can fail. */
class BurdensTest {
  private static final int CASES = 600;
  private static final List<Status> RANK =
      List.of(Status.NOT_MET, Status.UNDETERMINED, Status.CONTESTED, Status.MET);
  private static final List<String> READINGS = List.copyOf(Engine.LAW.readings().keySet());

  private final Engine engine = Engine.builtIn();

  private Result judge(Case about, long seed, Standard standard, @Nullable LocalDate knownBy) {
    return engine.judge(about, READINGS.get((int) (seed % READINGS.size())), standard, knownBy);
  }

  private static Standard standard(long seed) {
    return Standard.values()[(int) (seed / 7 % 3)];
  }

  /** Every route of an ordinary element, by pair, condition and route. */
  private static Map<String, Finding> routes(Result result) {
    Map<String, Finding> routes = new LinkedHashMap<>();
    for (OfPair pair : result.pairs()) {
      for (OfCondition condition : pair.conditions()) {
        for (OfElement element : condition.elements()) {
          boolean exception =
              element.id().equals("unjustified") || element.id().equals("not-withdrawn");
          for (OfRoute route : exception ? List.<OfRoute>of() : element.routes()) {
            routes.put(pair.name() + " " + route.id(), route.finding());
          }
        }
      }
    }
    return routes;
  }

  private static int rank(Finding finding) {
    return RANK.indexOf(finding.status());
  }

  /** How many routes rank higher in the second result, of those in both. */
  private static List<String> raised(Result before, Result after) {
    List<String> raised = new ArrayList<>();
    Map<String, Finding> then = routes(after);
    routes(before)
        .forEach(
            (route, finding) -> {
              Finding now = then.get(route);
              if (now != null && rank(now) > rank(finding)) {
                raised.add(route + ": " + finding + " to " + now);
              }
            });
    return raised;
  }

  private static Case with(Case about, String key, Fact fact) {
    UnaryOperator<Part> change =
        part -> {
          Map<String, Fact> facts = new LinkedHashMap<>(part.facts());
          facts.put(fact.path(), fact);
          return part.key().equals(key) ? part.with(facts) : part;
        };
    Part response = about.response();
    return about.with(
        about.attacks().stream().map(change).toList(),
        about.requests().stream().map(change).toList(),
        response == null ? null : change.apply(response));
  }

  /**
   * Truths each of which alone can speak for its route, each on file as one claim. Where another
   * fact could speak for it too, a denial leaves that to be told: force that is denied, where
   * nobody says whether armed forces entered.
   */
  private static void claimed(Case about, BiConsumer<Part, String> each) {
    for (Part attack : about.attacks()) {
      for (String path :
          List.of(
              "attack.menace.security", "attack.menace.sovereignty", "attack.menace.stability")) {
        each.accept(attack, path);
      }
    }
    about.requests().forEach(request -> each.accept(request, "request.made"));
  }

  private static Fact.Claimed claims(String path, Claim... claims) {
    return new Fact.Claimed(path, List.of(claims), Span.START);
  }

  private static Claim says(Stance stance, Speaker by, Case about, Grade grade) {
    return CaseBuilder.claim(stance, "true", by, about.date().toString(), grade);
  }

  /** Burden (a): a denial never raises what the value speaks for. */
  @Test
  void aDenialNeverRaisesARouteAndAnAssertionTakenFromADeniedValueNeither() {
    int[] tried = new int[2];
    for (long seed = 0; seed < CASES; seed++) {
      long way = seed;
      Case about = CaseGenerator.random(seed);
      Grade grade = Grade.values()[(int) (seed % Grade.values().length)];
      claimed(
          about,
          (part, path) -> {
            Claim is = says(Stance.IS, CaseBuilder.SECRETARIAT, about, grade);
            Claim denies = says(Stance.DENIES, CaseBuilder.AGENCY, about, grade);
            Result said = judge(with(about, part.key(), claims(path, is)), way);
            Result denied = judge(with(about, part.key(), claims(path, is, denies)), way);
            Result only = judge(with(about, part.key(), claims(path, denies)), way);
            assertThat(raised(said, denied)).as(about.id()).isEmpty();
            assertThat(raised(denied, only)).as(about.id()).isEmpty();
            tried[0] += raised(denied, said).size();
            tried[1] += raised(only, denied).size();
          });
    }
    // It can fail: the other way about, routes do rise.
    assertThat(tried[0]).isGreaterThan(100);
    assertThat(tried[1]).isGreaterThan(100);
  }

  private Result judge(Case about, long seed) {
    return judge(about, seed, standard(seed), null);
  }

  /** Burden (b). */
  @Test
  void whatIsDeniedAndUnassertedNeverRanksAboveWhatIsAssertedAndUnproven() {
    int[] better = new int[1];
    for (long seed = 0; seed < CASES; seed++) {
      long way = seed;
      Case about = CaseGenerator.random(seed);
      claimed(
          about,
          (part, path) -> {
            Claim is = says(Stance.IS, CaseBuilder.SECRETARIAT, about, Grade.ASSERTION);
            Claim denies = says(Stance.DENIES, CaseBuilder.SECRETARIAT, about, Grade.ASSERTION);
            Case asserted = with(about, part.key(), claims(path, is));
            Case denied = with(about, part.key(), claims(path, denies));
            Result unproven = judge(asserted, way, Standard.CONVINCING, null);
            assertThat(raised(unproven, judge(denied, way, Standard.CONVINCING, null))).isEmpty();
            better[0] +=
                raised(
                        judge(denied, way, Standard.RECORD, null),
                        judge(asserted, way, Standard.RECORD, null))
                    .size();
          });
    }
    assertThat(better[0]).isGreaterThan(100);
  }

  /** Burden (c). */
  @Test
  void whatFailsOnTheRecordIsNeverUndeterminedUnderConvincingProof() {
    int other = 0;
    for (long seed = 0; seed < CASES * 5; seed++) {
      Case about = CaseGenerator.random(seed);
      Map<String, Finding> convincing = routes(judge(about, seed, Standard.CONVINCING, null));
      for (Map.Entry<String, Finding> route :
          routes(judge(about, seed, Standard.RECORD, null)).entrySet()) {
        @Nullable Finding then = convincing.get(route.getKey());
        if (route.getValue().status() == Status.NOT_MET) {
          // Of a request that was not made nothing else is asked.
          assertThat(then == null ? Status.NOT_MET : then.status())
              .as(about.id() + route)
              .isNotEqualTo(Status.UNDETERMINED);
        } else if (then != null && then.status() == Status.NOT_MET) {
          other++;
        }
      }
    }
    assertThat(other).isGreaterThan(1_000);
  }

  /** Burden (d). */
  @Test
  void withNothingBetterThanAReportConvincingProofNeverRanksAboveTheRecord() {
    int weaker = 0;
    int admitted = 0;
    for (long seed = 0; seed < CASES * 2; seed++) {
      Case about = CaseGenerator.random(seed);
      Case poor = onlyReports(about);
      Result record = judge(poor, seed, Standard.RECORD, null);
      Result convincing = judge(poor, seed, Standard.CONVINCING, null);
      assertThat(raised(record, convincing)).as(about.id()).isEmpty();
      weaker += raised(convincing, record).size();
      admitted +=
          raised(
                  judge(about, seed, Standard.RECORD, null),
                  judge(about, seed, Standard.CONVINCING, null))
              .size();
    }
    assertThat(weaker).isGreaterThan(1_000);
    assertThat(admitted).as("with documents and admissions it does").isPositive();
  }

  private static Case onlyReports(Case about) {
    UnaryOperator<Part> change =
        part -> {
          Map<String, Fact> facts = new LinkedHashMap<>();
          part.facts().forEach((path, fact) -> facts.put(path, onlyReports(about, fact)));
          return part.with(facts);
        };
    Part response = about.response();
    return about.with(
        about.attacks().stream().map(change).toList(),
        about.requests().stream().map(change).toList(),
        response == null ? null : change.apply(response));
  }

  private static Fact onlyReports(Case about, Fact fact) {
    String day = about.date().toString();
    if (fact instanceof Fact.Stated stated) {
      return claims(
          fact.path(), CaseBuilder.is(stated.value(), CaseBuilder.AGENCY, day, Grade.REPORT));
    }
    if (!(fact instanceof Fact.Claimed claimed)) {
      return fact;
    }
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : claimed.claims()) {
      Speaker by =
          claim.by().as() == CaseBuilder.AUTHOR.as() ? CaseBuilder.AUTHOR : CaseBuilder.AGENCY;
      claims.add(CaseBuilder.claim(claim.stance(), claim.value(), by, day, Grade.REPORT));
    }
    return new Fact.Claimed(fact.path(), claims, fact.span());
  }

  /** Of a fact on which the file is silent. */
  @Test
  void aDenialNeverOpensWhatOnlyAClaimCan() {
    int opened = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Case about = CaseGenerator.random(seed);
      SplittableRandom random = new SplittableRandom(seed);
      Part attack = about.attacks().get(0);
      for (Term term : RandomCase.VOCABULARY.terms().values()) {
        if (!term.path().startsWith("attack.")
            || attack.facts().containsKey(term.path())
            || term.path().contains("justification")) {
          continue;
        }
        String value =
            switch (term.type()) {
              case TRUTH, WORD, SET -> term.values().get(random.nextInt(term.values().size()));
              case STATE -> "Russia";
              case COUNT -> "3";
              case ADDRESSEE, DATE, TEXT -> "";
            };
        if (value.isEmpty()) {
          continue;
        }
        Result before = judge(about, seed);
        String day = about.date().toString();
        Claim denial = CaseBuilder.denies(value, CaseBuilder.AGENCY, day, Grade.REPORT);
        Claim claim = CaseBuilder.is(value, CaseBuilder.AGENCY, day, Grade.REPORT);
        Case denied = with(about, attack.key(), claims(term.path(), denial));
        Case asserted = with(about, attack.key(), claims(term.path(), claim));
        assertThat(raised(before, judge(denied, seed))).as(about.id() + term.path()).isEmpty();
        opened += raised(before, judge(asserted, seed)).size();
      }
    }
    assertThat(opened).isGreaterThan(100);
  }

  @Test
  void aClaimThatTheAttackedStateIsTheAttackerStrengthensNothingForIt() {
    int strengthened = 0;
    for (long seed = 0; seed < CASES * 2; seed++) {
      Case about = CaseGenerator.random(seed);
      Part attack = about.attacks().get(0);
      String victim = OracleProof.onlyValue(attack, "attack.against");
      if (victim == null) {
        continue;
      }
      Result before = judge(about, seed, Standard.CONVINCING, null);
      Result after = judge(sentBy(about, attack, victim), seed, Standard.CONVINCING, null);
      assertThat(raised(before, after)).as(about.id()).isEmpty();
      Result other = judge(sentBy(about, attack, "Russia"), seed, Standard.CONVINCING, null);
      strengthened += raised(before, other).size();
    }
    assertThat(strengthened).as("of another State it does").isPositive();
  }

  private static Case sentBy(Case about, Part attack, String state) {
    String path = "attack.attacker.sent-by";
    List<Claim> claims = new ArrayList<>();
    if (attack.facts().get(path) instanceof Fact.Claimed claimed) {
      claims.addAll(claimed.claims());
    } else if (attack.facts().get(path) instanceof Fact.Stated) {
      return about;
    }
    claims.add(CaseBuilder.is(state, CaseBuilder.AGENCY, about.date().toString(), Grade.ASSERTION));
    return with(about, attack.key(), new Fact.Claimed(path, claims, Span.START));
  }

  @Test
  void aLaterWithdrawalDenialOrRequestChangesNothingForTheDayJudged() {
    int tried = 0;
    for (long seed = 0; seed < CASES * 2; seed++) {
      Case about = CaseGenerator.random(seed);
      String later = about.date().plusYears(4).toString();
      Result before = judge(about, seed);
      for (Part request : about.requests()) {
        if (request.facts().containsKey("request.withdrawn")) {
          continue;
        }
        Claim withdrawn =
            CaseBuilder.is("before-decision", CaseBuilder.AGENCY, later, Grade.DOCUMENT);
        Case then = with(about, request.key(), claims("request.withdrawn", withdrawn));
        assertThat(standing(judge(then, seed))).as(about.id()).isEqualTo(standing(before));
        tried++;
      }
      if (before.request() != null
          && !OracleProof.hasValue(about, "request.date")
          && about.response() == null) {
        List<Part> requests = new ArrayList<>(about.requests());
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (String path : List.of("request.made", "request.date")) {
          String value = path.equals("request.made") ? "true" : later;
          facts.put(path, new Fact.Stated(path, value, null, null, Span.START));
        }
        requests.add(new Part(Part.Kind.REQUEST, "later", facts, Span.START));
        Case then = about.with(about.attacks(), requests, about.response());
        assertThat(standing(judge(then, seed))).as(about.id()).isEqualTo(standing(before));
        tried++;
      }
      LocalDate knownBy = about.date();
      Result known = judge(about, seed, Standard.RECORD, knownBy);
      for (Part attack : about.attacks()) {
        if (attack.facts().get("attack.attacker.origin") instanceof Fact.Claimed claimed) {
          List<Claim> claims = new ArrayList<>(claimed.claims());
          claims.add(CaseBuilder.denies("abroad", CaseBuilder.AGENCY, later, Grade.FINDING));
          Fact denied = new Fact.Claimed(claimed.path(), claims, claimed.span());
          Case then = with(about, attack.key(), denied);
          assertThat(judge(then, seed, Standard.RECORD, knownBy)).isEqualTo(known);
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(500);
  }

  /** It can fail: what came in time does change how a case stands. */
  @Test
  void anEarlierWithdrawalChangesHowACaseStands() {
    int changed = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Case about = CaseGenerator.random(seed);
      for (Part request : about.requests()) {
        Case then =
            with(
                about,
                request.key(),
                new Fact.Stated("request.withdrawn", "before-decision", null, null, Span.START));
        changed += standing(judge(then, seed)).equals(standing(judge(about, seed))) ? 0 : 1;
      }
    }
    assertThat(changed).isGreaterThan(50);
  }

  private static List<@Nullable Object> standing(Result result) {
    List<@Nullable Object> standing = new ArrayList<>();
    standing.add(result.verdict());
    standing.add(result.attack());
    standing.add(result.request());
    standing.add(result.turnsOn());
    return standing;
  }

  @Test
  void aPairThatIsWorseThanAnotherChangesNothing() {
    int tried = 0;
    int changed = 0;
    for (long seed = 0; seed < CASES * 3; seed++) {
      Case about = CaseGenerator.random(seed);
      Result before = judge(about, seed);
      for (Part request : about.requests()) {
        if (request.id().equals(before.request())) {
          Case worse = withCopy(about, request, "request.authority", "other");
          assertThat(standing(judge(worse, seed))).as(about.id()).isEqualTo(standing(before));
          tried++;
          Case better = withCopy(about, request, "request.authority", "government");
          changed += standing(judge(better, seed)).equals(standing(before)) ? 0 : 1;
        }
      }
    }
    assertThat(tried).isGreaterThan(500);
    assertThat(changed).as("a better pair does").isPositive();
  }

  private static Case withCopy(Case about, Part request, String path, String value) {
    Map<String, Fact> facts = new LinkedHashMap<>(request.facts());
    facts.put(path, new Fact.Stated(path, value, null, null, Span.START));
    List<Part> requests = new ArrayList<>(about.requests());
    requests.add(new Part(Part.Kind.REQUEST, "copy", facts, Span.START));
    return about.with(about.attacks(), requests, about.response());
  }
}
