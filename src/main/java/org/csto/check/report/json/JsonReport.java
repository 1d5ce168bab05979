package org.csto.check.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.csto.check.explain.Explanation;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Problem;
import org.csto.check.model.Role;
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
  private final JsonConditions conditions;

  private JsonReport(Law law, JsonGenerator json) {
    this.law = law;
    this.json = json;
    this.conditions = new JsonConditions(json);
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
    if (judgment.verdict() == Status.MET) {
      json.writeStringField("open", law.wording().openWhenMet());
    }
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
      conditions.write("conditions", told.conditions(pair));
      json.writeEndObject();
    }
    json.writeEndArray();
    conditions.write("otherBases", told.beside(judgment.otherBases()));
    conditions.write("response", told.beside(judgment.response()));
    conditions.write("beside", told.beside(judgment.beside()));
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
      optional("carriedFrom", cell.reading().carriedTo(judgment.text().id()));
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
        conditions.claim(path, claim);
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
    texts(json, name, texts);
  }

  static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void optional(String name, @Nullable String value) throws IOException {
    optional(json, name, value);
  }

  static void optional(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
