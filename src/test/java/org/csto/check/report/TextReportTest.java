package org.csto.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.csto.check.model.Judgment;
import org.csto.check.model.Standard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a report says in words. */
class TextReportTest {
  private static final String MET = "cases/hypothetical/met-2010.yaml";
  private static final String PROOF = "cases/hypothetical/proof-by-document.yaml";
  private static final String SOURCES =
      """

      speakers: {t: {name: President T, for: Tajikistan, as: party}}
      sources: {s: {title: A page, publisher: A publisher}}
      """;

  @Test
  void whoAlsoSaidOtherwiseIsNamedWithWhatTheySaidBothOf() {
    String claims =
        """
        weapons: [{is: heavy, by: t, said: 2024-05-12, evidence: assertion, source: s},
                  {denies: heavy, by: t, said: 2024-05-13, evidence: assertion, source: s}],
              units: [{is: large-units, by: t, said: 2024-05-12, evidence: assertion, source: s}],
        """;
    String yaml =
        file(MET)
            .replace("weapons: heavy, units: large-units,", claims)
            .replace("ground-held: true", "ground-held: {alleged: none}")
            .replace("sites-seized: true", "sites-seized: {alleged: none}");
    assertThat(report(yaml + SOURCES, "general-law", Standard.CONVINCING, null))
        .contains(
            "According to President T, heavy weapons were used, as in a bombardment; President T"
                + " also said otherwise.")
        .contains("According to President T, the attackers came in large units. That is not");
  }

  @Test
  void whatStaysUndeterminedSaysThatTheWordsAgainstItAreNotProven() {
    assertThat(
            report(file("cases/armenia-2021.yaml"), "secretariat-2021", Standard.CONVINCING, null))
        .contains("territory According to the Azerbaijani Foreign Ministry, ")
        .contains("That is not proven. Nothing shows the contrary.")
        .contains("what is said against it is not proven, and nothing shows that it is so.")
        .doesNotContain("silent on .");
  }

  @Test
  void onlyWhatIsNeededToComeToMetHasToBeAccepted() {
    String report = report(file(PROOF), "general-law", Standard.RECORD, null);
    assertThat(report)
        .contains(
            "general-law, moscow-2010 and council-2022 come to met under convincing if one accepts"
                + " - in fact, by convincing proof: the attack struck the territory of Tajikistan"
                + " (territory)")
        .contains(
            "text comes to met under applicant, record and convincing if one accepts"
                + " - in law: The words of Article 4 do not say where the attack must strike"
                + " (territory) Other bases");
  }

  @Test
  void aPleaThatFallsIsNamedWhereOneComesToMet() {
    String withdrawn =
        "withdrawn: [{is: before-decision, by: t, said: 2024-05-13, evidence: assertion,"
            + " source: s}, {denies: before-decision, by: t, said: 2024-05-13,"
            + " evidence: assertion, source: s}]";
    String yaml = file(MET).replace("withdrawn: no", withdrawn) + SOURCES;
    assertThat(
            report(yaml.replace("for: Tajikistan", "for: Armenia"), "text", Standard.RECORD, null))
        .contains(
            "come to met under convincing if one accepts - in fact, for want of convincing proof:"
                + " it is not so that the request was withdrawn before the decision (request)");
  }

  @Test
  void whereAnotherAttackWouldDecideItIsNamed() {
    assertThat(report(file("cases/armenia-2020.yaml"), "general-law", Standard.RECORD, null))
        .contains(
            "in self-defence, this condition would be not met; then attack karabakh, request csto"
                + " would decide, and the verdict would be not met, turning on territory and")
        .contains(
            "the territory of Armenia, this condition would be met, and the verdict not met,"
                + " turning on request.");
  }

  @Test
  void nothingIsSaidOfAConditionInAPairThatWouldBeGone() {
    String against =
        "against: [{is: Tajikistan, by: t, said: 2024-05-12, evidence: assertion, source: s},"
            + " {is: Uzbekistan, by: t, said: 2024-05-12, evidence: assertion, source: s}]";
    String yaml = file(MET).replace("against: Tajikistan", against) + SOURCES;
    assertThat(report(yaml, "general-law", Standard.RECORD, null))
        .contains(
            "If it were accepted that Uzbekistan was the State attacked, attack attack, without a"
                + " request would decide, and the verdict would be not met, turning on member");
  }

