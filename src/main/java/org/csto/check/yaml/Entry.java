package org.csto.check.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Complaint;
import org.csto.check.model.PartialDate;
import org.csto.check.model.SourceNote;
import org.csto.check.model.Span;
import org.csto.check.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * A map of the file, read key by key. Each getter complains of what it does not understand and
 * returns null; {@link #end} complains of the keys that nobody asked for.
 */
public final class Entry {
  private final Yaml.Fields fields;
  private final String what;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * @param what what the map describes, to stand in complaints: "a speaker"
   */
  public Entry(Yaml.Fields fields, String what, Problems problems) {
    this.fields = fields;
    this.what = what;
    this.problems = problems;
  }

  public Span span() {
    return fields.span();
  }

  /** Where complaints about the file go. */
  public Problems problems() {
    return problems;
  }

  /** Where the value of a key stands; where the map stands when there is none. */
  public Span span(String key) {
    Yaml value = fields.get(key);
    return value == null ? fields.span() : value.span();
  }

  public boolean has(String key) {
    known.add(key);
    return fields.get(key) != null;
  }

  public @Nullable Yaml get(String key) {
    known.add(key);
    return fields.get(key);
  }

  /** Text that must be there; the empty text when it is not. */
  public String text(String key) {
    String text = optionalText(key);
    if (text == null) {
      if (get(key) == null || get(key) instanceof Yaml.Text) {
        missing(key);
      }
      return "";
    }
    return text;
  }

  public @Nullable String optionalText(String key) {
    Yaml value = get(key);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Yaml.Text text)) {
      wrongType(key, value, "a single value");
      return null;
    }
    return text.text().isEmpty() ? null : text.text();
  }

  /** A whole day that must be there. */
  public @Nullable LocalDate day(String key) {
    if (text(key).isEmpty()) {
      return null;
    }
    return optionalDay(key);
  }

  public @Nullable LocalDate optionalDay(String key) {
    PartialDate date = optionalDate(key);
    if (date == null) {
      return null;
    }
    if (date.day() == 0) {
      problems.add(
          span(key),
          Complaint.BAD_DATE,
          "\"" + key + "\" needs a whole day.",
          "Write it as 2022-01-05.");
      return null;
    }
    return date.first();
  }

  public @Nullable PartialDate optionalDate(String key) {
    String text = optionalText(key);
    if (text == null) {
      return null;
    }
    PartialDate date = PartialDate.parse(text).orElse(null);
    if (date == null) {
      badDate(span(key), text);
    }
    return date;
  }

  /** Complains that a text is no date. */
  public void badDate(Span span, String text) {
    problems.add(
        span,
        Complaint.BAD_DATE,
        "\"" + text + "\" is not a date.",
        "Write 2022-01-05, or 2022-01 or 2022 when the source says no more.");
  }

  /** A word of a closed set; null, after a complaint, when it is another. */
  public <E extends Enum<E> & Token> @Nullable E optionalWord(
      String key, Class<E> set, Complaint code) {
    String text = optionalText(key);
    if (text == null) {
      return null;
    }
    E constant = Token.of(set, text);
    if (constant == null) {
      List<String> words = new ArrayList<>();
      for (E each : set.getEnumConstants()) {
        words.add(each.token());
      }
      problems.add(
          span(key),
          code,
          "\"" + key + "\" cannot be \"" + text + "\".",
          "It is one of " + String.join(", ", words) + ".");
    }
    return constant;
  }

  /** A word of a closed set that must be there. */
  public <E extends Enum<E> & Token> @Nullable E word(String key, Class<E> set, Complaint code) {
    return text(key).isEmpty() ? null : optionalWord(key, set, code);
  }

  /** Whether it is {@code true}; false when the key is not there. */
  public boolean truth(String key) {
    String text = optionalText(key);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problems.add(span(key), Complaint.WRONG_TYPE, "\"" + key + "\" is true or false.", "");
    }
    return "true".equals(text);
  }

  /** A source as cases and packs have it, under its key; not verified unless the map says so. */
  public SourceNote source(String key) {
    SourceNote source =
        new SourceNote(
            key,
            text("title"),
            text("publisher"),
            optionalText("date"),
            optionalText("url"),
            optionalText("language"),
            truth("verified"));
    end();
    return source;
  }

  /** The texts of a list; empty when there is none. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Yaml item : items(key)) {
      if (item instanceof Yaml.Text text) {
        texts.add(text.text());
      } else {
        problems.add(
            item.span(),
            Complaint.WRONG_TYPE,
            "An item of \"" + key + "\" must be a single value, not " + item.kind() + ".",
            "");
      }
    }
    return texts;
  }

  /** The items of a list; empty when there is none. */
  public List<Yaml> items(String key) {
    Yaml value = get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Yaml.Items list)) {
      wrongType(key, value, "a list");
      return List.of();
    }
    return list.items();
  }

  /** The maps under a list, each as an entry. */
  public List<Entry> entries(String key, String each) {
    List<Entry> entries = new ArrayList<>();
    for (Yaml item : items(key)) {
      if (item instanceof Yaml.Fields map) {
        entries.add(new Entry(map, each, problems));
      } else {
        problems.add(
            item.span(),
            Complaint.WRONG_TYPE,
            "Here stands " + item.kind() + ", not " + each + ".",
            "");
      }
    }
    return entries;
  }

  /** The fields of a map; empty when there is none. */
  public Map<String, Yaml.Field> map(String key) {
    Yaml value = get(key);
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Yaml.Fields map)) {
      wrongType(key, value, "a map");
      return Map.of();
    }
    return map.fields();
  }

  /** The map under a field, as an entry; empty, after a complaint, when it is none. */
  public Entry entry(Yaml.Field field, String each) {
    if (field.value() instanceof Yaml.Fields map) {
      return new Entry(map, each, problems);
    }
    wrongType(field.key(), field.value(), "a map");
    return new Entry(new Yaml.Fields(Map.of(), field.value().span()), each, problems);
  }

  public void missing(String key) {
    problems.add(fields.span(), Complaint.MISSING_KEY, what + " needs \"" + key + "\".", "");
  }

  private void wrongType(String key, Yaml value, String wanted) {
    problems.add(
        value.span(),
        Complaint.WRONG_TYPE,
        "\"" + key + "\" must be " + wanted + ", not " + value.kind() + ".",
        "");
  }

  /** Complains of every key that was not asked for. */
  public void end() {
    for (Yaml.Field field : fields.fields().values()) {
      if (!known.contains(field.key())) {
        unknown(problems, field, what, known);
      }
    }
  }

  /** Complains of one key that is not known here. */
  public static void unknown(
      Problems problems, Yaml.Field field, String what, Iterable<String> known) {
    problems.add(
        field.span(),
        Complaint.UNKNOWN_KEY,
        what + " has no key \"" + field.key() + "\".",
        problems.near(field.key(), known));
  }
}
