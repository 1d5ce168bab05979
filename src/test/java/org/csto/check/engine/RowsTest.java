package org.csto.check.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csto.check.engine.GravityTest.status;

import org.junit.jupiter.api.Test;

/** What was judged wrong of authors, origins, requests and other bases, each as a kind. */
class RowsTest {
  private static final String SAID = "said: 2024-05-12, evidence: assertion, source: paper}";

  @Test
  void j2AnAttackByAStateComesFromOutsideWhateverIsSaidOfItsOrigin() {
    assertThat(status("outside", "attacker: {kind: state}")).isEqualTo("met");
    assertThat(
            status(
                "outside",
                "attacker: {kind: state, origin: [{is: abroad, by: victim, "
                    + SAID
                    + ", {denies: abroad, by: neighbour, "
                    + SAID
                    + "]}"))
        .isEqualTo("met");
  }

  @Test
  void j2MenOfTheCountryWhomAnotherStateSentLeaveItOpen() {
    assertThat(
            status(
                "outside", "attacker: {kind: armed-group, sent-by: Afghanistan, origin: domestic}"))
        .isEqualTo("contested/law");
    assertThat(
            status(
                "outside", "attacker: {kind: armed-group, sent-by: Afghanistan, origin: abroad}"))
        .isEqualTo("met");
    assertThat(
            status(
                "outside",
                "attacker: {kind: armed-group, sent-by: {alleged: none}, origin: domestic}"))
        .isEqualTo("not-met");
    assertThat(status("outside", "attacker: {kind: armed-group, origin: domestic}"))
        .isEqualTo("undetermined");
  }

  @Test
  void j3OnlyAClaimThatAMemberAttackedOpensMemberAgainstMember() {
    String denied =
        "attacker: {kind: state, state: [{is: Afghanistan, by: victim, "
            + SAID
            + ", {denies: Afghanistan, by: neighbour, "
            + SAID
            + "]}";
    assertThat(status("member-attacker", denied)).isEqualTo("undetermined");
    assertThat(status("member-attacker", denied.replace("Afghanistan", "Belarus")))
        .isEqualTo("contested/fact");
    assertThat(status("member-attacker", "attacker: {kind: state, state: Tajikistan}"))
        .isEqualTo("undetermined");
  }

  @Test
  void j19AGroupOfTheCountryItselfIsCoveredOnNoView() {
    String group = "attacker: {kind: armed-group, sent-by: {alleged: none}, origin: ";
    assertThat(status("attacker", group + "domestic}")).isEqualTo("not-met");
    assertThat(status("attacker", group + "abroad}")).isEqualTo("contested/law");
    assertThat(status("attacker", "attacker: {kind: armed-group, sent-by: {alleged: none}}"))
        .isEqualTo("undetermined");
  }

  private static String request(String request) {
    return status(
        "request",
        "declared: true",
        "{id: request, from: Tajikistan, made: true, authority: government, addressee: CSTO, "
            + request
            + "}");
  }

  @Test
  void j16WhatRestsOnArticle4AmongOthersIsARequestUnderIt() {
    String help = "object: help, treaty: ";
    assertThat(request(help + "{cst-article-2: true, cst-article-4: true}")).isEqualTo("met");
    assertThat(request(help + "{cst-article-2: true, other-treaty: true}")).isEqualTo("not-met");
    assertThat(request(help + "peacekeeping-2007")).isEqualTo("not-met");
    assertThat(request(help + "council-decision")).isEqualTo("contested/law");
    assertThat(request(help + "cst-article-2")).isEqualTo("not-met");
  }

  @Test
  void j16ConsultationsBesideHelpAreARequestForHelp() {
    String treaty = ", treaty: cst-article-4";
    assertThat(request("object: {help: true, consultations: true}" + treaty)).isEqualTo("met");
    assertThat(request("object: {consultations: true, assessment: true}" + treaty))
        .isEqualTo("not-met");
    assertThat(request("object: peacekeepers" + treaty)).isEqualTo("contested/law");
  }

  @Test
  void j16OpenBesideArticle2AloneIsOfLaw() {
    assertThat(request("object: help, treaty: {cst-article-2: true, council-decision: true}"))
        .isEqualTo("contested/law");
  }

  @Test
  void j18AgainstAStateConsentHasNoLimits() {
    assertThat(
            status(
                "invitation",
                "attacker: {kind: state, origin: domestic}",
                "{id: request, from: Tajikistan, made: true, authority: government, object: help}"))
        .isEqualTo("met");
  }

  @Test
  void j12TheForcesAgreementIsNotBetweenMembersAndNotForForceAnywhere() {
    String menace = "force: {armed: true}, menace: {security: true}, territory: {of: Tajikistan}, ";
    assertThat(status("forces-agreement", menace + "attacker: {kind: state, state: Afghanistan}"))
        .isEqualTo("met");
    assertThat(status("forces-agreement", menace + "attacker: {kind: state, state: Belarus}"))
        .isEqualTo("not-met");
    assertThat(
            status(
                "forces-agreement",
                "force: {armed: true}, menace: {security: false, stability: false,"
                    + " territorial-integrity: false, sovereignty: false}"))
        .isEqualTo("not-met");
  }
}
