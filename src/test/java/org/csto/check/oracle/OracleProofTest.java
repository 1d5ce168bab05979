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
import static org.csto.check.oracle.CaseBuilder.AUTHOR;
import static org.csto.check.oracle.CaseBuilder.MINISTER;
import static org.csto.check.oracle.CaseBuilder.NEIGHBOUR;
import static org.csto.check.oracle.CaseBuilder.PRESIDENT;
import static org.csto.check.oracle.CaseBuilder.PROSECUTOR;
import static org.csto.check.oracle.CaseBuilder.SECRETARIAT;
import static org.csto.check.oracle.CaseBuilder.denies;
import static org.csto.check.oracle.CaseBuilder.doubts;
import static org.csto.check.oracle.CaseBuilder.is;

import java.time.LocalDate;
import org.csto.check.model.Claim;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Standard;
import org.csto.check.oracle.Result.OfCondition;
import org.junit.jupiter.api.Test;

/**
 * What claims prove under each standard, worked out by hand on one condition that one fact decides:
 * whether the attack came from outside, as general-law reads it.
 */
class OracleProofTest {
  private static final LocalDate DAY = LocalDate.of(2022, 1, 5);
  private static final String ORIGIN = "attack.attacker.origin";
  private static final String SAID = "2022-01-05";
  private static final Finding CONTESTED = Finding.contested(Of.FACT);
  private static final Finding SHOWN_OTHERWISE = Finding.notMet(Why.SHOWN_OTHERWISE);
  private static final Finding NONE_ALLEGED = Finding.notMet(Why.NONE_ALLEGED);
  private static final Finding NOT_PROVEN = Finding.notMet(Why.NOT_PROVEN);

  private final CaseBuilder made = CaseBuilder.fine("proof", DAY);

  private OfCondition outside(Standard standard) {
    return Oracle.judge(made.build(), "general-law", standard, null)
        .pairs()
        .get(0)
        .condition("outside");
  }

  /** The findings under the three standards: the applicant's, the record, convincing proof. */
  private void assertOutside(Finding applicant, Finding record, Finding convincing) {
    assertThat(outside(APPLICANT).finding()).as("applicant").isEqualTo(applicant);
    assertThat(outside(RECORD).finding()).as("record").isEqualTo(record);
    assertThat(outside(CONVINCING).finding()).as("convincing").isEqualTo(convincing);
  }

  private void origin(Claim... claims) {
    made.claim(ORIGIN, claims);
  }

  @Test
  void whatTheAuthorStatesIsEstablishedUnderEveryStandard() {
    assertOutside(Finding.MET, Finding.MET, Finding.MET);
    made.state(ORIGIN, "domestic");
    assertOutside(SHOWN_OTHERWISE, SHOWN_OTHERWISE, SHOWN_OTHERWISE);
  }

  @Test
  void anUndisputedAssertionConvincesNobody() {
    origin(is("abroad", PRESIDENT, SAID, ASSERTION));
    assertOutside(Finding.MET, Finding.MET, NOT_PROVEN);
  }

  @Test
  void whatIsOnlySaidAgainstItShowsNothingAndNobodyAllegesTheContrary() {
    origin(is("domestic", NEIGHBOUR, SAID, REPORT));
    assertOutside(NONE_ALLEGED, NONE_ALLEGED, NONE_ALLEGED);
    origin(is("domestic", NEIGHBOUR, SAID, DOCUMENT));
    assertOutside(SHOWN_OTHERWISE, SHOWN_OTHERWISE, SHOWN_OTHERWISE);
  }

  @Test
  void aThirdStateDisputesButIsNotBelievedBeforeTheAttackedState() {
    origin(is("abroad", PRESIDENT, SAID, ASSERTION), is("domestic", NEIGHBOUR, SAID, ASSERTION));
    assertOutside(Finding.MET, CONTESTED, NOT_PROVEN);
  }

