package org.csto.check.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csto.check.model.Grade.ASSERTION;
import static org.csto.check.model.Grade.DOCUMENT;
import static org.csto.check.model.Grade.FINDING;
import static org.csto.check.model.Grade.REPORT;
import static org.csto.check.model.Standard.APPLICANT;
import static org.csto.check.model.Standard.CONVINCING;
import static org.csto.check.model.Standard.RECORD;
import static org.csto.check.oracle.CaseBuilder.AGENCY;
import static org.csto.check.oracle.CaseBuilder.ATTACKER;
import static org.csto.check.oracle.CaseBuilder.MINISTER;
import static org.csto.check.oracle.CaseBuilder.NEIGHBOUR;
import static org.csto.check.oracle.CaseBuilder.PRESIDENT;
import static org.csto.check.oracle.CaseBuilder.PROSECUTOR;
import static org.csto.check.oracle.CaseBuilder.denies;
import static org.csto.check.oracle.CaseBuilder.doubts;
import static org.csto.check.oracle.CaseBuilder.is;

import java.time.LocalDate;
import org.csto.check.engine.Engine;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The faults of the judging that were put right, each as a lawyer expects it now. */
class LawPutRightTest {
  private static final LocalDate DAY = LocalDate.of(2022, 1, 5);
  private static final String SAID = "2022-01-05";
  private static final Finding NONE_ALLEGED = Finding.notMet(Why.NONE_ALLEGED);
  private static final Finding NOT_PROVEN = Finding.notMet(Why.NOT_PROVEN);
  private static final Finding SHOWN_OTHERWISE = Finding.notMet(Why.SHOWN_OTHERWISE);
  private static final Finding LAW = Finding.contested(Of.LAW);
  private static final Finding FACT = Finding.contested(Of.FACT);
  private static final Finding BOTH = Finding.contested(Of.BOTH);

  private final Engine engine = Engine.builtIn();
  private final CaseBuilder made = CaseBuilder.fine("put-right", DAY);

  /** What the program makes of it, which is what the oracle does. */
  private Result judge(Standard standard, @Nullable String knownBy) {
    LocalDate day = knownBy == null ? null : LocalDate.parse(knownBy);
    Result found = engine.judge(made.build(), "general-law", standard, day);
    assertThat(Result.differences(Oracle.judge(made.build(), "general-law", standard, day), found))
        .isEmpty();
    return found;
  }

  private Result judge(Standard standard) {
    return judge(standard, null);
  }

  private Finding finding(Standard standard, String condition) {
    return judge(standard).pairs().get(0).condition(condition).finding();
  }

  private Finding element(Standard standard, String condition, String element) {
    return judge(standard).pairs().get(0).condition(condition).element(element).finding();
  }

  /** Nobody says that a State attacked, or sent the attackers: so that the origin decides. */
  private void nothingButTheOrigin() {
    made.nobodyAlleges("attack.attacker.kind").nobodyAlleges("attack.attacker.sent-by");
  }

  /** J4. */
  @Test
  void aDeniedRequestThatNobodyClaimsIsNoBetterThanAClaimedOne() {
    for (Standard standard : Standard.values()) {
      made.claim("request.made", is("false", NEIGHBOUR, SAID, ASSERTION));
      assertThat(element(standard, "request", "asked")).isEqualTo(NONE_ALLEGED);
      made.claim("request.made", denies("true", NEIGHBOUR, SAID, ASSERTION));
      assertThat(element(standard, "request", "asked")).isEqualTo(NONE_ALLEGED);
    }
    made.claim("request.made", is("false", AGENCY, SAID, DOCUMENT));
    assertThat(element(RECORD, "request", "asked")).isEqualTo(SHOWN_OTHERWISE);
  }

  /** J4: what is said by nobody whose word counts, and answered, is not alleged. */
  @Test
  void anAnswerToWhatNobodyAllegesClosesTheQuestionAndADoubtDoesNot() {
    made.leaveOut("attack.attacker.directed-from").leaveOut("attack.attacker.origin");
    nothingButTheOrigin();
    made.claim("attack.attacker.origin", doubts("abroad", NEIGHBOUR, SAID));
    assertThat(finding(CONVINCING, "outside")).isEqualTo(Finding.UNDETERMINED);
    made.claim("attack.attacker.origin", is("domestic", NEIGHBOUR, SAID, ASSERTION));
    assertThat(finding(CONVINCING, "outside")).isEqualTo(NONE_ALLEGED);
    made.claim("attack.attacker.origin", denies("abroad", NEIGHBOUR, SAID, ASSERTION));
    assertThat(finding(RECORD, "outside")).isEqualTo(NONE_ALLEGED);
  }

