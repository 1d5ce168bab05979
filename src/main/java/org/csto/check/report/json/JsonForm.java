package org.csto.check.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.model.Status;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Form;
import org.csto.check.report.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A run for a program: one object, a published contract (see report.schema.json). Its cases stand
 * before its summary, for it is written while they are judged.
 */
public final class JsonForm implements Form {
  static final JsonFactory FACTORY =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);

  private final Law law;
  private final Supplier<String> digest;
  private final String version;
  private final boolean summary;

  /**
   * @param digest that of the pack
   * @param version that of the program
   * @param summary whether it gives more counts, and no cases
   */
  public JsonForm(Law law, Supplier<String> digest, String version, boolean summary) {
    this.law = law;
    this.digest = digest;
    this.version = version;
    this.summary = summary;
  }

  @Override
  public String head() {
    return written(
        0,
        json -> {
          json.writeStartObject();
          json.writeNumberField("schemaVersion", JsonReport.SCHEMA_VERSION);
          json.writeObjectFieldStart("tool");
          json.writeStringField("name", "csto-check");
          json.writeStringField("version", version);
          json.writeEndObject();
          json.writeObjectFieldStart("pack");
          json.writeStringField("id", law.packId());
          json.writeStringField("version", law.packVersion());
          json.writeStringField("digest", digest.get());
          json.writeEndObject();
          json.writeArrayFieldStart("cases");
        });
  }

  @Override
  public String between() {
    return ",";
  }

  @Override
  public String each(int index, Evaluation evaluation) {
    if (summary) {
      return "";
    }
    return "\n    "
        + written(
            2,
            json -> {
              json.writeStartObject();
              JsonReport.fields(law, json, evaluation);
              json.writeEndObject();
            });
  }

  @Override
  public String foot(Tally tally, List<Problem> pathProblems) {
    String rest =
        written(
            0,
            json -> {
              json.writeStartObject();
              json.writeObjectFieldStart("summary");
              counts(json, tally);
              json.writeEndObject();
              JsonReport.problems(json, pathProblems);
              json.writeEndObject();
            });
    return "\n  ]," + rest.substring(1) + "\n";
  }

  private void counts(JsonGenerator json, Tally tally) throws IOException {
    json.writeNumberField("total", tally.total());
    json.writeNumberField("met", tally.verdicts(Status.MET));
    json.writeNumberField("notMet", tally.verdicts(Status.NOT_MET));
    json.writeNumberField("contested", tally.verdicts(Status.CONTESTED));
    json.writeNumberField("undetermined", tally.verdicts(Status.UNDETERMINED));
    json.writeNumberField("rejected", tally.rejected());
    if (!summary) {
      return;
    }
    numbers(json, "texts", tally.texts());
    numbers(json, "turnsOn", tally.turnsOn());
    json.writeObjectFieldStart("conditions");
    for (Map.Entry<String, Map<Status, Integer>> condition : tally.conditions().entrySet()) {
      json.writeObjectFieldStart(condition.getKey());
      for (Map.Entry<Status, Integer> count : condition.getValue().entrySet()) {
        json.writeNumberField(count.getKey().token(), count.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String name, Map<String, Integer> numbers)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> number : numbers.entrySet()) {
      json.writeNumberField(number.getKey(), number.getValue());
    }
    json.writeEndObject();
  }

  /** Something that writes itself as JSON. */
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static String written(int depth, Writing writing) {
    return written(new Indented(depth), writing);
  }

  /** A piece of JSON, which may be left open; in one line where there is no printer. */
  static String written(@Nullable Indented printer, Writing writing) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      if (printer != null) {
        json.setPrettyPrinter(printer);
      }
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Indents as if the object stood at some depth of another. */
  static final class Indented extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;

    Indented(int depth) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      indentObjectsWith(indenter);
      indentArraysWith(indenter);
      _nesting = depth;
    }
  }
}
