package org.csto.check.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.csto.check.casefile.CaseReader;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Judgment;
import org.csto.check.model.Reading;
import org.csto.check.model.Standard;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;
import org.junit.jupiter.api.Test;

/** Scale and effects together: the incidents of the notes, each under general-law on the record. */
public class GravityTest {
  private static final String NOTHING = "killed: 0, ground-held: false, state-sites-seized: false";

  private static String gravity(String force, String effects) {
    return status(
        "armed-attack", "force: {armed: true, " + force + "}, effects: {" + effects + "}");
  }

  /** A condition of a case of one attack: its status, and of what it is contested. */
  static String status(String condition, String attack) {
    return status(condition, attack, "{id: request, from: Tajikistan, made: true}");
  }

  static String status(String condition, String attack, String request) {
    Judgment judgment = judgment(attack, request);
    OfCondition found =
        judgment
            .conditions()
            .filter(c -> c.condition().id().equals(condition))
            .findFirst()
            .orElseThrow();
    return found.status().token()
        + (found.finding().of() == null ? "" : "/" + found.finding().of().token());
  }

  private static Judgment judgment(String attack, String request) {
    String text =
        """
        schema: csto-case/1
        id: incident
        title: An incident
        kind: hypothetical
        date: 2024-05-14
        speakers:
          victim: {name: The victim, for: Tajikistan, as: party, office: head-of-state}
          neighbour: {name: The neighbour, for: Afghanistan, as: party, office: head-of-state}
        attacks:
          - {id: attack, against: Tajikistan, ATTACK}
        requests:
          - REQUEST
        sources:
          paper: {title: A paper, publisher: A publisher}
        """
            .replace("ATTACK", attack)
            .replace("REQUEST", request);
    CaseReader.Outcome read =
        CaseReader.read(Engine.LAW, "incident.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(read).as(read.toString()).isInstanceOf(CaseReader.Outcome.Accepted.class);
    Reading reading = Engine.LAW.defaultReading();
    return new Judge(Engine.LAW, Engine.RULES)
        .judge(
            ((CaseReader.Outcome.Accepted) read).about(),
            new Question(reading, Standard.RECORD, null, null, null));
  }

  @Test
  void anAirfieldDestroyedByTwelveDronesWithNobodyHurtIsGrave() {
    assertThat(
            gravity("weapons: {armed-drones: true}, strikes: 12", NOTHING + ", destroyed: major"))
        .isEqualTo("met");
  }

  @Test
  void anAirfieldDestroyedByOneDroneIsOpen() {
    assertThat(gravity("weapons: {armed-drones: true}, strikes: 1", "destroyed: major"))
        .isEqualTo("contested/law");
  }

  @Test
  void oneShellAndOneDeadAreOpen() {
    assertThat(gravity("weapons: {artillery: true}, strikes: 1", "killed: 1"))
        .isEqualTo("contested/law");
  }

  @Test
  void anHourOfShellingByASmallUnitWithTwoDeadIsOpen() {
    assertThat(
            gravity(
                "weapons: heavy, units: small-units",
                "killed: 2, ground-held: false, state-sites-seized: false"))
        .isEqualTo("contested/law");
  }

  @Test
  void patrolsWithSmallArmsAreNotGraveThoughThreeDie() {
    assertThat(gravity("weapons: small-arms, units: small-units", "killed: 3"))
        .isEqualTo("not-met");
  }

  @Test
  void aMassacreByASmallUnitIsOpen() {
    assertThat(gravity("weapons: small-arms, units: small-units", "killed: 60"))
        .isEqualTo("contested/law");
  }

  @Test
  void aDivisionThatHoldsADistrictWithoutAShotIsGrave() {
    assertThat(gravity("entered: true, shots: false, units: large-units", "ground-held: true"))
        .isEqualTo("met");
  }

  @Test
  void aMissileGoneAstrayThatHurtsNobodyIsOpen() {
    assertThat(gravity("weapons: {missiles: true}, strikes: 1", NOTHING))
        .isEqualTo("contested/law");
  }

  @Test
  void aBlockadeOfAMonthIsGraveAndAShortOneIsOpen() {
    assertThat(gravity("weapons: {blockade: true}, days: 30", "destroyed: none")).isEqualTo("met");
    assertThat(gravity("weapons: {blockade: true}, days: 1", "destroyed: none"))
        .isEqualTo("contested/law");
  }

  @Test
  void anAttackByComputersThatDestroysNothingIsUndetermined() {
    assertThat(gravity("weapons: {computer: true}", "destroyed: none")).isEqualTo("undetermined");
  }

  @Test
  void heavyWeaponsOfASmallUnitWithoutAnyEffectAreOpen() {
    assertThat(gravity("weapons: heavy, units: small-units", NOTHING)).isEqualTo("contested/law");
  }

  @Test
  void oneOfThreeRaidsWithoutEffectsIsOpen() {
    assertThat(gravity("units: small-units, series: true", NOTHING)).isEqualTo("contested/law");
  }

  @Test
  void entryWithoutAShotIsArmedForceForWhateverIsSaidOfShots() {
    assertThat(
            status(
                "armed-attack",
                "force: {entered: true, shots: false, places: 3}, effects: {ground-held: true}"))
        .isEqualTo("met");
  }

  @Test
  void smallUnitsWithoutEffectsAreNotGraveAndTheDeadAloneAreOpen() {
    assertThat(gravity("weapons: small-arms", NOTHING)).isEqualTo("not-met");
    assertThat(gravity("shots: true", "killed: 470")).isEqualTo("contested/law");
    assertThat(gravity("shots: true", "killed: 3")).isEqualTo("undetermined");
  }
}
