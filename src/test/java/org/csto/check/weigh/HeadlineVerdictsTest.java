package org.csto.check.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.csto.check.casefile.CaseReader;
import org.csto.check.engine.Engine;
import org.csto.check.model.Case;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Judgment;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the five crises come to, and what each verdict turns on, in one table. */
class HeadlineVerdictsTest {
  private static final Judge JUDGE = new Judge(Engine.LAW, Engine.RULES);

  /** Under each standard the verdict, and what it turns on; under record also what stays open. */
  @ParameterizedTest(name = "{0}, {1}, {2}, known by {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          # case                | text     | reading      | known by   | applicant                                | record                                             | convincing
          kyrgyzstan-2010       | CST-1992 | general-law  |            | not-met: attacker outside                | not-met: attacker outside                          | not-met: attacker outside
          armenia-2020          | CST-2010 | general-law  |            | not-met: request                         | not-met: request                                   | not-met: request
          armenia-2021          | CST-2010 | general-law  |            | not-met: request                         | not-met: request                                   | not-met: armed-attack outside territory menace request
          armenia-2021-november | CST-2010 | general-law  |            | not-met: request                         | not-met: request                                   | not-met: outside territory request
          armenia-2021-november | CST-2010 | general-law  | 2021-11-17 | undetermined: request                    | contested: armed-attack outside territory          | not-met: outside territory
          kazakhstan-2022       | CST-2010 | general-law  |            | contested: armed-attack attacker         | contested: armed-attack attacker outside           | not-met: outside
          kazakhstan-2022       | CST-2010 | council-2022 |            | met:                                     | contested: outside                                 | not-met: outside menace
          kazakhstan-2022       | CST-2010 | text         |            | undetermined: menace                     | undetermined: menace                               | not-met: menace
          """)
  void theVerdictUnderEachStandardAndWhatItTurnsOn(
      String file,
      String text,
      String reading,
      @Nullable LocalDate knownBy,
      String applicant,
      String record,
      String convincing)
      throws IOException {
    Map<Standard, String> found = new LinkedHashMap<>();
    for (Standard standard : Standard.values()) {
      Judgment judgment = judge(file, reading, standard, knownBy);
      assertThat(judgment.text().id()).isEqualTo(text);
      String turnsOn = String.join(" ", judgment.decides().turnsOn());
      found.put(standard, (judgment.verdict().token() + ": " + turnsOn).strip());
    }
    assertThat(found)
        .isEqualTo(
            Map.of(
                Standard.APPLICANT, applicant,
                Standard.RECORD, record,
                Standard.CONVINCING, convincing));
  }

  /** How each condition stands that is not met, under general-law and on the record. */
  @ParameterizedTest(name = "{0}, known by {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # case                | known by   | deciding attack         | how it stands
          kyrgyzstan-2010       |            | osh-and-jalal-abad      | armed-attack undetermined, attacker not-met shown-otherwise, outside not-met none-alleged, menace not-applicable, request contested law
          armenia-2020          |            | strikes-14-october      | armed-attack contested fact, territory contested fact, request not-met shown-otherwise
          armenia-2021          |            | syunik-and-gegharkunik  | armed-attack contested fact, outside contested fact, territory contested fact, request not-met shown-otherwise
          armenia-2021-november |            | border-16-november      | armed-attack contested fact, outside contested fact, territory contested fact, request not-met none-alleged
          armenia-2021-november | 2021-11-17 | border-16-november      | armed-attack contested fact, outside contested fact, territory contested fact, request undetermined
          kazakhstan-2022       |            | january                 | armed-attack contested fact, attacker contested law, outside contested fact
          """)
  void howTheConditionsStandThatAreNotMet(
      String file, @Nullable LocalDate knownBy, String attack, String expected) throws IOException {
    Judgment judgment = judge(file, "general-law", Standard.RECORD, knownBy);
    assertThat(judgment.decides().attack().id()).isEqualTo(attack);
    assertThat(
            judgment.decides().conditions().stream()
                .filter(condition -> condition.status() != Status.MET)
                .map(HeadlineVerdictsTest::inShort))
        .containsExactly(expected.split(", "));
  }

  private static String inShort(OfCondition found) {
    StringBuilder words = new StringBuilder(found.condition().id());
    words.append(' ').append(found.status().token());
    if (found.finding().of() != null) {
      words.append(' ').append(found.finding().of().token());
    }
    if (found.finding().why() != null) {
      words.append(' ').append(found.finding().why().token());
    }
    return words.toString();
  }

  private static Judgment judge(
      String file, String reading, Standard standard, @Nullable LocalDate knownBy)
      throws IOException {
    Path path = Path.of("cases", file + ".yaml");
    CaseReader.Outcome read =
        CaseReader.read(Engine.LAW, path.toString(), Files.readAllBytes(path));
    Case about = ((CaseReader.Outcome.Accepted) read).about();
    return JUDGE.judge(
        about,
        new Question(
            Objects.requireNonNull(Engine.LAW.readings().get(reading)),
            standard,
            knownBy,
            null,
            null));
  }
}
