package org.csto.check.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.csto.check.casefile.CaseReader;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.engine.Engine;
import org.csto.check.engine.ShippedCasesTest;
import org.csto.check.model.Case;
import org.csto.check.model.Judgment;
import org.csto.check.model.Reading;
import org.csto.check.model.Standard;
import org.csto.check.model.Token;
import org.csto.check.reason.WayToMet.OfFact;
import org.csto.check.reason.WayToMet.OfLaw;
import org.csto.check.reason.WayToMet.Premise;
import org.csto.check.reason.WayToMet.Shown;
import org.csto.check.reason.WayToMet.Step;
import org.csto.check.weigh.Question;
import org.junit.jupiter.api.Test;

/** What other readings and standards come to is told by what they take for law and for shown. */
class WaysToMetTest {
  private final Inquiry inquiry = new Inquiry(Engine.LAW, Engine.RULES);

  @Test
  void noneIsSoughtWhereTheVerdictIsMet() throws IOException {
    assertThat(ways("cases/hypothetical/met-2010.yaml", Standard.RECORD)).isEmpty();
  }

  @Test
  void aFactIsAcceptedByWhatTheOtherStandardTakesForProof() throws IOException {
    assertThat(ways("cases/hypothetical/proof-by-document.yaml", Standard.RECORD))
        .containsExactly(
            "general-law, moscow-2010, council-2022, vienna under applicant:"
                + " territory-1 by word-of-attacked Tajikistan (territory)",
            "general-law, moscow-2010, council-2022, vienna under convincing:"
                + " territory-1 by convincing-proof (territory)",
            "text under applicant, record, convincing: territory is not-required (territory)");
  }

  @Test
  void lawAndFactAreAcceptedTogetherEachForItsConditions() throws IOException {
    assertThat(ways("cases/kazakhstan-2022.yaml", Standard.CONVINCING))
        .containsExactly(
            "moscow-2010 under applicant: armed-attack-45 by record (armed-attack);"
                + " attacker is state-or-entity (attacker);"
                + " outside-1 by word-of-attacked Kazakhstan (outside);"
                + " menace-1 or menace-5 or menace-7 by record (menace)",
            "council-2022 under applicant: armed-attack-45 by record (armed-attack);"
                + " attacker is anyone (attacker);"
                + " outside-1 by word-of-attacked Kazakhstan (outside);"
                + " menace-1 or menace-5 or menace-7 by record (menace)");
  }

  @Test
  void whatIsSaidAgainstFallsWhereItIsNotProven() throws IOException {
    Path file = Path.of("cases/hypothetical/met-2010.yaml");
    String claim = "before-decision, by: t, said: 2024-05-13, evidence: assertion, source: s";
    String yaml =
        Files.readString(file)
                .replace(
                    "withdrawn: no", "withdrawn: [{is: " + claim + "}, {denies: " + claim + "}]")
            + "speakers:\n  t: {name: the minister, for: Armenia, as: party}\n"
            + "sources:\n  s: {title: T, publisher: P}\n";
    List<String> ways = new ArrayList<>();
    for (WayToMet way : WaysToMet.of(Engine.LAW, judged(read(yaml), Standard.RECORD))) {
      ways.add(words(way));
    }
    assertThat(ways)
        .containsExactly(
            "general-law, text, moscow-2010, secretariat-2021, council-2022, vienna under convincing:"
                + " not request-21 by want-of-convincing-proof (request)");
  }

  @Test
  void otherReadingsMeetAConditionOrDoNotAskIt() throws IOException {
    Judgment judgment =
        judged(ShippedCasesTest.read(Path.of("cases/kazakhstan-2022.yaml")), Standard.RECORD);
    assertThat(OtherReadings.of(judgment))
        .extracting(
            OtherReadings::condition, other -> ids(other.met()), other -> ids(other.notAsked()))
        .containsExactly(
            tuple("attacker", "text, moscow-2010, council-2022, vienna", ""),
            tuple("outside", "", "text"));
  }

  private List<String> ways(String file, Standard standard) throws IOException {
    List<String> ways = new ArrayList<>();
    for (WayToMet way :
        WaysToMet.of(Engine.LAW, judged(ShippedCasesTest.read(Path.of(file)), standard))) {
      ways.add(words(way));
    }
    return ways;
  }

  private Judgment judged(Case about, Standard standard) {
    return inquiry.judge(
        about, new Question(Engine.LAW.defaultReading(), standard, null, null, null));
  }

  private static Case read(String yaml) {
    Outcome outcome =
        CaseReader.read(Engine.LAW, "case.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    return ((Outcome.Accepted) outcome).about();
  }

  private static String words(WayToMet way) {
    return ids(way.readings())
        + " under "
        + way.standards().stream().map(Token::token).collect(Collectors.joining(", "))
        + ": "
        + way.steps().stream().map(WaysToMetTest::words).collect(Collectors.joining("; "));
  }

  private static String ids(List<Reading> readings) {
    return readings.stream().map(Reading::id).collect(Collectors.joining(", "));
  }

  private static String words(Step step) {
    return words(step.premise()) + " (" + String.join(", ", step.conditions()) + ")";
  }

  private static String words(Premise premise) {
    if (premise instanceof OfLaw law) {
      return law.stand().point() + " is " + law.stand().answer();
    }
    return ((OfFact) premise)
        .anyOf().stream().map(WaysToMetTest::words).collect(Collectors.joining(", or "));
  }

  private static String words(Shown shown) {
    String rules =
        shown.anyOf().stream()
            .map(clause -> (clause.denied() ? "not " : "") + clause.ground().rule().id())
            .collect(Collectors.joining(" or "));
    String attacked = shown.attacked() == null ? "" : " " + shown.attacked();
    return rules + " by " + shown.by().token() + attacked;
  }
}
