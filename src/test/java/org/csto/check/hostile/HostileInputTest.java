package org.csto.check.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.csto.check.casefile.CaseReader;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.engine.RuleBase;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Case;
import org.csto.check.model.Characters;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.model.Standard;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, it is judged or refused with complaints that have a place, and soon. */
class HostileInputTest {
  private static final Law LAW = Objects.requireNonNull(LawReader.read(Pack.builtIn()).law());
  private static final Judge JUDGE = new Judge(LAW, RuleBase.builtIn());

  private static final long MUTANTS = 20_000;

  /** Longer than any file may take on a machine that is busy with other things. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Set<String> inWork = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();

  @Test
  void everyFixtureIsJudgedOrRefused() {
    Map<String, byte[]> fixtures = Fixtures.all();
    assertThat(fixtures).hasSizeGreaterThan(3 * 402 + 100);
    all(fixtures.entrySet().stream(), Map.Entry::getKey, Map.Entry::getValue, fixtures.size());
  }

  @Test
  void everyMutantOfTheShippedCasesIsJudgedOrRefused() {
    Mutants mutants = new Mutants(Path.of("cases"));
    all(LongStream.range(0, MUTANTS).boxed(), seed -> "seed " + seed, mutants::of, MUTANTS);
    assertThat(accepted.get()).as("mutants that are cases still").isGreaterThan((int) MUTANTS / 20);
  }

  private <T> void all(
      Stream<T> files, Function<T, String> name, Function<T, byte[]> bytes, long count) {
    AtomicInteger done = new AtomicInteger();
    Thread watched =
        new Thread(
            () ->
                files
                    .parallel()
                    .forEach(
                        file -> {
                          String called = name.apply(file);
                          inWork.add(called);
                          try {
                            one(called, bytes.apply(file));
                          } finally {
                            inWork.remove(called);
                            done.incrementAndGet();
                          }
                        }));
    watched.setDaemon(true);
    watched.start();
    assertTimeoutPreemptively(
        Duration.ofMinutes(10), () -> watched.join(), () -> "still at work: " + inWork);
    assertThat(failures).isEmpty();
    assertThat(done.get()).isEqualTo((int) count);
  }

  private void one(String name, byte[] bytes) {
    long start = System.nanoTime();
    try {
      Outcome outcome = CaseReader.read(LAW, name, bytes);
      if (outcome instanceof Outcome.Rejected rejected) {
        refused(name, rejected.problems());
      } else if (outcome instanceof Outcome.Accepted whole) {
        judged(whole.about());
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failures.add(name + ": " + e + " at " + Arrays.stream(e.getStackTrace()).limit(4).toList());
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (took.compareTo(LONGEST) > 0) {
      failures.add(name + " took " + took);
    }
  }

  private void judged(Case about) {
    Judgment judgment =
        JUDGE.judge(about, new Question(LAW.defaultReading(), Standard.RECORD, null, null, null));
    Objects.requireNonNull(judgment.verdict());
    accepted.incrementAndGet();
  }

  private void refused(String name, List<Problem> problems) {
    if (problems.isEmpty()) {
      failures.add(name + " is refused without a complaint");
    }
    for (Problem problem : problems) {
      boolean placed = problem.span().line() >= 1 && problem.span().column() >= 1;
      String words = problem.message() + problem.hint();
      boolean readable = words.length() < 2000 && words.equals(Characters.onOneLine(words));
      if (!placed || !readable || !problem.file().equals(name)) {
        failures.add(
            name
                + ": "
                + problem.span()
                + " "
                + problem.code().token()
                + " "
                + words.substring(0, Math.min(200, words.length())));
        return;
      }
    }
  }
}
