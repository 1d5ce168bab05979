package org.csto.check.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Status;
import org.csto.check.oracle.Result.OfCondition;
import org.csto.check.oracle.Result.OfElement;
import org.csto.check.oracle.Result.OfRoute;

/** What every condition asks under a reading and the text of the day: one method a condition. */
final class OracleConditions {
  private static final LocalDate PEACEKEEPING_AGREEMENT = LocalDate.of(2009, 1, 15);
  private static final LocalDate FORCES_AGREEMENT = LocalDate.of(2012, 6, 13);

  private final String reading;
  private final LocalDate day;
  private final String text;
  private final OracleRoutes routes;

  OracleConditions(String reading, LocalDate day, OracleProof proof) {
    this.reading = reading;
    this.day = day;
    this.text = OracleTables.text(day);
    this.routes = new OracleRoutes(proof);
  }

  List<OfCondition> ofArticle4() {
    return List.of(
        member(), armedAttack(), attacker(), outside(), territory(), menace(), request());
  }

  List<OfCondition> besideTheVerdict() {
    return List.of(
        condition(
            "member-attacker",
            oneOf("attacked", routes.member()),
            oneOf("silent", routes.attackerIsMember(), routes.senderIsMember())));
  }

  List<OfCondition> ofOtherBases() {
    return List.of(
        article2(),
        peacekeepingInside(),
        peacekeepingOutside(),
        invitation(),
        condition("bilateral", oneOf("invoked", routes.bilateralTreaty())),
        forcesAgreement());
  }

  List<OfCondition> ofTheResponse() {
    return List.of(
        condition(
            "decision",
            oneOf("taken", routes.decisionTaken()),
            oneOf("by", routes.decisionBy()),
            oneOf("consensus", routes.consensus())),
        condition("notice", oneOf("notified", routes.notice())),
        condition("help", oneOf("given", routes.help())),
        condition("attack-lasting", oneOf("lasting", routes.lasting())),
        condition("necessity", oneOf("necessary", routes.necessity())),
        condition("proportionality", oneOf("proportionate", routes.proportionality())),
        condition("end", oneOf("ended", routes.end())));
  }

  private OfCondition member() {
    return condition("member", oneOf("bound", routes.member()));
  }

  private OfCondition armedAttack() {
    OfElement force = oneOf("force", routes.force());
    OfElement unjustified =
        unless("unjustified", routes.selfDefence(), routes.mandate(), routes.consent());
    return switch (answer("threshold")) {
      case "scale-and-effects" ->
          condition("armed-attack", force, oneOf("scale", routes.gravity()), unjustified);
      case "border-or-power" ->
          condition(
              "armed-attack",
              force,
              oneOf("gravity", routes.origin(), routes.power()),
              unjustified);
      case "casualties-or-shooting" ->
          condition(
              "armed-attack",
              force,
              oneOf("gravity", routes.casualties(), routes.shooting()),
              unjustified);
      case "act-of-aggression", "any-gravity", "armed-disorder" ->
          condition("armed-attack", force, unjustified);
      default -> throw new IllegalStateException(answer("threshold"));
    };
  }

  private OfCondition attacker() {
    String answer = answer("attacker");
    OfElement author =
        switch (answer) {
          case "state" -> oneOf("author", routes.attackerState());
          case "state-or-sent" -> oneOf("author", routes.attackerState(), routes.attackerSent());
          default ->
              oneOf(
                  "author",
                  routes.attackerState(),
                  routes.attackerSent(),
                  answer.equals("others-open")
                      ? routes.attackerGroupFromAbroad()
                      : routes.attackerGroup(answer));
        };
    return condition("attacker", author);
  }

  private OfCondition outside() {
    String element = "from-outside";
    return switch (answer("outside")) {
      case "not-required" -> notApplicable("outside");
      case "required" -> condition("outside", oneOf(element, fromOutside()));
      case "required-or-power" ->
          condition("outside", oneOf(element, fromOutside(routes.powerFromOutside())));
      case "interference" -> condition("outside", oneOf(element, fromOutside(routes.direction())));
      default -> throw new IllegalStateException(answer("outside"));
    };
  }

  private OfCondition territory() {
    return switch (answer("territory")) {
      case "not-required" -> notApplicable("territory");
      case "recognised" ->
          condition("territory", oneOf("struck", routes.ownTerritory(), routes.forcesAbroad()));
      case "settled" ->
          condition("territory", oneOf("struck", routes.settledTerritory(), routes.forcesAbroad()));
      default -> throw new IllegalStateException(answer("territory"));
    };
  }

