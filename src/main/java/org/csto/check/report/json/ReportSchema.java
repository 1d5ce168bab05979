package org.csto.check.report.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The published form of a report in JSON. */
public final class ReportSchema {
  private static final String FILE = "report.schema.json";

  private ReportSchema() {}

  /** The JSON Schema, written by hand, as it stands. */
  public static String text() {
    try (InputStream in = ReportSchema.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }
}
