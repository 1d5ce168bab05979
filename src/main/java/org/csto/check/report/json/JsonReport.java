package org.csto.check.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.csto.check.explain.Explanation;
import org.csto.check.explain.Explanation.Cited;
import org.csto.check.explain.Explanation.ConditionTold;
import org.csto.check.explain.Explanation.ElementTold;
import org.csto.check.explain.Explanation.GroundTold;
import org.csto.check.explain.Explanation.LawTold;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.explain.Explanation.RouteTold;
import org.csto.check.model.Claim;
import org.csto.check.model.Condition;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Problem;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Role;
import org.csto.check.model.Said;
import org.csto.check.model.Span;
import org.csto.check.model.Status;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Evaluation.Judged;
import org.jspecify.annotations.Nullable;

/** One case for a program: an object of a published shape ({@link ReportSchema}). */
public final class JsonReport {
  /** Raised when a reader of the old form could misread the new one. */
  public static final int SCHEMA_VERSION = 1;

  private final Law law;
  private final JsonGenerator json;

  private JsonReport(Law law, JsonGenerator json) {
    this.law = law;
    this.json = json;
  }

  /** Writes a case as the fields of an object that has been begun. */
  static void fields(Law law, JsonGenerator json, Evaluation evaluation) throws IOException {
    if (evaluation instanceof Judged judged) {
      new JsonReport(law, json).judged(judged.judgment());
    } else {
      rejected(json, evaluation);
    }
  }

  private static void rejected(JsonGenerator json, Evaluation evaluation) throws IOException {
    json.writeStringField("file", evaluation.file());
    json.writeStringField("verdict", "rejected");
    problems(json, evaluation.problems());
  }

  static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
    json.writeArrayFieldStart("problems");
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("file", problem.file());
      json.writeNumberField("line", problem.span().line());
      json.writeNumberField("column", problem.span().column());
      json.writeStringField("code", problem.code().token());
      json.writeStringField("message", problem.message());
      json.writeStringField("hint", problem.hint());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void judged(Judgment judgment) throws IOException {
    Explanation told = Explanation.of(law, judgment);
    json.writeStringField("file", judgment.about().file());
    json.writeStringField("id", judgment.about().id());
    json.writeStringField("title", judgment.about().title());
    json.writeStringField("kind", judgment.about().kind().token());
    json.writeStringField("date", judgment.about().date().toString());
    json.writeStringField("asOf", judgment.asOf().toString());
    json.writeStringField("text", judgment.text().id());
    json.writeStringField("reading", judgment.reading().id());
    json.writeStringField("standard", judgment.standard().token());
    if (judgment.knownBy() != null) {
      json.writeStringField("knownBy", judgment.knownBy().toString());
    }
    json.writeStringField("verdict", judgment.verdict().token());
    texts("turnsOn", judgment.decides().turnsOn());
    json.writeObjectFieldStart("decidedBy");
    pairIds(judgment.decides());
    json.writeEndObject();
    texts("warnings", told.notices());
    json.writeArrayFieldStart("pairs");
    for (OfPair pair : judgment.pairs()) {
      json.writeStartObject();
      pairIds(pair);
      json.writeStringField("verdict", pair.verdict().token());
      texts("turnsOn", pair.turnsOn());
      conditions("conditions", told.conditions(pair));
      json.writeEndObject();
    }
    json.writeEndArray();
    conditions("otherBases", told.beside(judgment.otherBases()));
    conditions("response", told.beside(judgment.response()));
    conditions("beside", told.beside(judgment.beside()));
    done(judgment);
    if (!judgment.matrix().isEmpty()) {
      matrix(judgment);
      settled(judgment);
    }
  }