  private OfCondition menace() {
    if (text.equals(OracleTables.CST_1992)) {
      return notApplicable("menace");
    }
    return switch (answer("menace")) {
      case "any" -> condition("menace", oneOf("menaced", fourMenaces()));
      case "all-four" ->
          condition(
              "menace",
              oneOf("security", routes.menace("security")),
              oneOf("stability", routes.menace("stability")),
              oneOf("territorial-integrity", routes.menace("territorial-integrity")),
              oneOf("sovereignty", routes.menace("sovereignty")));
      case "security-and-sovereignty" ->
          condition(
              "menace",
              oneOf("security", routes.menace("security")),
              oneOf("sovereignty", routes.menace("sovereignty")));
      default -> throw new IllegalStateException(answer("menace"));
    };
  }

  private OfCondition request() {
    String answer = answer("request");
    if (answer.equals("not-required")) {
      return notApplicable("request");
    }
    List<OfElement> elements = new ArrayList<>();
    if (answer.equals("required")) {
      elements.add(neededOrNot(oneOf("declared", routes.declared())));
    }
    OfElement asked = oneOf("asked", routes.asked());
    elements.add(asked);
    elements.add(oneOf("authority", routes.authority()));
    elements.add(oneOf("addressee", routes.addressee()));
    elements.add(oneOf("object", routes.object()));
    elements.add(oneOf("treaty", routes.treaty()));
    elements.add(unless("not-withdrawn", routes.withdrawn()));
    if (asked.finding().status() == Status.NOT_MET) {
      // Of a request that was not made nothing else is asked.
      elements.replaceAll(
          e -> e == asked ? e : new OfElement(e.id(), Finding.NOT_APPLICABLE, List.of()));
    }
    return condition("request", elements.toArray(OfElement[]::new));
  }

  /** The text of 1992 did not yet name stability. */
  private OfCondition article2() {
    OfElement threat =
        text.equals(OracleTables.CST_1992)
            ? oneOf(
                "threat",
                routes.menace("security"),
                routes.menace("territorial-integrity"),
                routes.menace("sovereignty"))
            : oneOf("threat", fourMenaces());
    return condition("article-2", oneOf("bound", routes.member()), threat);
  }

  private OfCondition peacekeepingInside() {
    if (day.isBefore(PEACEKEEPING_AGREEMENT)) {
      return notApplicable("peacekeeping-inside");
    }
    return condition(
        "peacekeeping-inside",
        oneOf("asked", routes.asked()),
        oneOf("authority", routes.authority()),
        unless("not-withdrawn", routes.withdrawn()),
        oneOf("decided", routes.decisionTaken()),
        oneOf("council", routes.decisionBy()),
        oneOf("notified", routes.notice()),
        oneOf("inside", routes.insideMembers()),
        oneOf("object", routes.hostilities()));
  }

  private OfCondition peacekeepingOutside() {
    if (day.isBefore(PEACEKEEPING_AGREEMENT)) {
      return notApplicable("peacekeeping-outside");
    }
    return condition(
        "peacekeeping-outside",
        oneOf("outside-members", routes.outsideMembers()),
        oneOf("mandate", routes.peacekeepingMandate()),
        oneOf("decided", routes.decisionTaken()),
        oneOf("council", routes.decisionBy()));
  }

  private OfCondition invitation() {
    return condition(
        "invitation",
        oneOf("asked", routes.asked()),
        oneOf("authority", routes.authority()),
        oneOf("object", routes.object()),
        unless("not-withdrawn", routes.withdrawn()),
        oneOf("limits", routes.invitationAgainstState(), routes.limitsOfInvitation()));
  }

  private OfCondition forcesAgreement() {
    return day.isBefore(FORCES_AGREEMENT)
        ? notApplicable("forces-agreement")
        : condition(
            "forces-agreement",
            oneOf("bound", routes.member()),
            oneOf("threat", fourMenaces()),
            oneOf("zone", routes.ownTerritory()),
            unless("not-between-members", routes.betweenMembers()));
  }

  /** A State that attacks, one that sent the attackers, where they came from; and what else. */
  private OfRoute[] fromOutside(OfRoute... more) {
    return Stream.concat(
            Stream.of(routes.attackOfState(), routes.sentFromOutside(), routes.origin()),
            Stream.of(more))
        .toArray(OfRoute[]::new);
  }

