package org.csto.check.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csto.check.explain.Account.FactTold;
import org.csto.check.explain.Explanation.ConditionTold;
import org.csto.check.explain.Explanation.DutyTold;
import org.csto.check.explain.Explanation.Point;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.explain.Explanation.WayTold;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of a case, whatever the format. */
class ExplanationTest {
  private static final String MET = "cases/hypothetical/met-2010.yaml";
  private static final String PROOF = "cases/hypothetical/proof-by-document.yaml";
  private static final String SOURCES =
      """

      speakers: {t: {name: President T, for: Tajikistan, as: party}}
      sources: {s: {title: A page, publisher: A publisher}}
      """;

  @Test
  void whoAlsoSaidOtherwiseIsNamedWithWhatTheySaidBothOf() {
    String claim = "[{is: true, by: t, said: 2024-05-12, evidence: assertion, source: s}]";
    String both =
        claim.replace(
            "}]", "}, {denies: true, by: t, said: 2024-05-13, evidence: assertion, source: s}]");
    String yaml =
        file(MET)
            .replace("security: true", "security: " + both)
            .replace("stability: true", "stability: " + claim)
            .replace("territorial-integrity: true", "territorial-integrity: " + claim)
            .replace("sovereignty: true", "sovereignty: " + claim);
    Explanation told = told(yaml + SOURCES, "general-law", Standard.CONVINCING, null);
    assertThat(sentences(condition(told, "menace")))
        .contains(
            "According to President T, the security of Tajikistan is menaced; President T also"
                + " said otherwise. That is not proven.",
            "According to President T, the stability of Tajikistan is menaced, the territorial"
                + " integrity of Tajikistan is menaced and the sovereignty of Tajikistan is"
                + " menaced. That is not proven.");
  }

  @Test
  void whatNobodyAllegesSaysOnWhoseWordItIsOtherwise() {
    Explanation told =
        told(file("cases/armenia-2021.yaml"), "secretariat-2021", Standard.CONVINCING, null);
    ConditionTold territory = condition(told, "territory");
    assertThat(territory.status()).isEqualTo("Not met: nobody whose word counts alleges it.");
    assertThat(sentences(territory))
        .anyMatch(
            sentence ->
                sentence.startsWith("According to the Azerbaijani Foreign Ministry, ")
                    && sentence.endsWith(". That is not proven."))
        .contains("Nobody whose word counts says the contrary.");
  }

  @Test
  void onlyWhatIsNeededToComeToMetHasToBeAccepted() {
    List<WayTold> ways = told(file(PROOF), "general-law", Standard.RECORD, null).waysToMet();
    assertThat(ways)
        .contains(
            new WayTold(
                "general-law, moscow-2010, council-2022 and vienna",
                "come to met under convincing if one accepts",
                List.of(
                    "in fact, by convincing proof: the attack struck the territory of Tajikistan"
                        + " (territory)")),
            new WayTold(
                "text",
                "comes to met under applicant, record and convincing if one accepts",
                List.of(
                    "in law: The words of Article 4 do not say where the attack must strike"
                        + " (territory)")));
  }

  @Test
  void aPleaThatFallsIsNamedWhereOneComesToMet() {
    String withdrawn =
        "withdrawn: [{is: before-decision, by: t, said: 2024-05-13, evidence: assertion,"
            + " source: s}, {denies: before-decision, by: t, said: 2024-05-13,"
            + " evidence: assertion, source: s}]";
    String yaml = file(MET).replace("withdrawn: no", withdrawn) + SOURCES;
    String ofArmenia = yaml.replace("for: Tajikistan", "for: Armenia");
    assertThat(told(ofArmenia, "text", Standard.RECORD, null).waysToMet())
        .filteredOn(way -> way.sentence().contains("under convincing"))
        .flatExtracting(WayTold::accepted)
        .contains(
            "in fact, for want of convincing proof: it is not so that the request was withdrawn"
                + " before the decision (request)");
  }

  @Test
  void whereAnotherAttackWouldDecideItIsNamed() {
    Explanation told = told(file("cases/armenia-2020.yaml"), "general-law", Standard.RECORD, null);
    assertThat(told.ifSettled())
        .extracting(Point::sentence)
        .anyMatch(
            sentence ->
                sentence.contains(
                    "in self-defence, this condition would be not met; then attack karabakh,"
                        + " request csto would decide, and the verdict would be not met, turning"
                        + " on territory and"))
        .anyMatch(
            sentence ->
                sentence.contains(
                    "the territory of Armenia, this condition would be met, and the verdict not"
                        + " met, turning on request."));
  }

