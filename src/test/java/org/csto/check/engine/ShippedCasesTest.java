package org.csto.check.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.csto.check.casefile.CaseReader;
import org.csto.check.model.Case;
import org.csto.check.model.Condition;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Judgment;
import org.csto.check.model.Reading;
import org.csto.check.model.SourceNote;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases that come with the program are in order, and show what the conditions say they show.
 */
public class ShippedCasesTest {
  public static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("cases"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachNamesItsSchemaAndItselfAndWhatItExpects(Path file) throws IOException {
    boolean hypothetical = isHypothetical(file);
    String schema = hypothetical ? "../case" : "./case";
    assertThat(Files.readAllLines(file).get(0))
        .isEqualTo("# yaml-language-server: $schema=" + schema + ".schema.json");
    Case about = read(file);
    assertThat(file.getFileName()).hasToString(about.id() + ".yaml");
    assertThat(about.expectations()).isNotEmpty();
    assertThat(about.kind() == Case.Kind.HYPOTHETICAL).isEqualTo(hypothetical);
  }

  @Test
  void aSourceIsTheSameInEveryCase() throws IOException {
    Map<String, SourceNote> known = new HashMap<>();
    for (Path file : files().filter(f -> !isHypothetical(f)).toList()) {
      for (SourceNote source : read(file).sources().values()) {
        assertThat(known.getOrDefault(source.key(), source)).as(file.toString()).isEqualTo(source);
        known.put(source.key(), source);
      }
    }
    assertThat(known).isNotEmpty();
  }

  @Test
  void everyExampleOfAConditionShowsItSo() throws IOException {
    List<String> wrong = new ArrayList<>();
    int shown = 0;
    for (Condition condition : Engine.LAW.conditions()) {
      for (Map.Entry<Status, String> example : condition.examples().entrySet()) {
        shown++;
        Path file = Path.of(example.getValue().split(" ")[0]);
        if (!statuses(file, condition.id()).contains(example.getKey())) {
          wrong.add(condition.id() + ": " + example + ", never so under general-law");
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(shown).isGreaterThan(40);
  }

  /** How a condition comes out for any pair of the case, and beside them, on the record. */
  private static List<Status> statuses(Path file, String condition) throws IOException {
    Reading reading = Engine.LAW.defaultReading();
    Judgment judgment =
        new Judge(Engine.LAW, Engine.RULES)
            .judge(read(file), new Question(reading, Standard.RECORD, null, null, null));
    return Stream.of(
            judgment.pairs().stream().flatMap(pair -> pair.conditions().stream()),
            judgment.otherBases().stream(),
            judgment.response().stream(),
            judgment.beside().stream())
        .flatMap(found -> found)
        .filter(found -> found.condition().id().equals(condition))
        .map(OfCondition::status)
        .toList();
  }

  private static boolean isHypothetical(Path file) {
    return file.startsWith(Path.of("cases", "hypothetical"));
  }

  public static Case read(Path file) throws IOException {
    CaseReader.Outcome outcome =
        CaseReader.read(Engine.LAW, file.toString(), Files.readAllBytes(file));
    assertThat(outcome).as(file.toString()).isInstanceOf(CaseReader.Outcome.Accepted.class);
    return ((CaseReader.Outcome.Accepted) outcome).about();
  }
}