  @Test
  void whatNobodySaysIsNoSilence() {
    String yaml =
        file(MET)
            .replace("declared: true", "declared: {alleged: none}")
            .replace("state, o", "armed-group, sent-by: {alleged: none}, o");
    assertThat(report(yaml, "general-law", Standard.RECORD, null))
        .contains(
            "Nobody on file says that the attacked State declared itself the victim of an attack.")
        .contains("Nobody on file says which State sent the attackers, or was substantially");
    Prose prose =
        new Prose(
            Samples.LAW, Objects.requireNonNull(Samples.of("case.yaml", file(MET)).judgment()));
    assertThat(prose.nobody(List.of("response.own-means-sufficed", "attack.force.shots")))
        .isEqualTo(
            "Nobody on file says whether the attacked State could cope with its own means or that"
                + " shots were fired.");
  }

  @Test
  void whatWasNotKnownYetIsNotCalledUnstated() {
    String said = "[{is: true, by: t, said: 2024-05-20, evidence: assertion, source: s}]";
    String yaml = file(MET).replace("declared: true", "declared: " + said) + SOURCES;
    LocalDate day = LocalDate.of(2024, 5, 14);
    String point = "whether the attacked State declared itself the victim of an attack.";
    assertThat(report(yaml, "general-law", Standard.RECORD, day))
        .contains("UNDETERMINED")
        .contains("Nothing known by 14 May 2024 tells " + point)
        .contains("Undetermined: nothing known by 14 May 2024 tells " + point)
        .doesNotContain("file does not state");
  }

  @Test
  void anEventThatNobodyCouldTellOfYetIsNotTold() {
    String events =
        """

        events:
          - {date: 2024-05-12, what: Shells fall on the district town}
          - date: 2024-05-12
            what: [{is: The town is empty, by: t, said: 2024-05-20, evidence: assertion, source: s}]
          - {date: 2024-06, what: The district is left}
        """;
    String yaml = file(MET) + SOURCES + events;
    assertThat(report(yaml, "general-law", Standard.RECORD, null)).contains("three events");
    assertThat(report(yaml, "general-law", Standard.RECORD, LocalDate.of(2024, 5, 14)))
        .contains("The file also tells one event, of 12 May 2024; -v shows it.");
  }

  @Test
  void whatIsStatedAndSettlesNothingIsNotLeftWithoutAWord() {
    String against =
        "against: [{is: Tajikistan, by: t, said: 2024-05-12, evidence: assertion, source: s},"
            + " {is: Kyrgyzstan, by: t, said: 2024-05-12, evidence: assertion, source: s}]";
    String yaml = file(MET).replace("against: Tajikistan", against) + SOURCES;
    assertThat(report(yaml, "general-law", Standard.RECORD, null))
        .contains("territory Whether the State's own territory was struck. What is on file does")
        .contains("territory Undetermined: what is on file does not settle it.");
  }

  @Test
  void nothingHasAHeadingAboveNothing() {
    String yaml =
        file(MET)
            .replace("date: 2024-05-14, by:", "by:")
            .replace(", date: 2024-05-14}", "}")
            .replace("forces: true, began: 2024-05-15, ", "");
    assertThat(report(yaml, "general-law", Standard.RECORD, null))
        .contains("The response ✔ decision")
        .doesNotContain("What was done");
  }

  @Test
  void eventsRunFromTheFirstDayToTheLast() {
    String events =
        """

        events:
          - {date: 2024-05-12, what: Shells fall on the district town}
          - {date: 2024-05-14, what: The Council decides}
          - {date: 2024-05, what: The town is empty}
          - {date: 2024, what: The border stays closed}
        """;
    assertThat(report(file(MET) + events, "general-law", Standard.RECORD, null))
        .contains("tells four events, from 12 May 2024 to 14 May 2024; -v shows them.");
  }

  @Test
  void aSentenceBeginsInCapitalsWhereTheStateIsNotKnown() {
    String yaml = file(MET).replace("against: Tajikistan", "place: the border");
    assertThat(report(yaml, "general-law", Standard.RECORD, null))
        .contains("✔ The attacked State made a request.");
  }

  @Test
  void helpIsADutyOnlyWhereTheConditionsAreMet() {
    String noDuty = "Article 4 did not make it a duty: its conditions are not met.";
    assertThat(report(file(MET), "general-law", Standard.RECORD, null))
        .contains(Samples.LAW.wording().whoseDuties())
        .doesNotContain(noDuty);
    String yaml = file(MET).replace("origin: abroad", "origin: domestic");
    assertThat(report(yaml, "general-law", Standard.RECORD, null))
        .contains("Help was given. " + noDuty);
  }

  private static String file(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A report, with line breaks and indents taken for single blanks. */
  private static String report(
      String yaml, String reading, Standard standard, @Nullable LocalDate knownBy) {
    Judgment judgment =
        Objects.requireNonNull(
            Samples.of("case.yaml", yaml, reading, standard, knownBy).judgment());
    StringBuilder out = new StringBuilder();
    TextReport.write(Samples.LAW, judgment, out, new Terminal(160, false, true), false);
    return out.toString().replaceAll("\\s+", " ");
  }
}