  @Test
  void nothingIsSaidOfAConditionInAPairThatWouldBeGone() {
    String against =
        "against: [{is: Tajikistan, by: t, said: 2024-05-12, evidence: assertion, source: s},"
            + " {is: Azerbaijan, by: t, said: 2024-05-12, evidence: assertion, source: s}]";
    String yaml = file(MET).replace("against: Tajikistan", against) + SOURCES;
    assertThat(told(yaml, "general-law", Standard.RECORD, null).ifSettled())
        .extracting(Point::sentence)
        .anyMatch(
            sentence ->
                sentence.startsWith(
                    "If it were accepted that Azerbaijan was the State attacked, attack attack,"
                        + " without a request would decide, and the verdict would be not met,"
                        + " turning on member"));
  }

  @Test
  void whatNobodySaysIsNoSilence() {
    String yaml =
        file(MET)
            .replace("declared: true", "declared: {alleged: none}")
            .replace("state, o", "armed-group, sent-by: {alleged: none}, o");
    Explanation told = told(yaml, "general-law", Standard.RECORD, null);
    assertThat(sentences(condition(told, "request")))
        .contains(
            "Nobody on file says that the attacked State declared itself the victim of an attack.");
    assertThat(nobodies(condition(told, "attacker")))
        .contains(
            "Nobody on file says which State sent the attackers, or was substantially involved in"
                + " sending them.");
  }

  @Test
  void whatHasToBeDeniedIsNotSaidOfNobody() {
    Explanation told = told(file(MET), "general-law", Standard.RECORD, null);
    assertThat(
            told.sentences().nobody(List.of("response.own-means-sufficed", "attack.force.shots")))
        .isEqualTo(
            "Nobody on file says whether the attacked State could cope with its own means or that"
                + " shots were fired.");
  }

  @Test
  void whatWasNotKnownYetIsNotCalledUnstated() {
    String said = "[{is: true, by: t, said: 2024-05-20, evidence: assertion, source: s}]";
    String yaml = file(MET).replace("declared: true", "declared: " + said) + SOURCES;
    LocalDate day = LocalDate.of(2024, 5, 14);
    Explanation told = told(yaml, "general-law", Standard.RECORD, day);
    String point = "whether the attacked State declared itself the victim of an attack.";
    assertThat(told.answer().verdict()).isEqualTo(Status.UNDETERMINED);
    assertThat(told.answer().points())
        .extracting(Point::sentence)
        .anyMatch(sentence -> sentence.endsWith("Nothing known by 14 May 2024 tells " + point));
    assertThat(condition(told, "request").elements())
        .anyMatch(
            element ->
                element
                    .sentence()
                    .endsWith("Undetermined: nothing known by 14 May 2024 tells " + point));
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
    assertThat(told(yaml, "general-law", Standard.RECORD, null).account().events()).hasSize(3);
    Account known = told(yaml, "general-law", Standard.RECORD, LocalDate.of(2024, 5, 14)).account();
    assertThat(known.events()).hasSize(1);
    assertThat(known.eventsInBrief()).isEqualTo("The file also tells one event, of 12 May 2024");
  }

  @Test
  void whatIsStatedAndSettlesNothingIsNotLeftWithoutAWord() {
    String against =
        "against: [{is: Tajikistan, by: t, said: 2024-05-12, evidence: assertion, source: s},"
            + " {is: Kyrgyzstan, by: t, said: 2024-05-12, evidence: assertion, source: s}]";
    String yaml = file(MET).replace("against: Tajikistan", against) + SOURCES;
    Explanation told = told(yaml, "general-law", Standard.RECORD, null);
    assertThat(told.answer().points())
        .contains(
            new Point(
                "territory",
                "Whether the State's own territory was struck. What is on file does not settle"
                    + " it."));
    assertThat(condition(told, "territory").status())
        .isEqualTo("Undetermined: what is on file does not settle it.");
  }

