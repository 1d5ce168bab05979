package org.csto.check.oracle;

import java.util.List;
import java.util.stream.Stream;
import org.csto.check.oracle.OracleRoute.Literal;
import org.csto.check.oracle.Result.OfRoute;

/** What every value of every fact makes of every route: one method a route. */
final class OracleRoutes {
  private static final String AIM = "attack.attacker.aim";
  private static final String BORDER = "attack.territory.border";
  private static final String DIRECTED = "attack.attacker.directed-from";
  private static final String FORCES_ABROAD = "attack.territory.forces-abroad";
  private static final String GROUND = "attack.effects.ground-held";
  private static final String SITES = "attack.effects.state-sites-seized";
  private static final String WEAPONS = "attack.force.weapons";
  private static final String HOSTILITIES = "attack.hostilities";
  private static final String KIND = "attack.attacker.kind";
  private static final String ORIGIN = "attack.attacker.origin";
  private static final String TERRITORY = "attack.territory.of";
  private static final String TREATY = "request.treaty";

  private final OracleProof proof;

  OracleRoutes(OracleProof proof) {
    this.proof = proof;
  }

  private OracleRoute route(String id) {
    return new OracleRoute(id, proof);
  }

  /** A route that one fact decides: true is for it, false against it. */
  private OfRoute trueOrFalse(String id, String path) {
    return route(id).supportedBy(path, "true").opposedBy(path, "false").judged();
  }

  /** A route of an exception: it can only be pleaded against the condition. */
  private OfRoute pleaded(String id, String path, String value) {
    return route(id).opposedBy(path, value).judgedAsPlea();
  }

  OfRoute member() {
    return route("member/party")
        .supportedBy("attack.against", "bound")
        .opposedBy("attack.against", "not-bound")
        .leftOpenBy("attack.against", "uncertain")
        .judged();
  }

  OfRoute force() {
    return route("armed-attack/force")
        .supportedBy("attack.force.armed", "true")
        .supportedBy("attack.force.entered", "true")
        .opposedBy("attack.force.armed", "false")
        .judged();
  }

  /**
   * Scale and effects together. The signs of a large force and of a small one, and what it came to;
   * the cells of the table of the notes.
   */
  OfRoute gravity() {
    Literal smallUnits = new Literal("attack.force.units", "small-units");
    Literal individuals = new Literal("attack.force.units", "individuals");
    List<Literal> large =
        List.of(
            new Literal("attack.force.units", "large-units"),
            new Literal("attack.force.places", "many"),
            new Literal("attack.force.days", "many"),
            new Literal("attack.force.strikes", "many"));
    List<Literal> heavy =
        Stream.of("artillery", "armour", "aircraft", "missiles", "heavy")
            .map(weapon -> new Literal(WEAPONS, weapon))
            .toList();
    List<Literal> small = List.of(smallUnits, new Literal(WEAPONS, "only-small-arms"));
    List<Literal> grave =
        List.of(
            new Literal(GROUND, "true"),
            new Literal(SITES, "true"),
            new Literal("attack.effects.destroyed", "major"),
            new Literal("attack.effects.killed", "many"),
            new Literal("attack.effects.displaced", "some"));
    List<Literal> lesser =
        List.of(
            new Literal("attack.effects.killed", "few"),
            new Literal("attack.effects.wounded", "some"),
            new Literal("attack.effects.captured", "some"),
            new Literal("attack.effects.destroyed", "some"),
            new Literal(GROUND, "posts"));
    OracleRoute gravity = route("armed-attack/gravity");
    for (Literal effect : grave) {
      large.forEach(sign -> gravity.supportedByAll(sign, effect));
      heavy.forEach(sign -> gravity.supportedByAll(sign, effect));
      gravity.leftOpenByAll(effect);
    }
    for (Literal effect : lesser) {
      large.forEach(sign -> gravity.supportedByAll(sign, effect));
      gravity.opposedByAll(smallUnits, effect);
      gravity.leftOpenByAll(individuals, effect);
    }
    large.forEach(gravity::leftOpenByAll);
    heavy.forEach(gravity::leftOpenByAll);
    for (Literal sign : small) {
      gravity.opposedByAll(
          sign,
          new Literal("attack.effects.killed", "none"),
          new Literal(GROUND, "false"),
          new Literal(SITES, "false"));
    }
    Literal blockade = new Literal(WEAPONS, "blockade");
    return gravity
        .supportedByAll(blockade, new Literal("attack.force.days", "many"))
        .leftOpenByAll(blockade)
        .leftOpenByAll(new Literal("attack.force.series", "true"))
        .judged();
  }

  OfRoute casualties() {
    return route("armed-attack/casualties")
        .supportedBy("attack.effects.killed", "some")
        .opposedBy("attack.effects.killed", "none")
        .judged();
  }

