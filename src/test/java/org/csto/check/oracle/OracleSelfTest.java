package org.csto.check.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csto.check.model.Grade.ASSERTION;
import static org.csto.check.model.Grade.DOCUMENT;
import static org.csto.check.model.Grade.FINDING;
import static org.csto.check.model.Standard.CONVINCING;
import static org.csto.check.model.Standard.RECORD;
import static org.csto.check.oracle.CaseBuilder.AGENCY;
import static org.csto.check.oracle.CaseBuilder.ATTACKER;
import static org.csto.check.oracle.CaseBuilder.NEIGHBOUR;
import static org.csto.check.oracle.CaseBuilder.PRESIDENT;
import static org.csto.check.oracle.CaseBuilder.SECRETARIAT;
import static org.csto.check.oracle.CaseBuilder.denies;
import static org.csto.check.oracle.CaseBuilder.is;

import java.time.LocalDate;
import java.util.List;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.oracle.Result.OfCondition;
import org.csto.check.oracle.Result.OfPair;
import org.junit.jupiter.api.Test;

/** Cases worked out by hand, so that the oracle is tested before it tests the rules. */
class OracleSelfTest {
  private static final LocalDate DAY = LocalDate.of(2022, 1, 5);
  private static final LocalDate DAY_OF_1992 = LocalDate.of(2010, 6, 11);
  private static final String SAID = "2022-01-05";
  private static final Finding FACT = Finding.contested(Of.FACT);
  private static final Finding LAW = Finding.contested(Of.LAW);
  private static final Finding BOTH = Finding.contested(Of.BOTH);
  private static final Finding SHOWN_OTHERWISE = Finding.notMet(Why.SHOWN_OTHERWISE);
  private static final Finding NONE_ALLEGED = Finding.notMet(Why.NONE_ALLEGED);
  private static final List<String> READINGS =
      List.of("general-law", "text", "moscow-2010", "secretariat-2021", "council-2022", "vienna");

  private CaseBuilder made = CaseBuilder.fine("self", DAY);

  private Result judge(String reading) {
    return Oracle.judge(made.build(), reading, RECORD, null);
  }

  private OfCondition condition(String reading, String id) {
    return judge(reading).pairs().get(0).condition(id);
  }

  private Finding finding(String reading, String id) {
    return condition(reading, id).finding();
  }

  private Finding base(String id) {
    return judge("general-law").otherBases().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow()
        .finding();
  }

  @Test
  void everythingFineIsMetUnderEveryReadingAndStandard() {
    for (LocalDate day : List.of(DAY, DAY_OF_1992)) {
      made = CaseBuilder.fine("self", day);
      for (String reading : READINGS) {
        for (Standard standard : Standard.values()) {
          Result result = Oracle.judge(made.build(), reading, standard, null);
          assertThat(result.verdict()).as("%s %s %s", day, reading, standard).isEqualTo(Status.MET);
          assertThat(result.turnsOn()).isEmpty();
        }
      }
    }
  }

  @Test
  void whatTheTextDoesNotAskIsNotApplicable() {
    assertThat(finding("text", "outside")).isEqualTo(Finding.NOT_APPLICABLE);
    assertThat(finding("text", "territory")).isEqualTo(Finding.NOT_APPLICABLE);
    assertThat(finding("text", "request")).isEqualTo(Finding.MET);
    made = CaseBuilder.fine("self", DAY_OF_1992);
    assertThat(finding("text", "request")).isEqualTo(Finding.NOT_APPLICABLE);
    assertThat(finding("general-law", "menace")).isEqualTo(Finding.NOT_APPLICABLE);
  }

  @Test
  void silenceIsUndeterminedAndNamesWhatIsMissing() {
    made.leaveOut("attack.territory.of").state("attack.territory.forces-abroad", "none");
    assertThat(condition("general-law", "territory").finding()).isEqualTo(Finding.UNDETERMINED);
    assertThat(condition("general-law", "territory").missing())
        .containsExactly("attack.territory.of");
    assertThat(judge("general-law").verdict()).isEqualTo(Status.UNDETERMINED);
    assertThat(judge("general-law").turnsOn()).containsExactly("territory");
    assertThat(judge("text").verdict()).isEqualTo(Status.MET);
  }

  @Test
  void theNoteThatNobodyAllegesItClosesTheRoute() {
    made.nobodyAlleges("attack.territory.of").nobodyAlleges("attack.territory.forces-abroad");
    OfCondition territory = condition("general-law", "territory");
    assertThat(territory.finding()).isEqualTo(NONE_ALLEGED);
    assertThat(territory.missing()).isEmpty();
    assertThat(territory.element("struck").routes().get(0).closed())
        .containsExactly("attack.territory.of");
  }