  @Test
  void wordsAgainstOnesOwnStateAreAnAdmission() {
    origin(is("abroad", PRESIDENT, SAID, ASSERTION), is("domestic", PROSECUTOR, SAID, ASSERTION));
    assertOutside(Finding.MET, CONTESTED, SHOWN_OTHERWISE);
  }

  @Test
  void theAttackerAdmitsWhatSupportsTheAttackedState() {
    origin(is("abroad", ATTACKER, SAID, ASSERTION), is("domestic", NEIGHBOUR, SAID, DOCUMENT));
    assertOutside(CONTESTED, CONTESTED, Finding.contested(Of.LAW));
    made.leaveOut("attack.attacker.state");
    assertOutside(CONTESTED, CONTESTED, Finding.contested(Of.LAW));
    made.leaveOut("attack.attacker.sent-by");
    assertOutside(CONTESTED, CONTESTED, SHOWN_OTHERWISE);
  }

  @Test
  void onlyAnOfficeSpeaksForTheAttackedState() {
    origin(is("abroad", PROSECUTOR, SAID, ASSERTION), is("domestic", NEIGHBOUR, SAID, ASSERTION));
    assertOutside(CONTESTED, CONTESTED, NOT_PROVEN);
  }

  @Test
  void twoOfficesThatDisagreeLeaveItDisputed() {
    origin(is("abroad", PRESIDENT, SAID, ASSERTION), denies("abroad", MINISTER, SAID, ASSERTION));
    assertOutside(CONTESTED, CONTESTED, NOT_PROVEN);
  }

  @Test
  void theAttackedStatesOwnDenialRefutes() {
    origin(is("abroad", NEIGHBOUR, SAID, DOCUMENT), denies("abroad", MINISTER, SAID, ASSERTION));
    assertOutside(NOT_PROVEN, CONTESTED, Finding.MET);
  }

  @Test
  void wordsAfterTheDecisionDoNotCountForTheApplicant() {
    made.state("response.decision.date", "2022-01-06");
    origin(
        is("abroad", PRESIDENT, SAID, ASSERTION),
        denies("abroad", MINISTER, "2022-01-07", ASSERTION));
    assertOutside(Finding.MET, CONTESTED, NOT_PROVEN);
    made.state("response.decision.date", "2022-01");
    assertOutside(CONTESTED, CONTESTED, NOT_PROVEN);
  }

  @Test
  void wordsOfAnUnknownDayCountFromTheLastDayTheyCanHaveBeenSaid() {
    made.state("response.decision.date", "2022-01-30");
    origin(
        is("abroad", PRESIDENT, SAID, ASSERTION), denies("abroad", MINISTER, "2022-01", ASSERTION));
    assertThat(outside(APPLICANT).finding()).isEqualTo(Finding.MET);
    made.state("response.decision.date", "2022-01-31");
    assertThat(outside(APPLICANT).finding()).isEqualTo(CONTESTED);
  }

  @Test
  void withoutADecisionWordsCountUntilTheDayJudged() {
    made.state("attack.ended", "2022-01-20");
    origin(
        is("abroad", PRESIDENT, SAID, ASSERTION),
        denies("abroad", MINISTER, "2022-01-05", ASSERTION));
    assertThat(outside(APPLICANT).finding()).isEqualTo(CONTESTED);
    origin(
        is("abroad", PRESIDENT, SAID, ASSERTION),
        denies("abroad", MINISTER, "2022-01-06", ASSERTION));
    assertThat(outside(APPLICANT).finding()).isEqualTo(Finding.MET);
    made.state("response.decision.date", "2022-01-01");
    assertThat(outside(APPLICANT).finding()).isEqualTo(Finding.MET);
    made.state("response.decision.taken", "false").state("response.decision.date", "2022-01-06");
    assertThat(outside(APPLICANT).finding()).isEqualTo(CONTESTED);
  }