  /** J5. */
  @Test
  void groundsOnBothSidesOfUndisputedFactsAreAContestOfLaw() {
    made.state("attack.attacker.state", "Kazakhstan").nobodyAlleges("attack.attacker.sent-by");
    assertThat(finding(RECORD, "attacker")).isEqualTo(LAW);
    made.claim(
        "attack.attacker.kind",
        is("state", PRESIDENT, SAID, ASSERTION),
        denies("state", NEIGHBOUR, SAID, ASSERTION));
    assertThat(finding(RECORD, "attacker")).isEqualTo(BOTH);
    made.claim(
        "attack.attacker.state",
        is("Kazakhstan", ATTACKER, SAID, ASSERTION),
        denies("Kazakhstan", PRESIDENT, SAID, ASSERTION));
    assertThat(finding(RECORD, "attacker")).isEqualTo(FACT);
  }

  /** J10. */
  @Test
  void aDeclarationThatIsAbsentLeavesTheLawOpenAndSilenceDoesNot() {
    made.state("attack.declared", "false");
    assertThat(finding(RECORD, "request")).isEqualTo(LAW);
    made.nobodyAlleges("attack.declared");
    assertThat(finding(RECORD, "request")).isEqualTo(LAW);
    made.claim("attack.declared", is("true", NEIGHBOUR, SAID, ASSERTION));
    assertThat(finding(CONVINCING, "request")).isEqualTo(LAW);
    made.leaveOut("attack.declared");
    assertThat(finding(RECORD, "request")).isEqualTo(Finding.UNDETERMINED);
  }

  /** J16. */
  @Test
  void ofARequestThatWasNotMadeNothingElseIsAsked() {
    made.state("request.made", "false").state("request.treaty", "cst-article-2");
    assertThat(finding(RECORD, "request")).isEqualTo(SHOWN_OTHERWISE);
    assertThat(element(RECORD, "request", "treaty")).isEqualTo(Finding.NOT_APPLICABLE);
    assertThat(element(RECORD, "request", "not-withdrawn")).isEqualTo(Finding.NOT_APPLICABLE);
    made.leaveOut("request.made");
    assertThat(element(RECORD, "request", "treaty")).isEqualTo(SHOWN_OTHERWISE);
  }

  /** J24. */
  @Test
  void wordsOfTheAttackedStateAreNoAdmissionBecauseItIsSaidToHaveAttackedItself() {
    made.claim("attack.attacker.origin", is("abroad", PRESIDENT, SAID, ASSERTION));
    made.leaveOut("attack.attacker.directed-from");
    nothingButTheOrigin();
    assertThat(finding(CONVINCING, "outside")).isEqualTo(NOT_PROVEN);
    made.claim("attack.attacker.sent-by", is("Kazakhstan", ATTACKER, SAID, ASSERTION));
    assertThat(finding(CONVINCING, "outside")).isEqualTo(NOT_PROVEN);
  }

  /** J26. */
  @Test
  void aRequestThatAnotherBettersInEveryConditionNeverDecides() {
    made.leaveOut("attack.force.armed");
    assertThat(judge(RECORD).verdict()).isEqualTo(Status.UNDETERMINED);
    made.request("second").state("request.from", "Kazakhstan").state("request.object", "help");
    made.state("request.addressee", "CSTO").state("request.treaty", "cst-article-4");
    made.state("request.authority", "government");
    made.claim(
        "request.made",
        is("true", ATTACKER, SAID, ASSERTION),
        denies("true", AGENCY, SAID, REPORT));
    assertThat(judge(RECORD).verdict()).isEqualTo(Status.UNDETERMINED);
    assertThat(judge(RECORD).request()).isEqualTo("r");
  }