  @Test
  void onTwoFactsOneClosedFactClosesTheRouteAndOneMissingFactIsNamed() {
    made.nobodyAlleges("attack.attacker.kind").nobodyAlleges("attack.attacker.sent-by");
    made.nobodyAlleges("attack.attacker.origin").leaveOut("attack.attacker.aim");
    assertThat(condition("moscow-2010", "outside").finding()).isEqualTo(Finding.UNDETERMINED);
    assertThat(condition("moscow-2010", "outside").missing())
        .containsExactly("attack.attacker.aim");
    made.nobodyAlleges("attack.attacker.directed-from");
    assertThat(finding("moscow-2010", "outside")).isEqualTo(NONE_ALLEGED);
    made.state("attack.attacker.aim", "other").state("attack.attacker.directed-from", "abroad");
    assertThat(finding("moscow-2010", "outside")).isEqualTo(SHOWN_OTHERWISE);
  }

  @Test
  void groupsThatNoStateSentLeaveTheLawOpenOrNot() {
    made.state("attack.attacker.kind", "armed-group").nobodyAlleges("attack.attacker.sent-by");
    assertThat(finding("general-law", "attacker")).isEqualTo(LAW);
    assertThat(finding("moscow-2010", "attacker")).isEqualTo(Finding.MET);
    assertThat(finding("text", "attacker")).isEqualTo(Finding.MET);
    made.claim(
        "attack.attacker.kind",
        is("armed-group", PRESIDENT, SAID, ASSERTION),
        is("individuals", NEIGHBOUR, SAID, ASSERTION));
    assertThat(finding("general-law", "attacker")).isEqualTo(BOTH);
    assertThat(finding("moscow-2010", "attacker")).isEqualTo(FACT);
    made.state("attack.attacker.kind", "individuals");
    assertThat(finding("moscow-2010", "attacker")).isEqualTo(SHOWN_OTHERWISE);
    assertThat(finding("council-2022", "attacker")).isEqualTo(Finding.MET);
  }

  @Test
  void theTextOf1992NamesStatesOnly() {
    made = CaseBuilder.fine("self", DAY_OF_1992).state("attack.attacker.kind", "armed-group");
    assertThat(finding("text", "attacker")).isEqualTo(SHOWN_OTHERWISE);
    assertThat(finding("council-2022", "attacker")).isEqualTo(Finding.MET);
    made.state("attack.attacker.sent-by", "Kazakhstan");
    assertThat(finding("moscow-2010", "attacker")).isEqualTo(SHOWN_OTHERWISE);
  }

  @Test
  void amongAlternativesContestedBeatsUndeterminedBeatsNotMet() {
    made.state("attack.attacker.kind", "armed-group").nobodyAlleges("attack.attacker.sent-by");
    made.state("attack.attacker.origin", "domestic");
    made.nobodyAlleges("attack.attacker.directed-from");
    assertThat(finding("council-2022", "outside")).isEqualTo(SHOWN_OTHERWISE);
    made.leaveOut("attack.attacker.origin");
    assertThat(finding("council-2022", "outside")).isEqualTo(Finding.UNDETERMINED);
    made.claim(
        "attack.attacker.directed-from",
        is("abroad", PRESIDENT, SAID, ASSERTION),
        denies("abroad", ATTACKER, SAID, ASSERTION));
    assertThat(finding("council-2022", "outside")).isEqualTo(FACT);
    assertThat(condition("council-2022", "outside").missing()).isEmpty();
  }

  @Test
  void anUnprovenAlternativeIsToldBeforeOneShownOtherwise() {
    made.claim("attack.attacker.origin", is("abroad", NEIGHBOUR, SAID, ASSERTION));
    made.state("attack.attacker.kind", "armed-group").nobodyAlleges("attack.attacker.sent-by");
    OfPair pair = Oracle.judge(made.build(), "general-law", CONVINCING, null).pairs().get(0);
    assertThat(pair.condition("outside").finding()).isEqualTo(Finding.notMet(Why.NOT_PROVEN));
  }

  @Test
  void ofElementsThatAreAllNeededOneShownOtherwiseIsToldBeforeOneUnproven() {
    made.claim("attack.force.weapons", is("heavy", NEIGHBOUR, SAID, ASSERTION));
    made.leaveOut("attack.force.units").leaveOut("attack.effects.killed");
    made.leaveOut("attack.effects.ground-held").leaveOut("attack.effects.state-sites-seized");
    OfPair pair = Oracle.judge(made.build(), "general-law", CONVINCING, null).pairs().get(0);
    assertThat(pair.condition("armed-attack").finding()).isEqualTo(Finding.notMet(Why.NOT_PROVEN));
    made.state("attack.force.armed", "false");
    pair = Oracle.judge(made.build(), "general-law", CONVINCING, null).pairs().get(0);
    assertThat(pair.condition("armed-attack").finding()).isEqualTo(SHOWN_OTHERWISE);
  }