  @Test
  void factsOfTheResponseAreNotTheApplicantsToEstablish() {
    made.claim(
        "response.help.given",
        is("true", PRESIDENT, SAID, ASSERTION),
        denies("true", SECRETARIAT, SAID, ASSERTION));
    Result result = Oracle.judge(made.build(), "general-law", APPLICANT, null);
    assertThat(result.response().get(2).id()).isEqualTo("help");
    assertThat(result.response().get(2).finding()).isEqualTo(CONTESTED);
  }

  @Test
  void aFindingSettlesADisputeUnlessAnotherContradictsIt() {
    origin(is("abroad", SECRETARIAT, SAID, ASSERTION), is("domestic", AGENCY, SAID, FINDING));
    assertOutside(SHOWN_OTHERWISE, SHOWN_OTHERWISE, SHOWN_OTHERWISE);
    origin(is("abroad", SECRETARIAT, SAID, FINDING), is("domestic", AGENCY, SAID, FINDING));
    assertOutside(CONTESTED, CONTESTED, NOT_PROVEN);
  }

  @Test
  void aFindingThatDeniesRefutesWithoutShowingTheContrary() {
    origin(is("abroad", SECRETARIAT, SAID, REPORT), denies("abroad", AGENCY, SAID, FINDING));
    assertOutside(NOT_PROVEN, NOT_PROVEN, NOT_PROVEN);
  }

  @Test
  void aDocumentConvincesUnlessARivalIsAsGood() {
    origin(is("abroad", AGENCY, SAID, DOCUMENT), is("domestic", NEIGHBOUR, SAID, REPORT));
    assertOutside(CONTESTED, CONTESTED, Finding.MET);
    origin(is("abroad", AGENCY, SAID, DOCUMENT), is("domestic", NEIGHBOUR, SAID, DOCUMENT));
    assertOutside(CONTESTED, CONTESTED, NOT_PROVEN);
  }

  @Test
  void doubtsAndCommentatorsDisputeNothing() {
    origin(
        is("abroad", SECRETARIAT, SAID, DOCUMENT),
        doubts("abroad", AGENCY, SAID),
        is("domestic", AUTHOR, SAID, DOCUMENT),
        denies("abroad", AUTHOR, SAID, DOCUMENT));
    assertOutside(Finding.MET, Finding.MET, Finding.MET);
  }

  @Test
  void whatOnlyCommentatorsClaimIsMissingAndWhatOthersDenyIsNotAlleged() {
    origin(is("abroad", AUTHOR, SAID, DOCUMENT), doubts("abroad", AGENCY, SAID));
    assertOutside(Finding.UNDETERMINED, Finding.UNDETERMINED, Finding.UNDETERMINED);
    assertThat(outside(RECORD).missing()).containsExactly(ORIGIN);
    origin(is("abroad", AUTHOR, SAID, DOCUMENT), denies("abroad", NEIGHBOUR, SAID, ASSERTION));
    assertOutside(NONE_ALLEGED, NONE_ALLEGED, NONE_ALLEGED);
    assertThat(outside(RECORD).missing()).isEmpty();
  }

  @Test
  void whatWasSaidLaterIsDropped() {
    origin(
        is("abroad", PRESIDENT, SAID, ASSERTION), is("domestic", PROSECUTOR, "2022-02", ASSERTION));
    assertThat(outsideKnownBy("2022-02-28")).isEqualTo(CONTESTED);
    assertThat(outsideKnownBy("2022-02-27")).isEqualTo(Finding.MET);
    assertThat(outsideKnownBy("2022-01-05")).isEqualTo(Finding.MET);
    assertThat(outsideKnownBy("2022-01-04")).isEqualTo(Finding.UNDETERMINED);
  }

  private Finding outsideKnownBy(String day) {
    return Oracle.judge(made.build(), "general-law", RECORD, LocalDate.parse(day))
        .pairs()
        .get(0)
        .condition("outside")
        .finding();
  }
}