  @Test
  void nothingIsToldOfWhatWasDoneWhereTheDutiesHaveToldAll() {
    String yaml =
        file(MET)
            .replace("date: 2024-05-14, by:", "by:")
            .replace(", date: 2024-05-14}", "}")
            .replace("forces: true, began: 2024-05-15, ", "");
    Explanation told = told(yaml, "general-law", Standard.RECORD, null);
    assertThat(told.duties()).isNotEmpty();
    assertThat(told.account().response()).isEmpty();
    assertThat(told.account().eventsInBrief()).isEmpty();
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
    Account account = told(file(MET) + events, "general-law", Standard.RECORD, null).account();
    assertThat(account.eventsInBrief())
        .isEqualTo("The file also tells four events, from 12 May 2024 to 14 May 2024");
    assertThat(account.events())
        .extracting(FactTold::label)
        .containsExactly("12 May 2024", "14 May 2024", "May 2024", "2024");
  }

  @Test
  void aSentenceBeginsInCapitalsWhereTheStateIsNotKnown() {
    String yaml = file(MET).replace("against: Tajikistan", "place: the border");
    Explanation told = told(yaml, "general-law", Standard.RECORD, null);
    assertThat(condition(told, "request").elements())
        .anyMatch(element -> element.sentence().equals("The attacked State made a request."));
  }

  @Test
  void helpIsADutyOnlyWhereTheConditionsAreMet() {
    String noDuty = "On this reading Article 4 did not make it a duty.";
    assertThat(ofHelp(told(file(MET), "general-law", Standard.RECORD, null)))
        .containsExactly("Help was given.");
    String yaml = file(MET).replace("object: help", "object: consultations");
    assertThat(ofHelp(told(yaml, "general-law", Standard.RECORD, null)))
        .containsExactly("Help was given.", noDuty);
  }

  @Test
  void aSentenceRestsOnTheClaimsItTellsOfAndNotOnAnotherFact() {
    Explanation told =
        told(file("cases/kazakhstan-2022.yaml"), "general-law", Standard.RECORD, null);
    // That a State was bound is the pack's own record; the line that names it says another thing.
    assertThat(condition(told, "member").reasons().get(0).on())
        .isNotEmpty()
        .allMatch(cited -> cited.span() == null && cited.source() != null);
    assertThat(told.otherBases())
        .filteredOn(base -> base.found().condition().id().equals("article-2"))
        .allMatch(base -> lineOf("cases/kazakhstan-2022.yaml", base.note()).contains("security"));
  }

  @Test
  void everyLineOfASentenceOfSeveralIsGiven() {
    Explanation told =
        told(file("cases/kazakhstan-2022.yaml"), "general-law", Standard.RECORD, null);
    Reason grave =
        condition(told, "armed-attack").elements().stream()
            .flatMap(element -> element.reasons().stream())
            .filter(reason -> reason.sentence().contains("scale and effects were grave"))
            .findFirst()
            .orElseThrow();
    assertThat(grave.sentence()).startsWith("According to Prosecutor General Asylov and President");
    assertThat(grave.on()).hasSizeGreaterThan(1);
  }

  private static String lineOf(String file, String note) {
    int line = Integer.parseInt(note.replaceAll("line (\\d+).*", "$1"));
    return file(file).lines().toList().get(line - 2) + file(file).lines().toList().get(line - 1);
  }

  private static List<String> ofHelp(Explanation told) {
    return told.duties().stream()
        .filter(duty -> duty.found().condition().id().equals("help"))
        .map(DutyTold::elements)
        .flatMap(List::stream)
        .flatMap(List::stream)
        .map(Reason::sentence)
        .toList();
  }

  private static ConditionTold condition(Explanation told, String id) {
    return told.conditions().stream()
        .filter(condition -> condition.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> sentences(ConditionTold condition) {
    return condition.reasons().stream().map(Reason::sentence).toList();
  }

  private static List<String> nobodies(ConditionTold condition) {
    List<String> nobodies = new ArrayList<>();
    condition.elements().stream()
        .flatMap(element -> element.routes().stream())
        .flatMap(route -> Stream.ofNullable(route.nobody()))
        .forEach(nobody -> nobodies.add(nobody.sentence()));
    return nobodies;
  }

  private static String file(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Explanation told(
      String yaml, String reading, Standard standard, @Nullable LocalDate knownBy) {
    Evaluation judged = Samples.of("case.yaml", yaml, reading, standard, knownBy);
    return Explanation.of(Samples.LAW, Samples.judgment(judged));
  }
}
