package org.csto.check.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Circumstance;
import org.csto.check.model.Complaint;
import org.csto.check.model.Part;
import org.csto.check.model.Role;
import org.csto.check.model.Token;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;
import org.csto.check.model.Vocabulary.Whose;
import org.csto.check.yaml.Entry;
import org.csto.check.yaml.Problems;
import org.csto.check.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a case. What the program could not read a case without is asked for here, and
 * not missed at the first case.
 */
final class VocabularyReader {
  private static final List<String> TRUTHS = List.of("true", "false");

  private final Entry root;
  private final Problems problems;
  private final Map<String, Term> terms = new LinkedHashMap<>();

  private VocabularyReader(Entry root) {
    this.root = root;
    this.problems = root.problems();
  }

  static Vocabulary read(Entry root) {
    return new VocabularyReader(root).read();
  }

  private Vocabulary read() {
    Map<String, Yaml.Field> fields = root.map("facts");
    for (Yaml.Field field : fields.values()) {
      Part.Kind kind = kind(field);
      Entry entry = root.entry(field, "A fact");
      if (kind != null) {
        terms.put(field.key(), term(field.key(), kind, entry));
        entry.end();
      }
    }
    for (Yaml.Field field : fields.values()) {
      Term term = terms.get(field.key());
      if (term != null) {
        within(term, field);
        ends(term, field);
      }
    }
    Vocabulary vocabulary = new Vocabulary(terms);
    roles(vocabulary, fields.values());
    return vocabulary;
  }

  /** The kind of part a path begins with; null, after a complaint, when it is the path of none. */
  private Part.@Nullable Kind kind(Yaml.Field field) {
    String path = field.key();
    int dot = path.indexOf('.');
    Part.Kind kind = dot < 0 ? null : Token.of(Part.Kind.class, path.substring(0, dot));
    if (kind == null || path.endsWith(".") || path.contains("..") || starsInPassing(path, dot)) {
      problems.add(
          field.span(),
          Complaint.UNKNOWN_VALUE,
          "\"" + path + "\" is no path of a fact.",
          "It begins with attack, request, response or event, and its steps are joined by dots; for"
              + " the name of a State, "
              + Vocabulary.EACH_STATE
              + " can stand as the last of three.");
      return null;
    }
    return kind;
  }

  /** Whether a step stands for any State although it is not the last, or is all that follows. */
  private static boolean starsInPassing(String path, int firstDot) {
    int star = path.indexOf(Vocabulary.EACH_STATE);
    return star >= 0
        && (star != path.length() - 1 || path.charAt(star - 1) != '.' || star == firstDot + 1);
  }

  private Term term(String path, Part.Kind kind, Entry entry) {
    Type type = entry.word("type", Type.class, Complaint.UNKNOWN_VALUE);
    List<String> values = List.of();
    Map<String, String> names = Map.of();
    Map<Circumstance, List<String>> classes = Map.of();
    if (type == Type.TRUTH) {
      values = TRUTHS;
    } else if (type == Type.WORD || type == Type.SET) {
      values = entry.texts("values");
      if (values.isEmpty()) {
        entry.missing("values");
      }
      names = names(values, entry);
      if (type == Type.SET && entry.has("classes")) {
        classes = classes(kind, type, entry);
      }
    } else if (type == Type.STATE || type == Type.ADDRESSEE || type == Type.COUNT) {
      classes = classes(kind, type, entry);
    } else if (type == null) {
      // Whatever else is said of it cannot be wrong before that is mended.
      for (String key : List.of("values", "names", "classes", "ends")) {
        entry.has(key);
      }
    }
    boolean each = path.endsWith("." + Vocabulary.EACH_STATE) || type == Type.SET;
    Role role = entry.optionalWord("role", Role.class, Complaint.UNKNOWN_VALUE);
    return new Term(
        path,
        type == null ? Type.TEXT : type,
        values,
        names,
        classes,
        entry.text("asks"),
        each ? entry.text("each") : null,
        type == Type.DATE ? entry.optionalText("ends") : null,
        type == null ? null : role,
        type == Type.COUNT ? bound(classes, entry) : 0,
        entry.optionalText("sign"),
        says(entry),
        entry.truth("no-is-asked-for"),
        entry.optionalWord("whose", Whose.class, Complaint.UNKNOWN_VALUE),
        entry.has("day") ? entry.texts("day") : List.of());
  }

  /** From which number on it is many; asked for where a class speaks of many. */
  private int bound(Map<Circumstance, List<String>> classes, Entry entry) {
    if (!classes.containsKey(Circumstance.MANY)) {
      return 0;
    }
    String bound = entry.text("bound");
    if (bound.matches("[1-9][0-9]{0,8}")) {
      return Integer.parseInt(bound);
    }
    if (!bound.isEmpty()) {
      problems.add(
          entry.span("bound"),
          Complaint.WRONG_TYPE,
          "\"" + bound + "\" is no bound.",
          "A bound is a whole number, 1 or more.");
    }
    return 1;
  }