  private void matrix(Judgment judgment) throws IOException {
    json.writeArrayFieldStart("matrix");
    for (Judgment.Cell cell : judgment.matrix()) {
      json.writeStartObject();
      json.writeStringField("reading", cell.reading().id());
      json.writeStringField("standard", cell.standard().token());
      json.writeStringField("verdict", cell.verdict().token());
      texts("turnsOn", cell.decides().turnsOn());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void settled(Judgment judgment) throws IOException {
    json.writeArrayFieldStart("ifSettled");
    for (Judgment.Settled settled : judgment.settled()) {
      json.writeStartObject();
      json.writeStringField("condition", settled.condition());
      json.writeStringField("part", settled.accepting().part());
      json.writeStringField("path", settled.accepting().path());
      json.writeStringField("value", settled.accepting().value());
      Status conditionThen = settled.conditionThen();
      if (conditionThen != null) {
        json.writeStringField("conditionThen", conditionThen.token());
      }
      json.writeObjectFieldStart("decidedByThen");
      pairIds(settled.attackThen(), settled.requestThen());
      json.writeEndObject();
      json.writeStringField("verdictThen", settled.verdictThen().token());
      texts("turnsOnThen", settled.turnsOnThen());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void pairIds(OfPair pair) throws IOException {
    pairIds(pair.attack().id(), pair.request() == null ? null : pair.request().id());
  }

  private void pairIds(String attack, @Nullable String request) throws IOException {
    json.writeStringField("attack", attack);
    if (request == null) {
      json.writeNullField("request");
    } else {
      json.writeStringField("request", request);
    }
  }

  private void conditions(String name, List<ConditionTold> conditions) throws IOException {
    json.writeArrayFieldStart(name);
    for (ConditionTold condition : conditions) {
      condition(condition);
    }
    json.writeEndArray();
  }

  private void condition(ConditionTold told) throws IOException {
    OfCondition found = told.found();
    Stand stand = found.stand();
    Condition.Basis basis = stand == null ? found.condition().basis() : stand.basis();
    json.writeStartObject();
    json.writeStringField("id", told.id());
    finding(found.finding());
    if (basis != null) {
      json.writeStringField("basis", basis.token());
    }
    texts("citation", told.authority().keys());
    json.writeStringField("reason", told.status());
    LawTold law = told.law();
    if (law != null) {
      json.writeStringField("law", law.says());
      texts("lawCitation", law.authority().keys());
    }
    texts("missing", found.missing());
    json.writeArrayFieldStart("elements");
    for (ElementTold element : told.elements()) {
      json.writeStartObject();
      json.writeStringField("id", element.found().element().id());
      finding(element.found().finding());
      reasons(element.reasons());
      json.writeArrayFieldStart("routes");
      for (RouteTold route : element.routes()) {
        json.writeStartObject();
        json.writeStringField("id", route.found().id());
        finding(route.found().finding());
        texts("noneAlleged", route.found().closed());
        json.writeArrayFieldStart("grounds");
        for (GroundTold ground : route.grounds()) {
          ground(ground);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Each sentence with every line of the file and every source it rests on. */
  private void reasons(List<Reason> reasons) throws IOException {
    json.writeArrayFieldStart("reasons");
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringField("sentence", reason.sentence());
      json.writeArrayFieldStart("on");
      for (Cited cited : reason.on()) {
        json.writeStartObject();
        Span span = cited.span();
        if (span == null) {
          optional("packSource", cited.source());
        } else {
          json.writeNumberField("line", span.line());
          json.writeNumberField("column", span.column());
          optional("source", cited.source());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void finding(Finding finding) throws IOException {
    json.writeStringField("status", finding.status().token());
    if (finding.of() != null) {
      json.writeStringField("of", finding.of().token());
    }
    if (finding.why() != null) {
      json.writeStringField("why", finding.why().token());
    }
  }

  private void ground(GroundTold told) throws IOException {
    Weighed weighed = told.weighed();
    json.writeStartObject();
    json.writeStringField("side", weighed.ground().side().token());
    json.writeStringField("rule", weighed.rule().id());
    texts("citation", told.authority().keys());
    json.writeStringField("sentence", told.sentence());
    json.writeStringField("strength", weighed.strength().token());
    json.writeArrayFieldStart("facts");
    for (Said said : weighed.ground().facts()) {
      fact(said);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void fact(Said said) throws IOException {
    if (said.on() instanceof Fact.Claimed claimed) {
      for (Claim claim : claimed.claims()) {
        json.writeStartObject();
        claim(said.fact(), claim);
        json.writeEndObject();
      }
      return;
    }
    json.writeStartObject();
    json.writeStringField("path", said.fact());
    json.writeStringField("value", String.join(", ", new TreeSet<>(said.raw())));
    json.writeNumberField("line", said.on().span().line());
    json.writeNumberField("column", said.on().span().column());
    if (said.on() instanceof Fact.Stated stated) {
      optional("source", stated.source());
      optional("words", stated.words());
    }
    json.writeEndObject();
  }

  private void claim(String path, Claim claim) throws IOException {
    json.writeStringField("path", path);
    json.writeStringField("stance", claim.stance().token());
    json.writeStringField("value", claim.value());
    json.writeNumberField("line", claim.span().line());
    json.writeNumberField("column", claim.span().column());
    json.writeStringField("by", claim.by().name());
    json.writeStringField("as", claim.by().as().token());
    json.writeStringField("said", claim.said().toString());
    json.writeStringField("evidence", claim.evidence().token());
    json.writeStringField("source", claim.source());
    optional("words", claim.words());
    optional("quote", claim.quote());
  }

  private void done(Judgment judgment) throws IOException {
    json.writeObjectFieldStart("done");
    json.writeArrayFieldStart("facts");
    Part response = judgment.about().response();
    if (response != null) {
      for (Map.Entry<String, Fact> fact : response.facts().entrySet()) {
        told(fact.getKey(), fact.getValue());
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("events");
    for (Part event : judgment.about().events()) {
      json.writeStartObject();
      String date = law.vocabulary().only(event, Role.HAPPENED_ON);
      optional(
          "date",
          date == null ? null : PartialDate.parse(date).map(PartialDate::toString).orElse(null));
      json.writeArrayFieldStart("what");
      Fact what = event.fact(law.vocabulary().path(Role.HAPPENED));
      if (what != null) {
        told(what.path(), what);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void told(String path, Fact fact) throws IOException {
    if (fact instanceof Fact.TooLate late) {
      told(path, late.of());
    } else if (fact instanceof Fact.Claimed claimed) {
      for (Claim claim : claimed.claims()) {
        json.writeStartObject();
        claim(path, claim);
        json.writeEndObject();
      }
    } else if (fact instanceof Fact.Stated stated) {
      json.writeStartObject();
      json.writeStringField("path", path);
      json.writeStringField("value", stated.value());
      json.writeNumberField("line", stated.span().line());
      json.writeNumberField("column", stated.span().column());
      optional("source", stated.source());
      optional("words", stated.words());
      json.writeEndObject();
    }
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void optional(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