  @Test
  void anExceptionIsMetUnlessItIsPleaded() {
    made.nobodyAlleges("attack.justification.mandate");
    assertThat(condition("text", "armed-attack").element("unjustified").finding())
        .isEqualTo(Finding.MET);
    made.claim(
        "attack.justification.consent",
        is("true", ATTACKER, SAID, ASSERTION),
        denies("true", PRESIDENT, SAID, ASSERTION));
    assertThat(finding("text", "armed-attack")).isEqualTo(FACT);
    assertThat(Oracle.judge(made.build(), "text", CONVINCING, null).verdict())
        .isEqualTo(Status.MET);
    made.claim("attack.justification.self-defence", is("true", AGENCY, SAID, FINDING));
    assertThat(finding("text", "armed-attack")).isEqualTo(SHOWN_OTHERWISE);
    assertThat(Oracle.judge(made.build(), "text", CONVINCING, null).verdict())
        .isEqualTo(Status.NOT_MET);
  }

  @Test
  void aFailedConditionStillNamesWhatElseIsMissing() {
    made.state("request.authority", "other");
    made.leaveOut("request.object").leaveOut("request.treaty");
    OfCondition request = condition("general-law", "request");
    assertThat(request.finding()).isEqualTo(SHOWN_OTHERWISE);
    assertThat(request.missing()).containsExactly("request.object", "request.treaty");
  }

  @Test
  void aRequestThatNamesNoTreatyLeavesTheLawOpen() {
    made.state("request.treaty", "none-named");
    assertThat(finding("general-law", "request")).isEqualTo(LAW);
    made.claim(
        "request.treaty",
        is("none-named", NEIGHBOUR, SAID, ASSERTION),
        is("cst", PRESIDENT, SAID, ASSERTION));
    assertThat(finding("general-law", "request")).isEqualTo(Finding.MET);
    made.claim(
        "request.treaty",
        is("none-named", NEIGHBOUR, SAID, DOCUMENT),
        is("cst", PRESIDENT, SAID, ASSERTION));
    assertThat(finding("general-law", "request")).isEqualTo(BOTH);
    made.state("request.treaty", "cst").state("request.withdrawn", "before-decision");
    assertThat(finding("general-law", "request")).isEqualTo(SHOWN_OTHERWISE);
  }

  @Test
  void onlyAMemberCountsAsAddresseeBesideTheOrganisation() {
    made.state("request.addressee", "Russia");
    assertThat(finding("general-law", "request")).isEqualTo(Finding.MET);
    made.state("request.addressee", "Georgia");
    assertThat(finding("general-law", "request")).isEqualTo(SHOWN_OTHERWISE);
  }

  @Test
  void membershipIsThatOfTheDayJudged() {
    made = CaseBuilder.fine("self", LocalDate.of(1999, 4, 20)).state("attack.against", "Georgia");
    assertThat(finding("text", "member")).isEqualTo(Finding.MET);
    made = CaseBuilder.fine("self", LocalDate.of(1999, 4, 21)).state("attack.against", "Georgia");
    assertThat(finding("text", "member")).isEqualTo(SHOWN_OTHERWISE);
    made = CaseBuilder.fine("self", LocalDate.of(1994, 4, 19));
    assertThat(finding("text", "member")).isEqualTo(SHOWN_OTHERWISE);
    assertThat(judge("text").turnsOn()).containsExactly("member");
  }

  @Test
  void withoutOneAttackedStateTerritoryAndSenderHaveNoMeaning() {
    made.claim(
        "attack.against",
        is("Kazakhstan", PRESIDENT, SAID, ASSERTION),
        is("Kyrgyzstan", NEIGHBOUR, SAID, ASSERTION));
    made.state("attack.attacker.kind", "individuals");
    assertThat(finding("general-law", "member")).isEqualTo(Finding.MET);
    assertThat(condition("general-law", "territory").element("struck").routes().get(0).finding())
        .isEqualTo(Finding.UNDETERMINED);
    assertThat(finding("general-law", "attacker")).isEqualTo(Finding.UNDETERMINED);
    assertThat(condition("general-law", "attacker").missing()).isEmpty();
  }

  @Test
  void aRequestOfAnotherStateOrMadeBeforeTheAttackAnswersNothing() {
    made.state("request.from", "Kyrgyzstan");
    assertThat(judge("general-law").request()).isNull();
    assertThat(condition("general-law", "request").missing())
        .containsExactly(
            "request.addressee",
            "request.authority",
            "request.made",
            "request.object",
            "request.treaty");
    made.state("request.from", "Kazakhstan").state("attack.began", "2022-01-02");
    made.state("request.date", "2022-01-01");
    assertThat(judge("general-law").request()).isNull();
    made.state("request.date", "2022-01");
    assertThat(judge("general-law").request()).isEqualTo("r");
    made.state("request.date", "2022-01-01").state("attack.began", "2022");
    assertThat(judge("general-law").request()).isEqualTo("r");
  }

