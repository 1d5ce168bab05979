package org.csto.check.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Capacity;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Grade;
import org.csto.check.model.Office;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.SourceNote;
import org.csto.check.model.Span;
import org.csto.check.model.Speaker;
import org.jspecify.annotations.Nullable;

/** Builds cases in code; a path says by its first word which part a fact belongs to. */
final class CaseBuilder {
  static final Speaker PRESIDENT =
      speaker("president", "Kazakhstan", Capacity.PARTY, Office.HEAD_OF_STATE);
  static final Speaker MINISTER =
      speaker("minister", "Kazakhstan", Capacity.PARTY, Office.FOREIGN_MINISTER);
  static final Speaker PROSECUTOR = speaker("prosecutor", "Kazakhstan", Capacity.PARTY, null);
  static final Speaker ATTACKER =
      speaker("attacker", "Afghanistan", Capacity.PARTY, Office.HEAD_OF_GOVERNMENT);
  static final Speaker NEIGHBOUR =
      speaker("neighbour", "Russia", Capacity.STATE, Office.HEAD_OF_STATE);
  static final Speaker SECRETARIAT = speaker("secretariat", null, Capacity.ORGAN, null);
  static final Speaker AGENCY = speaker("agency", null, Capacity.INDEPENDENT, null);
  static final Speaker AUTHOR = speaker("author", null, Capacity.COMMENTATOR, null);

  private static final String SOURCE = "paper";

  private final String id;
  private final LocalDate date;
  private final Map<String, Map<String, Fact>> attacks = new LinkedHashMap<>();
  private final Map<String, Map<String, Fact>> requests = new LinkedHashMap<>();
  private final Map<String, Speaker> speakers = new LinkedHashMap<>();
  private @Nullable Map<String, Fact> response;
  private Map<String, Fact> attack = Map.of();
  private Map<String, Fact> request = Map.of();
  private int line = 10;

  CaseBuilder(String id, LocalDate date) {
    this.id = id;
    this.date = date;
  }

  /** Kazakhstan attacked from Afghanistan: every fact stated, every condition met. */
  static CaseBuilder fine(String id, LocalDate date) {
    CaseBuilder fine = new CaseBuilder(id, date).attack("a").request("r").response();
    fine.state("attack.against", "Kazakhstan");
    fine.state("attack.force.armed", "true");
    fine.state("attack.force.weapons", "heavy");
    fine.state("attack.force.units", "large-units");
    fine.state("attack.force.shots", "true");
    fine.state("attack.effects.killed", "12");
    fine.state("attack.effects.ground-held", "true");
    fine.state("attack.effects.state-sites-seized", "true");
    fine.state("attack.attacker.kind", "state");
    fine.state("attack.attacker.state", "Afghanistan");
    fine.state("attack.attacker.sent-by", "Afghanistan");
    fine.state("attack.attacker.origin", "abroad");
    fine.state("attack.attacker.directed-from", "abroad");
    fine.state("attack.attacker.aim", "seize-power");
    fine.state("attack.hostilities", "between-states");
    fine.state("attack.territory.of", "Kazakhstan");
    fine.state("attack.territory.border", "delimited");
    fine.state("attack.menace.security", "true");
    fine.state("attack.menace.stability", "true");
    fine.state("attack.menace.territorial-integrity", "true");
    fine.state("attack.menace.sovereignty", "true");
    fine.state("attack.declared", "true");
    fine.state("request.from", "Kazakhstan");
    fine.state("request.made", "true");
    fine.state("request.authority", "government");
    fine.state("request.addressee", "CSTO");
    fine.state("request.object", "help");
    fine.state("request.treaty", "cst-article-4");
    fine.state("response.territory", "Kazakhstan");
    fine.state("response.decision.taken", "true");
    fine.state("response.decision.by", "heads-of-state");
    fine.state("response.decision.consensus", "true");
    fine.state("response.notice.security-council", "true");
    fine.state("response.help.given", "true");
    fine.state("response.help.combat", "false");
    fine.state("response.help.over", "true");
    fine.state("response.attack-lasted", "true");
    fine.state("response.own-means-sufficed", "false");
    return fine;
  }