  /** What the values say as signs. */
  private static Map<String, String> says(Entry entry) {
    Map<String, String> says = new LinkedHashMap<>();
    Map<String, Yaml.Field> fields = entry.map("says");
    if (!fields.isEmpty()) {
      Entry said =
          new Entry(new Yaml.Fields(fields, entry.span("says")), "A fact", entry.problems());
      for (String value : fields.keySet()) {
        says.put(value, said.text(value));
      }
      said.end();
    }
    return says;
  }

  private static Map<String, String> names(List<String> values, Entry entry) {
    Map<String, Yaml.Field> fields = entry.map("names");
    if (fields.isEmpty()) {
      return Map.of();
    }
    Map<String, String> names = new LinkedHashMap<>();
    Entry named =
        new Entry(new Yaml.Fields(fields, entry.span("names")), "A fact", entry.problems());
    for (String value : values) {
      if (named.has(value)) {
        names.put(value, named.text(value));
      }
    }
    named.end();
    return names;
  }

  private Map<Circumstance, List<String>> classes(Part.Kind kind, Type type, Entry entry) {
    Map<Circumstance, List<String>> classes = new EnumMap<>(Circumstance.class);
    if (!entry.has("classes")) {
      entry.missing("classes");
      return classes;
    }
    for (Yaml.Field field : entry.map("classes").values()) {
      Circumstance holds = Token.of(Circumstance.class, field.key());
      if (holds == null || !holds.fits(kind, type)) {
        List<String> fitting = new ArrayList<>();
        for (Circumstance each : Circumstance.values()) {
          if (each.fits(kind, type)) {
            fitting.add(each.token());
          }
        }
        problems.add(
            field.span(),
            Complaint.UNKNOWN_VALUE,
            "No class of such a fact is called \"" + field.key() + "\".",
            "It is one of " + String.join(", ", fitting) + ".");
      } else if (field.value() instanceof Yaml.Text text) {
        classes.put(holds, List.of(text.text()));
      } else {
        Yaml.Fields own = new Yaml.Fields(Map.of(field.key(), field), field.value().span());
        classes.put(holds, List.copyOf(new Entry(own, "A class", problems).texts(field.key())));
      }
    }
    return classes;
  }

  /** A fact above another would hide it: the reader of a case would take the first for a value. */
  private void within(Term term, Yaml.Field field) {
    String path = term.path();
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      if (terms.containsKey(path.substring(0, dot))) {
        problems.add(
            field.span(),
            Complaint.UNKNOWN_VALUE,
            "\"" + path + "\" lies within the fact \"" + path.substring(0, dot) + "\".",
            "A fact has values or facts under it, not both.");
      }
    }
  }

  private void ends(Term term, Yaml.Field field) {
    String ends = term.ends();
    if (ends == null) {
      return;
    }
    Term began = terms.get(ends);
    String part = term.path().substring(0, term.path().indexOf('.') + 1);
    if (began == null || began.type() != Type.DATE || !ends.startsWith(part)) {
      problems.add(
          root.entry(field, "A fact").span("ends"),
          Complaint.UNKNOWN_VALUE,
          "No date of the same part is called \"" + ends + "\".",
          Problems.didYouMean(ends, terms.keySet()));
    }
  }

  private void roles(Vocabulary vocabulary, Collection<Yaml.Field> fields) {
    // What could not be read may be what has the role.
    boolean sound = problems.isEmpty();
    for (Role role : Role.values()) {
      if (sound && vocabulary.paths(role).isEmpty()) {
        problems.add(
            root.span("facts"),
            Complaint.MISSING_KEY,
            "No fact has the role \"" + role.token() + "\".",
            "The program asks for it. Give it to " + wanted(role) + ".");
      }
    }
    for (Yaml.Field field : fields) {
      Term term = terms.get(field.key());
      Role role = term == null ? null : term.role();
      if (term != null && role != null) {
        role(term, role, vocabulary.path(role), root.entry(field, "A fact"));
      }
    }
  }

  private void role(Term term, Role role, String first, Entry entry) {
    boolean fits = term.type() == role.type() && term.path().startsWith(role.of().token() + ".");
    if (!fits || !role.shared() && !first.equals(term.path())) {
      problems.add(
          entry.span("role"),
          Complaint.UNKNOWN_VALUE,
          fits
              ? "Another fact, " + first + ", has the role \"" + role.token() + "\"."
              : "This fact cannot have the role \"" + role.token() + "\".",
          "It belongs to " + wanted(role) + ".");
    }
  }

  private static String wanted(Role role) {
    return "a fact of type " + role.type().token() + " of the " + role.of().token();
  }
}
