package org.csto.check.report.json;

import org.csto.check.model.Law;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Form;

/** A line of JSON for each case: what stands in the array {@code cases} of {@link JsonForm}. */
public final class NdjsonForm implements Form {
  private final Law law;

  public NdjsonForm(Law law) {
    this.law = law;
  }

  @Override
  public String each(int index, Evaluation evaluation) {
    String line =
        JsonForm.written(
            null,
            json -> {
              json.writeStartObject();
              json.writeNumberField("schemaVersion", JsonReport.SCHEMA_VERSION);
              JsonReport.fields(law, json, evaluation);
              json.writeEndObject();
            });
    return line + "\n";
  }
}
