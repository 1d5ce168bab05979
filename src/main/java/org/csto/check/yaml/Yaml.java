package org.csto.check.yaml;

import java.util.List;
import java.util.Map;
import org.csto.check.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a YAML document, where it stands, and nothing made of it: {@code no} is the text "no".
 */
public sealed interface Yaml {
  Span span();

  /** What to call it in a complaint. */
  String kind();

  /** A scalar; {@code text} is empty for an empty value. */
  record Text(String text, Span span) implements Yaml {
    @Override
    public String kind() {
      return text.isEmpty() ? "nothing" : "a single value";
    }
  }

  record Items(List<Yaml> items, Span span) implements Yaml {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A mapping; its keys in the order of the file. */
  record Fields(Map<String, Field> fields, Span span) implements Yaml {
    public @Nullable Yaml get(String key) {
      Field field = fields.get(key);
      return field == null ? null : field.value();
    }

    @Override
    public String kind() {
      return "a map";
    }
  }

  /**
   * @param span where the key stands
   */
  record Field(String key, Yaml value, Span span) {}
}