  @Test
  void theBestPairDecides() {
    made.state("request.treaty", "other-treaty").state("request.object", "consultations");
    made.request("second").state("request.treaty", "none-named");
    made.request("third").state("request.treaty", "none-named");
    Result result = judge("general-law");
    assertThat(result.pairs())
        .extracting(OfPair::name)
        .containsExactly("a/r", "a/second", "a/third");
    assertThat(result.request()).isEqualTo("second");
    assertThat(result.verdict()).isEqualTo(Status.CONTESTED);
    made.state("request.treaty", "cst");
    assertThat(judge("general-law").request()).isEqualTo("second");
    made.state("request.made", "true").state("request.authority", "government");
    made.state("request.addressee", "CSTO").state("request.object", "help");
    assertThat(judge("general-law").request()).isEqualTo("third");
    assertThat(judge("general-law").verdict()).isEqualTo(Status.MET);
  }

  @Test
  void ofTwoFailingPairsTheOneThatStandsBetterInSomeConditionDecides() {
    made.nobodyAlleges("attack.attacker.kind").nobodyAlleges("attack.attacker.sent-by");
    made.state("attack.force.armed", "false").state("attack.attacker.origin", "domestic");
    made.attack("b").state("attack.against", "Kazakhstan").state("attack.force.armed", "false");
    made.claim(
        "attack.attacker.origin",
        is("abroad", PRESIDENT, SAID, ASSERTION),
        is("domestic", SECRETARIAT, SAID, ASSERTION));
    made.attack("c").state("attack.against", "Kazakhstan").state("attack.force.armed", "false");
    made.attack("d").state("attack.against", "Kazakhstan").state("attack.force.armed", "false");
    assertThat(judge("general-law").attack()).isEqualTo("b");
    assertThat(judge("general-law").turnsOn()).containsExactly("armed-attack");
  }

  @Test
  void otherBasesHaveTheirOwnDaysAndQuestions() {
    assertThat(base("peacekeeping-inside")).isEqualTo(Finding.MET);
    assertThat(base("peacekeeping-outside")).isEqualTo(SHOWN_OTHERWISE);
    made.state("attack.attacker.origin", "domestic").state("request.treaty", "other-treaty");
    assertThat(base("invitation")).as("against a State").isEqualTo(Finding.MET);
    made.state("attack.attacker.kind", "armed-group");
    assertThat(base("invitation")).isEqualTo(LAW);
    assertThat(base("bilateral")).isEqualTo(LAW);
    made = CaseBuilder.fine("self", LocalDate.of(2009, 1, 14));
    assertThat(base("peacekeeping-inside")).isEqualTo(Finding.NOT_APPLICABLE);
    made = CaseBuilder.fine("self", LocalDate.of(2012, 6, 12));
    assertThat(base("forces-agreement")).isEqualTo(Finding.NOT_APPLICABLE);
    made = CaseBuilder.fine("self", LocalDate.of(2012, 6, 13));
    made.state("attack.menace.security", "false").state("attack.menace.sovereignty", "false");
    made.state("attack.menace.territorial-integrity", "false");
    assertThat(base("forces-agreement")).isEqualTo(Finding.MET);
    assertThat(base("article-2")).isEqualTo(SHOWN_OTHERWISE);
  }

  @Test
  void theResponseAndAMemberAsAttackerAreJudgedBesideTheVerdict() {
    made.state("response.help.combat", "true").state("response.own-means-sufficed", "true");
    made.state("attack.attacker.state", "Kyrgyzstan");
    Result result = judge("general-law");
    assertThat(result.verdict()).isEqualTo(Status.MET);
    assertThat(result.beside().get(0).finding()).isEqualTo(Finding.MET);
    assertThat(result.response())
        .extracting(OfCondition::finding)
        .containsExactly(
            Finding.MET, Finding.MET, Finding.MET, Finding.MET, SHOWN_OTHERWISE, LAW, Finding.MET);
  }

  @Test
  void differencesNameTheCauseFirst() {
    Result fine = judge("general-law");
    assertThat(Result.differences(fine, judge("general-law"))).isEmpty();
    made.state("request.treaty", "none-named");
    assertThat(Result.differences(fine, judge("general-law")))
        .isEqualTo(
            "pair a/r: request: element treaty: route request/treaty: "
                + "oracle MET, engine CONTESTED (law)");
    assertThat(Result.differences(fine, Oracle.judge(made.build(), "text", RECORD, null)))
        .isNotEmpty();
  }
}