  /** J26. */
  @Test
  void ofPairsAlikeTheOneThatLeavesLessUndeterminedThenTheOrganizationsDecides() {
    made.leaveOut("attack.attacker.origin").leaveOut("attack.attacker.directed-from");
    made.leaveOut("attack.menace.security").leaveOut("attack.menace.stability");
    made.leaveOut("attack.menace.sovereignty").leaveOut("attack.menace.territorial-integrity");
    made.attack("b").state("attack.against", "Kazakhstan").state("attack.force.armed", "true");
    made.state("attack.force.weapons", "heavy").state("attack.attacker.kind", "state");
    made.state("attack.territory.of", "Kazakhstan").state("attack.declared", "true");
    made.state("attack.menace.security", "true");
    assertThat(judge(RECORD).attack()).isEqualTo("b");
    made.state("request.addressee", "Russia").request("s").state("request.from", "Kazakhstan");
    made.state("request.made", "true").state("request.authority", "government");
    made.state("request.object", "help").state("request.treaty", "cst");
    made.state("request.addressee", "CSTO");
    assertThat(judge(RECORD).request()).isEqualTo("s");
    assertThat(judge(APPLICANT).request()).isEqualTo("s");
  }

  /** J6. */
  @Test
  void theAttackedStatesWordCountsUntilTheLaterOfTheDayJudgedAndTheDecision() {
    nothingButTheOrigin();
    String[] lateAndEarly = {"2022-01-09", "2022-01-08"};
    for (String said : lateAndEarly) {
      made.state("response.decision.date", "2022-01-08");
      made.claim("attack.attacker.origin", is("domestic", NEIGHBOUR, SAID, ASSERTION));
      made.leaveOut("attack.attacker.directed-from");
      made.claim(
          "attack.attacker.origin",
          is("domestic", NEIGHBOUR, SAID, ASSERTION),
          is("abroad", PRESIDENT, said, ASSERTION));
      boolean late = said.equals("2022-01-09");
      assertThat(finding(APPLICANT, "outside")).isEqualTo(late ? FACT : Finding.MET);
    }
    made.state("response.decision.date", "2021-12-31");
    made.claim(
        "attack.attacker.origin",
        is("domestic", NEIGHBOUR, SAID, ASSERTION),
        is("abroad", PRESIDENT, SAID, ASSERTION));
    assertThat(finding(APPLICANT, "outside")).isEqualTo(Finding.MET);
  }

  /** J9. */
  @Test
  void ofItsOwnActAStatesWordGoesFirst() {
    made.state("request.addressee", "Russia");
    made.claim(
        "request.made",
        denies("true", PRESIDENT, SAID, ASSERTION),
        is("true", NEIGHBOUR, SAID, REPORT));
    assertThat(element(RECORD, "request", "asked")).isEqualTo(NOT_PROVEN);
    made.claim(
        "request.made",
        is("false", PRESIDENT, SAID, ASSERTION),
        is("true", NEIGHBOUR, SAID, REPORT));
    assertThat(element(RECORD, "request", "asked")).isEqualTo(SHOWN_OTHERWISE);
    made.claim(
        "request.made", is("true", PRESIDENT, SAID, ASSERTION), is("false", AGENCY, SAID, REPORT));
    assertThat(element(RECORD, "request", "asked")).isEqualTo(Finding.MET);
    assertThat(element(CONVINCING, "request", "asked")).isEqualTo(NOT_PROVEN);
    made.claim(
        "request.made",
        is("true", PRESIDENT, SAID, ASSERTION),
        is("false", NEIGHBOUR, SAID, REPORT));
    assertThat(element(RECORD, "request", "asked")).isEqualTo(FACT);
    made.claim("request.made", is("true", NEIGHBOUR, SAID, ASSERTION));
    assertThat(element(CONVINCING, "request", "asked")).isEqualTo(Finding.MET);
  }

  /** J9: the word of an office goes before that of others who speak for the State. */
  @Test
  void ofItsOwnActAnOfficeSpeaksBeforeOthersOfThatState() {
    made.claim(
        "attack.declared",
        is("true", PRESIDENT, SAID, ASSERTION),
        denies("true", PROSECUTOR, SAID, REPORT));
    assertThat(element(RECORD, "request", "declared")).isEqualTo(Finding.MET);
    made.claim(
        "attack.declared",
        is("true", PRESIDENT, SAID, ASSERTION),
        denies("true", MINISTER, SAID, REPORT));
    assertThat(element(RECORD, "request", "declared")).isEqualTo(BOTH);
  }