  private OfRoute[] fourMenaces() {
    return new OfRoute[] {
      routes.menace("security"),
      routes.menace("stability"),
      routes.menace("territorial-integrity"),
      routes.menace("sovereignty")
    };
  }

  private String answer(String point) {
    return OracleTables.answer(reading, text, point);
  }

  private static OfCondition notApplicable(String id) {
    return new OfCondition(id, Finding.NOT_APPLICABLE, List.of(), List.of());
  }

  /** An element that one good route meets. */
  private static OfElement oneOf(String id, OfRoute... alternatives) {
    List<OfRoute> routes = List.of(alternatives);
    List<Finding> findings = routes.stream().map(OfRoute::finding).toList();
    Finding finding;
    if (findings.contains(Finding.MET)) {
      finding = Finding.MET;
    } else if (some(findings, Status.CONTESTED)) {
      finding = Finding.contested(contestedOf(findings));
    } else if (findings.contains(Finding.UNDETERMINED)) {
      finding = Finding.UNDETERMINED;
    } else if (findings.contains(Finding.notMet(Why.NOT_PROVEN))) {
      finding = Finding.notMet(Why.NOT_PROVEN);
    } else if (findings.contains(Finding.notMet(Why.SHOWN_OTHERWISE))) {
      finding = Finding.notMet(Why.SHOWN_OTHERWISE);
    } else {
      finding = Finding.notMet(Why.NONE_ALLEGED);
    }
    return new OfElement(id, finding, routes);
  }

  /** The law leaves open whether the element is needed at all. */
  private static OfElement neededOrNot(OfElement element) {
    Finding finding = element.finding();
    if (finding.status() == Status.NOT_MET) {
      finding = Finding.contested(Of.LAW);
    } else if (finding.equals(Finding.contested(Of.FACT))) {
      finding = Finding.contested(Of.BOTH);
    }
    return new OfElement(element.id(), finding, element.routes());
  }

  /** An exception: met unless it is pleaded, and not presumed from silence. */
  private static OfElement unless(String id, OfRoute... pleas) {
    List<OfRoute> routes = List.of(pleas);
    List<Finding> findings = routes.stream().map(OfRoute::finding).toList();
    Finding finding = Finding.MET;
    if (some(findings, Status.NOT_MET)) {
      finding = Finding.notMet(Why.SHOWN_OTHERWISE);
    } else if (some(findings, Status.CONTESTED)) {
      finding = Finding.contested(contestedOf(findings));
    }
    return new OfElement(id, finding, routes);
  }

  /** All elements are needed. */
  private static OfCondition condition(String id, OfElement... needed) {
    List<OfElement> elements = List.of(needed);
    List<Finding> findings = elements.stream().map(OfElement::finding).toList();
    Finding finding;
    if (findings.contains(Finding.notMet(Why.SHOWN_OTHERWISE))) {
      finding = Finding.notMet(Why.SHOWN_OTHERWISE);
    } else if (findings.contains(Finding.notMet(Why.NOT_PROVEN))) {
      finding = Finding.notMet(Why.NOT_PROVEN);
    } else if (findings.contains(Finding.notMet(Why.NONE_ALLEGED))) {
      finding = Finding.notMet(Why.NONE_ALLEGED);
    } else if (some(findings, Status.CONTESTED)) {
      finding = Finding.contested(contestedOf(findings));
    } else if (findings.contains(Finding.UNDETERMINED)) {
      finding = Finding.UNDETERMINED;
    } else {
      finding = Finding.MET;
    }
    return new OfCondition(id, finding, elements, missing(elements));
  }

  /** What the undetermined elements would need to know, whatever becomes of the whole. */
  private static List<String> missing(List<OfElement> elements) {
    Set<String> missing = new TreeSet<>();
    for (OfElement element : elements) {
      if (element.finding().status() == Status.UNDETERMINED) {
        element.routes().forEach(route -> missing.addAll(route.missing()));
      }
    }
    return List.copyOf(missing);
  }

  private static boolean some(List<Finding> findings, Status status) {
    return findings.stream().anyMatch(f -> f.status() == status);
  }

  /** A contest about a fact in one place and about the law in another is about both. */
  private static Of contestedOf(List<Finding> findings) {
    boolean fact = false;
    boolean law = false;
    for (Finding finding : findings) {
      fact |= finding.of() == Of.FACT || finding.of() == Of.BOTH;
      law |= finding.of() == Of.LAW || finding.of() == Of.BOTH;
    }
    return fact && law ? Of.BOTH : fact ? Of.FACT : Of.LAW;
  }
}
