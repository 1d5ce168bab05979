package org.csto.check.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The case to start from: commented, made up, and accepted as it stands. */
public final class Starter {
  /** How the file that {@code csto-check schema} prints is best called. */
  public static final String SCHEMA_FILE = "case.schema.json";

  private static final String RESOURCE = "starter-case.yaml";
  private static final String ID = "id: starter-case ";
  private static final String SCHEMA = "# yaml-language-server: $schema=./" + SCHEMA_FILE + "\n";
  private static final String NO_SCHEMA =
      """
      # Editors check a case while it is written once `csto-check schema > case.schema.json` has put the schema
      # beside it and the first line reads: # yaml-language-server: $schema=./case.schema.json
      """;

  private Starter() {}

  /**
   * The text of the case.
   *
   * @param name the name of the file without its ending; it becomes the id when it can be one
   * @param schema the way from the file to the schema; null when there is none to name
   */
  public static String text(String name, @Nullable String schema) {
    String text = template();
    if (schema == null) {
      text = text.replace(SCHEMA, NO_SCHEMA);
    } else {
      text = text.replace("./" + SCHEMA_FILE, schema);
    }
    return name.matches(CaseSchema.ID) ? text.replace(ID, "id: " + name + " ") : text;
  }

  private static String template() {
    try (InputStream in = Starter.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its starter case");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
