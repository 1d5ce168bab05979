package org.csto.check.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.csto.check.casefile.CaseReader;
import org.csto.check.engine.Engine;
import org.csto.check.model.Case;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Judgment;
import org.csto.check.model.Part;
import org.csto.check.model.Said;
import org.csto.check.model.Span;
import org.csto.check.model.Speaker;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.oracle.CaseGenerator;
import org.csto.check.oracle.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What may change about a case without changing its judgment, and what may not. */
class PropertiesTest {
  /** Enough for each property to be put to every rule; more would only repeat it. */
  private static final int RANDOM_CASES = 1_500;

  private static final List<String> READINGS = List.copyOf(Engine.LAW.readings().keySet());
  private static final List<Case> SHIPPED = shipped();

  private final Engine engine = Engine.builtIn();
  private final Judge judge = new Judge(Engine.LAW, Engine.RULES);

  private static List<Case> shipped() {
    List<Case> cases = new ArrayList<>();
    for (String folder : List.of("cases", "src/test/resources/cases")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file :
            files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
          CaseReader.Outcome read =
              CaseReader.read(Engine.LAW, file.toString(), Files.readAllBytes(file));
          cases.add(((CaseReader.Outcome.Accepted) read).about());
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return cases;
  }

  /** A change of a case that may not change how it is judged. */
  record Change(String name, UnaryOperator<Case> of) {}

  private static List<Change> changes() {
    return List.of(
        new Change(
            "the order of the facts of each part",
            about -> parts(about, part -> part.with(shuffled(part.facts())))),
        new Change(
            "the order of the claims on each fact",
            about -> facts(about, PropertiesTest::withClaimsShuffled)),
        new Change(
            "an event",
            about -> copy(about, about.title(), about.summary(), events(about), about.speakers())),
        new Change(
            "a title, a summary, and the order of the speakers",
            about ->
                copy(
                    about,
                    "Another title",
                    "Another summary.",
                    about.events(),
                    shuffled(about.speakers()))),
        new Change(
            "a place, a task and a stated reason",
            about ->
                parts(
                    about,
                    part -> {
                      Map<String, Fact> facts = new LinkedHashMap<>();
                      if (part.kind() == Part.Kind.ATTACK) {
                        put(facts, "attack.place", "Somewhere else");
                      } else if (part.kind() == Part.Kind.RESPONSE) {
                        put(facts, "response.help.tasks", "To guard the aggressors");
                        put(facts, "response.decision.stated-reason", "abroad");
                      }
                      part.facts().forEach(facts::putIfAbsent);
                      return part.with(facts);
                    })),
        new Change(
            "where each fact stands in the file",
            about -> facts(about, PropertiesTest::elsewhere)));
  }

  @TestFactory
  Stream<DynamicTest> nothingTurnsOn() {
    return changes().stream()
        .map(
            change ->
                dynamicTest(
                    change.name(),
                    () -> {
                      for (Case about : SHIPPED) {
                        for (int way = 0; way < READINGS.size() * Standard.values().length; way++) {
                          same(about, change, way);
                        }
                      }
                      CaseGenerator.random(1, RANDOM_CASES)
                          .forEach(about -> same(about, change, about.id().hashCode() & 1023));
                    }));
  }

  private void same(Case about, Change change, int way) {
    Result before = judged(about, way);
    Result after = judged(change.of().apply(about), way);
    if (!after.equals(before)) {
      assertThat(after).as(change.name() + " in " + about.id()).isEqualTo(before);
    }
  }

  private Result judged(Case about, int way) {
    return engine.judge(
        about,
        READINGS.get(way % READINGS.size()),
        Standard.values()[way / READINGS.size() % Standard.values().length],
        null);
  }

  /** The comparison can fail: nearly every fact that a rule reads changes how some case stands. */
  @Test
  void whatRulesReadDoesChangeTheJudgment() {
    AtomicInteger changed = new AtomicInteger();
    List<Case> cases = CaseGenerator.random(1, 200).toList();
    for (Case about : cases) {
      Case turned =
          parts(
              about,
              part -> {
                Map<String, Fact> facts = new LinkedHashMap<>(part.facts());
                facts.computeIfPresent(
                    "attack.attacker.origin",
                    (path, fact) -> new Fact.Stated(path, "domestic", null, null, fact.span()));
                return part.with(facts);
              });
      if (!judged(turned, 0).equals(judged(about, 0))) {
        changed.incrementAndGet();
      }
    }
    assertThat(changed.get()).isGreaterThan(50);
  }

  /** A file that says less can never oblige more. */
  @Test
  void takingAwayAFactThatSpeaksForACaseNeverMakesItMet() {
    AtomicInteger tried = new AtomicInteger();
    Stream.concat(SHIPPED.stream(), CaseGenerator.random(1, RANDOM_CASES / 3))
        .forEach(
            about -> {
              for (int way : ways(about)) {
                if (judge(about, way).verdict() != Status.MET) {
                  for (Case less : without(about, judge(about, way), Side.FOR)) {
                    tried.incrementAndGet();
                    Judgment then = judge(less, way);
                    if (then.verdict() == Status.MET) {
                      assertThat(then.verdict()).as(about.id()).isNotEqualTo(Status.MET);
                    }
                  }
                }
              }
            });
    assertThat(tried.get()).isGreaterThan(5_000);
  }

  /** That can fail: what speaks against a case does keep it from being met. */
  @Test
  void takingAwayAFactThatSpeaksAgainstACaseCanMakeItMet() {
    long made =
        CaseGenerator.random(1, RANDOM_CASES)
            .filter(
                about ->
                    judge(about, 3).verdict() != Status.MET
                        && without(about, judge(about, 3), Side.AGAINST).stream()
                            .anyMatch(less -> judge(less, 3).verdict() == Status.MET))
            .count();
    assertThat(made).isPositive();
  }

  private static List<Integer> ways(Case about) {
    boolean shipped = SHIPPED.contains(about);
    return shipped
        ? List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
        : List.of(about.id().hashCode() & 1023);
  }

  private Judgment judge(Case about, int way) {
    return judge.judge(
        about,
        new Question(
            Objects.requireNonNull(Engine.LAW.readings().get(READINGS.get(way % READINGS.size()))),
            Standard.values()[way / READINGS.size() % Standard.values().length],
            null,
            null,
            null));
  }

  /** The case less one fact at a time, of those on which the grounds of one side rest. */
  private static List<Case> without(Case about, Judgment judgment, Side side) {
    Set<List<String>> places = new LinkedHashSet<>();
    for (OfPair pair : judgment.pairs()) {
      pair.conditions().stream()
          .flatMap(condition -> condition.elements().stream())
          .flatMap(element -> element.routes().stream())
          .flatMap(route -> route.grounds().stream())
          .filter(weighed -> weighed.ground().side() == side)
          .flatMap(weighed -> weighed.ground().facts().stream())
          .map((Said said) -> List.of(said.of(), said.fact()))
          .forEach(places::add);
    }
    List<Case> cases = new ArrayList<>();
    for (List<String> place : places) {
      cases.add(
          parts(
              about,
              part -> {
                Map<String, Fact> facts = new LinkedHashMap<>(part.facts());
                if (part.key().equals(place.get(0))) {
                  facts.remove(place.get(1));
                }
                return part.with(facts);
              }));
    }
    return cases;
  }

  private static Case parts(Case about, UnaryOperator<Part> change) {
    Part response = about.response();
    return about.with(
        about.attacks().stream().map(change).toList(),
        about.requests().stream().map(change).toList(),
        response == null ? null : change.apply(response));
  }

  private static Case facts(Case about, UnaryOperator<Fact> change) {
    return parts(
        about,
        part -> {
          Map<String, Fact> facts = new LinkedHashMap<>();
          part.facts().forEach((path, fact) -> facts.put(path, change.apply(fact)));
          return part.with(facts);
        });
  }

  private static Fact withClaimsShuffled(Fact fact) {
    return fact instanceof Fact.Claimed claimed
        ? new Fact.Claimed(claimed.path(), shuffled(claimed.claims()), claimed.span())
        : fact;
  }

  private static Fact elsewhere(Fact fact) {
    Span span = new Span(9_999, 9);
    if (fact instanceof Fact.Stated stated) {
      return new Fact.Stated(stated.path(), stated.value(), stated.source(), "Other words.", span);
    }
    return fact instanceof Fact.Claimed claimed
        ? new Fact.Claimed(claimed.path(), claimed.claims(), span)
        : new Fact.NoneAlleged(fact.path(), span);
  }

  private static List<Part> events(Case about) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    put(facts, "event.what", "The attackers came from abroad, and the Council met.");
    put(facts, "event.date", "2022-01-05");
    List<Part> events = new ArrayList<>(about.events());
    events.add(new Part(Part.Kind.EVENT, "more", facts, Span.START));
    return events;
  }

  private static void put(Map<String, Fact> facts, String path, String value) {
    facts.put(path, new Fact.Stated(path, value, null, null, Span.START));
  }

  private static Case copy(
      Case about,
      String title,
      @Nullable String summary,
      List<Part> events,
      Map<String, Speaker> speakers) {
    return new Case(
        about.file(),
        about.id(),
        title,
        about.kind(),
        about.date(),
        summary,
        speakers,
        about.attacks(),
        about.requests(),
        about.response(),
        events,
        about.sources(),
        about.expectations());
  }

  /** Always into the same other order, so that a failure can be repeated. */
  private static <T> List<T> shuffled(List<T> items) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(items.size()));
    if (items.size() > 1 && shuffled.equals(items)) {
      Collections.reverse(shuffled);
    }
    return shuffled;
  }

  private static <T> Map<String, T> shuffled(Map<String, T> items) {
    Map<String, T> shuffled = new LinkedHashMap<>();
    for (Map.Entry<String, T> item : shuffled(List.copyOf(items.entrySet()))) {
      shuffled.put(item.getKey(), item.getValue());
    }
    return shuffled;
  }
}