  /** J15. */
  @Test
  void aPleaIsThePartiesToMake() {
    made.claim("attack.justification.self-defence", is("true", NEIGHBOUR, SAID, DOCUMENT));
    assertThat(element(RECORD, "armed-attack", "unjustified")).isEqualTo(Finding.MET);
    made.claim("attack.justification.self-defence", is("true", ATTACKER, SAID, ASSERTION));
    assertThat(element(RECORD, "armed-attack", "unjustified")).isEqualTo(SHOWN_OTHERWISE);
    made.claim("attack.justification.self-defence", is("true", AGENCY, SAID, FINDING));
    assertThat(element(RECORD, "armed-attack", "unjustified")).isEqualTo(SHOWN_OTHERWISE);
  }

  /** J15b. */
  @Test
  void aSideThatTakesItsClaimBackDisputesIt() {
    nothingButTheOrigin();
    made.leaveOut("attack.attacker.directed-from");
    made.claim(
        "attack.attacker.origin",
        is("abroad", PRESIDENT, SAID, ASSERTION),
        doubts("abroad", NEIGHBOUR, "2022-01-06"));
    assertThat(finding(RECORD, "outside")).isEqualTo(Finding.MET);
    made.claim(
        "attack.attacker.origin",
        is("abroad", PRESIDENT, SAID, ASSERTION),
        doubts("abroad", PROSECUTOR, "2022-01-06"));
    assertThat(finding(RECORD, "outside")).isEqualTo(FACT);
    assertThat(finding(APPLICANT, "outside")).isEqualTo(Finding.MET);
  }

  /** J9b. */
  @Test
  void anActAfterTheLastDayThatCountsIsNotYet() {
    made.claim("attack.declared", is("true", PRESIDENT, "2022-01-06", ASSERTION));
    for (Standard standard : Standard.values()) {
      assertThat(element(standard, "request", "declared")).isEqualTo(LAW);
    }
    made.state("response.decision.date", "2022-01-06");
    assertThat(element(RECORD, "request", "declared")).isEqualTo(Finding.MET);
    made.state("request.date", "2022-01-07");
    assertThat(element(RECORD, "request", "asked")).isEqualTo(NONE_ALLEGED);
    made.state("request.date", "2022-01");
    assertThat(element(RECORD, "request", "asked")).isEqualTo(Finding.MET);
  }

  /** J7. */
  @Test
  void aWithdrawalCountsUntilTheDecision() {
    made.state("response.decision.date", "2022-01-03");
    made.claim("request.withdrawn", is("before-decision", PRESIDENT, "2023-03-01", ASSERTION));
    assertThat(element(RECORD, "request", "not-withdrawn")).isEqualTo(Finding.MET);
    made.claim("request.withdrawn", is("before-decision", PRESIDENT, "2022-01-03", ASSERTION));
    assertThat(element(RECORD, "request", "not-withdrawn")).isEqualTo(SHOWN_OTHERWISE);
    made.state("request.withdrawn", "before-decision");
    assertThat(element(RECORD, "request", "not-withdrawn")).isEqualTo(SHOWN_OTHERWISE);
  }

  /** J7: the day of a withdrawal. */
  @Test
  void aWithdrawalCanBeDated() {
    made.state("response.decision.date", "2022-01-03");
    made.state("request.withdrawn", "2022-01-03");
    assertThat(withdrawn()).isEqualTo(SHOWN_OTHERWISE);
    made.state("request.withdrawn", "2022-01-04");
    assertThat(withdrawn()).isEqualTo(Finding.MET);
  }

  private Finding withdrawn() {
    return engine
        .judge(made.build(), "general-law", RECORD, null)
        .pairs()
        .get(0)
        .condition("request")
        .element("not-withdrawn")
        .finding();
  }

  /** J14. */
  @Test
  void anAttackThatBeganAfterTheDayKnownIsLeftOut() {
    made.state("attack.began", "2022-01-04");
    made.attack("later").state("attack.against", "Kazakhstan").state("attack.began", "2022-01-06");
    assertThat(judge(RECORD, "2022-01-05").pairs()).hasSize(1);
    assertThat(judge(RECORD, "2022-01-06").pairs()).hasSize(2);
    assertThat(judge(RECORD, "2022-01-03").pairs()).hasSize(2);
  }
}