  static Speaker speaker(
      String id, @Nullable String forState, Capacity as, @Nullable Office office) {
    return new Speaker(id, "The " + id, forState, as, office, new Span(2, 1));
  }

  static Claim is(String value, Speaker by, String said, Grade evidence) {
    return claim(Stance.IS, value, by, said, evidence);
  }

  static Claim denies(String value, Speaker by, String said, Grade evidence) {
    return claim(Stance.DENIES, value, by, said, evidence);
  }

  static Claim doubts(String value, Speaker by, String said) {
    return claim(Stance.DOUBTS, value, by, said, Grade.ASSERTION);
  }

  static Claim claim(Stance stance, String value, Speaker by, String said, Grade evidence) {
    String why = evidence.compareTo(Grade.REPORT) > 0 ? "It is on file." : null;
    PartialDate day = PartialDate.parse(said).orElseThrow();
    return new Claim(
        stance, value, by, day, evidence, SOURCE, "In these words.", null, why, Span.START);
  }

  /** A further attack, to which the facts of attacks now belong. */
  CaseBuilder attack(String attackId) {
    attack = new LinkedHashMap<>();
    attacks.put(attackId, attack);
    return this;
  }

  /** A further request, to which the facts of requests now belong. */
  CaseBuilder request(String requestId) {
    request = new LinkedHashMap<>();
    requests.put(requestId, request);
    return this;
  }

  CaseBuilder response() {
    response = new LinkedHashMap<>();
    return this;
  }

  CaseBuilder withoutRequests() {
    requests.clear();
    return this;
  }

  CaseBuilder state(String path, String value) {
    return put(new Fact.Stated(path, value, null, null, nextLine()));
  }

  CaseBuilder nobodyAlleges(String path) {
    return put(new Fact.NoneAlleged(path, nextLine()));
  }

  CaseBuilder claim(String path, Claim... claims) {
    return claim(path, List.of(claims));
  }

  /** Gives every claim its own line, as a file would. */
  CaseBuilder claim(String path, List<Claim> claims) {
    Span span = nextLine();
    List<Claim> placed = new ArrayList<>();
    for (Claim claim : claims) {
      speakers.put(claim.by().id(), claim.by());
      placed.add(
          new Claim(
              claim.stance(),
              claim.value(),
              claim.by(),
              claim.said(),
              claim.evidence(),
              claim.source(),
              claim.words(),
              claim.quote(),
              claim.why(),
              nextLine()));
    }
    return put(new Fact.Claimed(path, placed, span));
  }

  CaseBuilder leaveOut(String path) {
    partOf(path).remove(path);
    return this;
  }

  private CaseBuilder put(Fact fact) {
    partOf(fact.path()).put(fact.path(), fact);
    return this;
  }

  private Map<String, Fact> partOf(String path) {
    if (path.startsWith("attack.")) {
      return attack;
    }
    if (path.startsWith("request.")) {
      return request;
    }
    if (response == null) {
      throw new IllegalStateException("no response yet for " + path);
    }
    return response;
  }

  private Span nextLine() {
    return new Span(line++, 3);
  }

  Case build() {
    SourceNote source = new SourceNote(SOURCE, "A paper", "A publisher", null, null, null, true);
    return new Case(
        id + ".yaml",
        id,
        "A case made in code",
        Case.Kind.HYPOTHETICAL,
        date,
        null,
        new LinkedHashMap<>(speakers),
        parts(Part.Kind.ATTACK, attacks),
        parts(Part.Kind.REQUEST, requests),
        response == null ? null : new Part(Part.Kind.RESPONSE, "response", response, Span.START),
        List.of(),
        Map.of(SOURCE, source),
        List.of());
  }

  private List<Part> parts(Part.Kind kind, Map<String, Map<String, Fact>> byId) {
    List<Part> parts = new ArrayList<>();
    byId.forEach((partId, facts) -> parts.add(new Part(kind, partId, facts, nextLine())));
    return parts;
  }
}
