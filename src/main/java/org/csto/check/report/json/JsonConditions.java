package org.csto.check.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
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
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Said;
import org.csto.check.model.Span;
import org.jspecify.annotations.Nullable;

/** The conditions of a case as JSON: how each stands, why, and on whose word. */
final class JsonConditions {
  private final JsonGenerator json;

  JsonConditions(JsonGenerator json) {
    this.json = json;
  }

  void write(String name, List<ConditionTold> conditions) throws IOException {
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
    optional("carriedFrom", stand == null ? null : stand.carriedFrom());
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
    texts("citation", weighed.rule().cites());
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

  /** What is claimed of a fact, as the fields of an object that has been begun. */
  void claim(String path, Claim claim) throws IOException {
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

  private void texts(String name, List<String> texts) throws IOException {
    JsonReport.texts(json, name, texts);
  }

  private void optional(String name, @Nullable String value) throws IOException {
    JsonReport.optional(json, name, value);
  }
}
