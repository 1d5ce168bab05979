package org.csto.check.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Capacity;
import org.csto.check.model.Case;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Condition;
import org.csto.check.model.Grade;
import org.csto.check.model.Law;
import org.csto.check.model.Office;
import org.csto.check.model.Part;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Token;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;

/**
 * The JSON Schema of a case file, for editors: what {@link CaseReader} accepts, as far as a schema
 * can say it. A tree of maps, lists and single values, which others write as JSON.
 */
public final class CaseSchema {
  /** What the id of a case looks like. */
  static final String ID = "^[a-z0-9]+(-[a-z0-9]+)*$";

  private static final String COMMENT =
      "Made by `csto-check schema`. A schema cannot say everything the program checks: that a"
          + " speaker or a source named in the file exists, that ids differ, that somebody"
          + " claims what another denies, that dates come in order, and that keys stand once. It sees"
          + " a value only after a reader of YAML has made a number, a truth value or nothing of it,"
          + " while the program reads the text of the file: True, 0x10 and NULL are no words of a"
          + " case. The program also passes over blanks around a quoted word.";

  private static final String LONG_MONTHS = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])";
  private static final String SHORT_MONTHS = "(0[469]|11)-(0[1-9]|[12][0-9]|30)";
  private static final String FEBRUARY = "02-(0[1-9]|1[0-9]|2[0-8])";
  private static final String LEAP_YEAR =
      "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";
  private static final String DAY =
      "([0-9]{4}-("
          + LONG_MONTHS
          + "|"
          + SHORT_MONTHS
          + "|"
          + FEBRUARY
          + ")|"
          + LEAP_YEAR
          + "-02-29)";

  private final Law law;

  private CaseSchema(Law law) {
    this.law = law;
  }

  /** The schema for cases judged under a law: its States, readings and conditions. */
  public static Map<String, Object> of(Law law) {
    return new CaseSchema(law).root();
  }

  private Map<String, Object> root() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "schema",
        map("const", CaseReader.SCHEMA, "description", "The form of case this file follows."));
    properties.put(
        "id",
        map(
            "description",
            "The name of the file without its ending: small letters and digits, joined by dashes.",
            "type",
            List.of("string", "integer", "boolean"),
            "pattern",
            ID,
            "minimum",
            0));
    properties.put("title", ref("text", "A title that says what happened."));
    properties.put(
        "kind",
        map("enum", words(Case.Kind.class), "description", "Whether it happened or was made up."));
    properties.put(
        "date", ref("day", "The day judged; it picks the text of " + law.wording().treaty() + "."));
    properties.put(
        "summary", ref("optional-text", "The story in a few sentences; no rule reads it."));
    properties.put(
        "speakers", each("speaker", "Everybody whose claims the file records, by a short name."));
    properties.put("attacks", with(list("attack", "What is said to be an attack."), "minItems", 1));
    properties.put(
        "requests", list("request", "Who asked for help; each is judged with each attack."));
    properties.put(
        "response",
        ref(
            "response",
            "What the other members did; it never decides the verdict, but the day of the decision ends the time for words of the attacked State and for a withdrawal."));
    properties.put("events", list("event", "What happened, in order; no rule reads it."));
    properties.put("sources", each("source", "Where everything was read, by a short name."));
    properties.put(
        "expect",
        list("expectation", "The verdicts the author expects; csto-check test compares them."));

    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "A case for csto-check");
    schema.put("description", law.wording().aCase());
    schema.put("$comment", COMMENT);
    schema.putAll(closed(properties, List.of("schema", "id", "title", "kind", "date", "attacks")));
    schema.put("$defs", definitions());
    return schema;
  }

  private Map<String, Object> definitions() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("attack", part(Part.Kind.ATTACK, List.of("id")));
    all.put("request", part(Part.Kind.REQUEST, List.of("id")));
    all.put("response", part(Part.Kind.RESPONSE, List.of()));
    all.put("event", part(Part.Kind.EVENT, List.of()));
    all.put("speaker", speaker());
    all.put("source", source());
    all.put("expectation", expectation());
    all.put("stated", stated());
    all.put(
        "alleged-by-nobody",
        with(
            closed(map("alleged", map("const", "none")), List.of("alleged")),
            "description",
            "Nobody on file alleges it, which closes a route; silence does not."));
    all.put("claim", claim());
    for (Type type : Type.values()) {
      if (type != Type.WORD && type != Type.SET) {
        all.put(type.token(), value(type));
        all.put(type.token() + "-fact", fact(type.token()));
      }
    }
    for (Term term : law.vocabulary().terms().values()) {
      if (isOfWords(term)) {
        all.put(term.path(), map("enum", words(term)));
      }
    }
    all.put("day", map("type", "string", "pattern", "^" + DAY + "$"));
    all.put("optional-text", map("type", List.of("string", "number", "boolean", "null")));
    all.put(
        "nothing",
        map(
            "type",
            List.of("string", "null"),
            "pattern",
            "^\\s*$",
            "description",
            "Nothing, as if the key were not there."));
    return all;
  }

  private static boolean isOfWords(Term term) {
    return term.type() == Type.WORD || term.type() == Type.SET;
  }

  /** Its words; two of them are truth values to a reader of YAML. */
  private static List<Object> words(Term term) {
    List<Object> words = new ArrayList<>();
    for (String value : term.values()) {
      if (value.equals("true") || value.equals("false")) {
        words.add(Boolean.valueOf(value));
      }
      words.add(value);
    }
    return words;
  }

  private Map<String, Object> part(Part.Kind kind, List<String> required) {
    Map<String, Object> properties = new LinkedHashMap<>();
    if (kind != Part.Kind.RESPONSE) {
      properties.put("id", ref("text", "A short name for it."));
    }
    properties.putAll(facts(kind.token()));
    return closed(properties, required);
  }

  private Map<String, Object> facts(String path) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String step : law.vocabulary().stepsUnder(path)) {
      String below = path + "." + step;
      Term term = law.vocabulary().terms().get(below);
      Term each = law.vocabulary().terms().get(below + "." + Vocabulary.EACH_STATE);
      if (term != null) {
        facts.put(step, leaf(term));
      } else if (each != null) {
        facts.put(
            step,
            map(
                "type",
                "object",
                "propertyNames",
                ref("state"),
                "additionalProperties",
                each(each)));
      } else {
        facts.put(step, closed(facts(below), List.of()));
      }
    }
    return facts;
  }

  private Map<String, Object> leaf(Term term) {
    String tells = "Tells " + term.asks() + ".";
    if (!term.day().isEmpty()) {
      Map<String, Object> dated = new LinkedHashMap<>();
      dated.put("on", ref("date", "The day of it."));
      dated.put("source", ref("text", "The key of a source."));
      dated.put("words", ref("optional-text", "What the source says."));
      return with(
          map("anyOf", List.of(closed(dated, List.of("on")), fact(term.path()))),
          "description",
          tells);
    }
    if (term.type() == Type.SET) {
      return map("description", tells, "anyOf", List.of(fact(term.path()), members(term)));
    }
    return term.type() == Type.WORD
        ? with(fact(term.path()), "description", tells)
        : ref(term.type().token() + "-fact", tells);
  }

  /** Which of a set hold, each by itself. */
  private Map<String, Object> members(Term set) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String value : set.values()) {
      Term member = law.vocabulary().term(set.path() + "." + value);
      if (member != null) {
        members.put(value, leaf(member));
      }
    }
    return with(closed(members, List.of()), "minProperties", 1);
  }

  /** The form of a fact that each State has, which tells nothing of one of them. */
  private static Map<String, Object> each(Term term) {
    return term.type() == Type.WORD ? fact(term.path()) : ref(term.type().token() + "-fact");
  }

  /** The four forms of a fact whose values a definition describes. */
  private static Map<String, Object> fact(String values) {
    Map<String, Object> claimed = new LinkedHashMap<>();
    for (Stance stance : Stance.values()) {
      claimed.put(stance.token(), ref(values));
    }
    return map(
        "anyOf",
        List.of(
            ref(values),
            map("allOf", List.of(ref("stated"), map("properties", map("is", ref(values))))),
            ref("alleged-by-nobody"),
            map(
                "type",
                "array",
                "minItems",
                1,
                "items",
                map("allOf", List.of(ref("claim"), map("properties", claimed))))));
  }

  private Map<String, Object> value(Type type) {
    return switch (type) {
      case TRUTH -> map("enum", List.of(true, false, "true", "false"));
      case STATE -> map("enum", List.copyOf(law.stateNames().keySet()));
      case ADDRESSEE -> {
        List<Object> names = new ArrayList<>(List.of(law.organization()));
        names.addAll(law.stateNames().keySet());
        yield map("enum", names);
      }
      case COUNT ->
          map(
              "type",
              List.of("integer", "string"),
              "minimum",
              0,
              "maximum",
              999_999_999,
              "pattern",
              "^[0-9]{1,9}$");
      // A year alone is a number to readers of YAML.
      case DATE ->
          map(
              "type",
              List.of("string", "integer"),
              "pattern",
              "^([0-9]{4}|[0-9]{4}-(0[1-9]|1[0-2])|" + DAY + ")$",
              "minimum",
              1000,
              "maximum",
              9999);
      case TEXT -> map("type", List.of("string", "number", "boolean"), "pattern", "\\S");
      case WORD, SET -> throw new IllegalArgumentException("words differ from fact to fact");
    };
  }

  private static Map<String, Object> stated() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("is", map());
    properties.put("source", ref("text", "The key of a source."));
    properties.put("words", ref("optional-text", "What the source says."));
    return with(
        closed(properties, List.of("is", "source")),
        "description",
        "Stated by the author of the file on a source, and undisputed.");
  }

  private static Map<String, Object> claim() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<Object> oneOf = new ArrayList<>();
    for (Stance stance : Stance.values()) {
      properties.put(stance.token(), map());
      oneOf.add(map("required", List.of(stance.token())));
    }
    properties.put("by", ref("text", "The key of a speaker."));
    properties.put("said", ref("date", "When it was said."));
    properties.put(
        "evidence",
        map(
            "enum",
            words(Grade.class),
            "description",
            "How well the fact is shown, not how official the paper is."));
    properties.put("source", ref("text", "The key of a source."));
    properties.put("words", ref("optional-text", "What was said, in other words."));
    properties.put("quote", ref("optional-text", "The words themselves."));
    properties.put("why", ref("optional-text", "What lifts the evidence above a report."));
    Map<String, Object> claim = closed(properties, List.of("by", "said", "evidence", "source"));
    claim.put("description", "What somebody says of a fact: one of is, denies and doubts.");
    claim.put("oneOf", oneOf);
    claim.put(
        "if",
        map(
            "properties",
                map(
                    "evidence",
                    map("enum", List.of(Grade.DOCUMENT.token(), Grade.FINDING.token()))),
            "required", List.of("evidence")));
    claim.put("then", map("properties", map("why", ref("text")), "required", List.of("why")));
    return claim;
  }

  private static Map<String, Object> speaker() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", ref("text", "As reports print it, the office included."));
    properties.put("for", optional(ref("state"), "The State spoken for."));
    properties.put("as", map("enum", words(Capacity.class), "description", "In what capacity."));
    properties.put(
        "office",
        optional(
            map("enum", words(Office.class)),
            "The office that lets its holder speak for the State."));
    Map<String, Object> speaker = closed(properties, List.of("name", "as"));
    speaker.put(
        "if",
        map(
            "properties",
            map("as", map("const", Capacity.PARTY.token())),
            "required",
            List.of("as")));
    speaker.put("then", map("properties", map("for", ref("state")), "required", List.of("for")));
    return speaker;
  }

  private static Map<String, Object> source() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("title", ref("text"));
    properties.put("publisher", ref("text"));
    properties.put("date", ref("optional-text", "As the publisher gives it."));
    properties.put("url", ref("optional-text", "Left out when it is not known; never guessed."));
    properties.put("language", ref("optional-text", "Left out for English."));
    properties.put(
        "verified",
        optional(
            map("enum", List.of(true, false, "true", "false")),
            "Whether a page at this address was seen to say what is cited from it."));
    return closed(properties, List.of("title", "publisher"));
  }

  private Map<String, Object> expectation() {
    List<String> conditions = law.conditions().stream().map(Condition::id).toList();
    Map<String, Object> statuses = new LinkedHashMap<>();
    conditions.forEach(condition -> statuses.put(condition, map("enum", words(Status.class))));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("verdict", map("enum", words(Status.class)));
    properties.put(
        "reading",
        optional(
            map("enum", List.copyOf(law.readings().keySet())),
            "The default reading when left out."));
    properties.put(
        "standard",
        optional(map("enum", words(Standard.class)), "The standard record when left out."));
    properties.put("known-by", optional(ref("day"), "Claims made after that day are dropped."));
    properties.put(
        "turns-on",
        map(
            "type",
            "array",
            "items",
            map("enum", conditions),
            "description",
            "Conditions on which the verdict must turn, among others."));
    properties.put(
        "conditions",
        with(closed(statuses, List.of()), "description", "The status some conditions must have."));
    properties.put(
        "rules",
        map(
            "type",
            "array",
            "items",
            ref("optional-text"),
            "description",
            "Rules whose grounds must be among those of the verdict."));
    return closed(properties, List.of("verdict"));
  }

  private static Map<String, Object> optional(Map<String, Object> schema, String description) {
    return map("description", description, "anyOf", List.of(schema, ref("nothing")));
  }

  private static Map<String, Object> list(String definition, String description) {
    return map("description", description, "type", "array", "items", ref(definition));
  }

  private static Map<String, Object> each(String definition, String description) {
    return map(
        "description", description, "type", "object", "additionalProperties", ref(definition));
  }

  private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = map("type", "object", "properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> ref(String definition) {
    return map("$ref", "#/$defs/" + definition);
  }

  private static Map<String, Object> ref(String definition, String description) {
    return map("description", description, "$ref", "#/$defs/" + definition);
  }

  private static <E extends Enum<E> & Token> List<String> words(Class<E> set) {
    List<String> words = new ArrayList<>();
    for (E constant : set.getEnumConstants()) {
      words.add(constant.token());
    }
    return words;
  }

  private static Map<String, Object> with(Map<String, Object> schema, String key, Object value) {
    schema.put(key, value);
    return schema;
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