  OfRoute shooting() {
    return trueOrFalse("armed-attack/shooting", "attack.force.shots");
  }

  OfRoute power() {
    return route("armed-attack/power")
        .supportedBy(AIM, "seize-power")
        .opposedBy(AIM, "other")
        .judged();
  }

  OfRoute selfDefence() {
    return pleaded("armed-attack/self-defence", "attack.justification.self-defence", "true");
  }

  OfRoute mandate() {
    return pleaded("armed-attack/mandate", "attack.justification.mandate", "true");
  }

  OfRoute consent() {
    return pleaded("armed-attack/consent", "attack.justification.consent", "true");
  }

  OfRoute attackerState() {
    return route("attacker/state")
        .supportedBy(KIND, "state")
        .opposedBy(KIND, "armed-group")
        .opposedBy(KIND, "individuals")
        .opposedBy("attack.attacker.state", "attacked-state")
        .judged();
  }

  OfRoute attackerSent() {
    return route("attacker/sent")
        .supportedBy("attack.attacker.sent-by", "another-state")
        .opposedBy("attack.attacker.sent-by", "attacked-state")
        .judged();
  }

  OfRoute attackerGroup(String answer) {
    OracleRoute group = route("attacker/group").opposedBy(KIND, "state");
    return switch (answer) {
      case "state-or-entity" ->
          group.supportedBy(KIND, "armed-group").opposedBy(KIND, "individuals").judged();
      case "anyone" ->
          group.supportedBy(KIND, "armed-group").supportedBy(KIND, "individuals").judged();
      default -> throw new IllegalArgumentException(answer + " does not ask for groups");
    };
  }

  /** Open at most for a group from abroad, where the reading leaves it open. */
  OfRoute attackerGroupFromAbroad() {
    return route("attacker/group-from-abroad")
        .leftOpenByAll(new Literal(KIND, "armed-group"), new Literal(ORIGIN, "abroad"))
        .opposedByAll(new Literal(KIND, "armed-group"), new Literal(ORIGIN, "domestic"))
        .opposedBy(KIND, "individuals")
        .opposedBy(KIND, "state")
        .judged();
  }

  OfRoute attackOfState() {
    return route("outside/state")
        .supportedBy(KIND, "state")
        .opposedBy(KIND, "armed-group")
        .opposedBy(KIND, "individuals")
        .judged();
  }

  OfRoute sentFromOutside() {
    return route("outside/sent").leftOpenBy("attack.attacker.sent-by", "another-state").judged();
  }

  OfRoute origin() {
    return route("outside/origin")
        .supportedBy(ORIGIN, "abroad")
        .opposedBy(ORIGIN, "domestic")
        .judged();
  }

  OfRoute direction() {
    return route("outside/direction")
        .supportedBy(DIRECTED, "abroad")
        .opposedBy(DIRECTED, "domestic")
        .judged();
  }

  OfRoute powerFromOutside() {
    return route("outside/power")
        .supportedBy(AIM, "seize-power", DIRECTED, "abroad")
        .opposedBy(DIRECTED, "domestic")
        .opposedBy(AIM, "other")
        .judged();
  }

  OfRoute ownTerritory() {
    return route("territory/own")
        .supportedBy(TERRITORY, "attacked-state")
        .opposedBy(TERRITORY, "another-state")
        .judged();
  }

  OfRoute settledTerritory() {
    return route("territory/settled")
        .supportedBy(TERRITORY, "attacked-state", BORDER, "delimited")
        .opposedBy(TERRITORY, "another-state")
        .opposedBy(BORDER, "undelimited")
        .judged();
  }

  OfRoute forcesAbroad() {
    return route("territory/forces-abroad")
        .supportedBy(FORCES_ABROAD, "lawful")
        .opposedBy(FORCES_ABROAD, "unlawful")
        .opposedBy(FORCES_ABROAD, "none")
        .judged();
  }

  /** The menace to one of the four values the Treaty names. */
  OfRoute menace(String value) {
    return trueOrFalse("menace/" + value, "attack.menace." + value);
  }

  OfRoute declared() {
    return trueOrFalse("request/declared", "attack.declared");
  }

  OfRoute asked() {
    return trueOrFalse("request/asked", "request.made");
  }

  OfRoute authority() {
    return route("request/authority")
        .supportedBy("request.authority", "government")
        .leftOpenBy("request.authority", "interim-government")
        .opposedBy("request.authority", "ousted-government")
        .opposedBy("request.authority", "other")
        .judged();
  }

  OfRoute addressee() {
    return route("request/addressee")
        .supportedBy("request.addressee", "csto")
        .supportedBy("request.addressee", "bound")
        .opposedBy("request.addressee", "not-bound")
        .leftOpenBy("request.addressee", "uncertain")
        .opposedBy("request.addressee", "itself")
        .judged();
  }

  OfRoute object() {
    return route("request/object")
        .supportedBy("request.object", "help")
        .supportedBy("request.object", "forces")
        .leftOpenBy("request.object", "equipment")
        .leftOpenBy("request.object", "peacekeepers")
        .leftOpenBy("request.object", "observers")
        .leftOpenBy("request.object", "border-support")
        .opposedBy("request.object", "only-assessment")
        .opposedBy("request.object", "only-consultations")
        .judged();
  }

  OfRoute treaty() {
    return route("request/treaty")
        .supportedBy(TREATY, "cst")
        .supportedBy(TREATY, "cst-article-4")
        .opposedBy(TREATY, "only-cst-article-2")
        .opposedBy(TREATY, "only-other-treaty")
        .opposedBy(TREATY, "only-peacekeeping-2007")
        .leftOpenBy(TREATY, "council-decision")
        .leftOpenBy(TREATY, "forces-agreement")
        .leftOpenBy(TREATY, "none-named")
        .judged();
  }

  OfRoute withdrawn() {
    return pleaded("request/withdrawn", "request.withdrawn", "before-decision");
  }

  OfRoute attackerIsMember() {
    return route("member-attacker/member")
        .supportedBy("attack.attacker.state", "bound")
        .leftOpenBy("attack.attacker.state", "uncertain")
        .judged();
  }

  OfRoute senderIsMember() {
    return route("member-attacker/sender")
        .supportedBy("attack.attacker.sent-by", "bound")
        .leftOpenBy("attack.attacker.sent-by", "uncertain")
        .judged();
  }

  OfRoute insideMembers() {
    return route("peacekeeping/inside")
        .supportedBy("response.territory", "bound")
        .opposedBy("response.territory", "not-bound")
        .judged();
  }

  OfRoute outsideMembers() {
    return route("peacekeeping/outside")
        .supportedBy("response.territory", "not-bound")
        .opposedBy("response.territory", "bound")
        .judged();
  }

  OfRoute hostilities() {
    return route("peacekeeping/hostilities")
        .supportedBy(HOSTILITIES, "between-states")
        .supportedBy(HOSTILITIES, "within-state")
        .opposedBy(HOSTILITIES, "none")
        .judged();
  }

  OfRoute peacekeepingMandate() {
    return trueOrFalse("peacekeeping/mandate", "response.mandate");
  }

  OfRoute limitsOfInvitation() {
    return route("invitation/limits")
        .supportedBy(ORIGIN, "abroad")
        .leftOpenBy(ORIGIN, "domestic")
        .judged();
  }

  /** Against another State's forces consent has no limits. */
  OfRoute invitationAgainstState() {
    return route("invitation/state").supportedBy(KIND, "state").judged();
  }

  OfRoute betweenMembers() {
    return route("forces-agreement/members")
        .opposedBy("attack.attacker.state", "bound")
        .opposedBy("attack.attacker.sent-by", "bound")
        .judgedAsPlea();
  }

  OfRoute bilateralTreaty() {
    return route("bilateral/invoked")
        .leftOpenBy(TREATY, "other-treaty")
        .opposedBy(TREATY, "cst")
        .opposedBy(TREATY, "cst-article-4")
        .opposedBy(TREATY, "cst-article-2")
        .judged();
  }

  OfRoute decisionTaken() {
    return trueOrFalse("response/taken", "response.decision.taken");
  }

  OfRoute decisionBy() {
    return route("response/by")
        .supportedBy("response.decision.by", "heads-of-state")
        .opposedBy("response.decision.by", "other-organ")
        .judged();
  }

  OfRoute consensus() {
    return trueOrFalse("response/consensus", "response.decision.consensus");
  }

  OfRoute notice() {
    return trueOrFalse("response/notice", "response.notice.security-council");
  }

  OfRoute help() {
    return trueOrFalse("response/help", "response.help.given");
  }

  OfRoute lasting() {
    return trueOrFalse("response/lasting", "response.attack-lasted");
  }

  OfRoute necessity() {
    return route("response/necessity")
        .supportedBy("response.own-means-sufficed", "false")
        .opposedBy("response.own-means-sufficed", "true")
        .judged();
  }

  OfRoute proportionality() {
    return route("response/proportionality")
        .supportedBy("response.help.combat", "false")
        .leftOpenBy("response.help.combat", "true")
        .judged();
  }

  OfRoute end() {
    return route("response/end")
        .supportedBy("response.help.over", "true")
        .leftOpenBy("response.help.over", "false")
        .judged();
  }
}
