package org.csto.check.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.csto.check.law.Pack.Document;
import org.csto.check.model.Checked;
import org.csto.check.model.Checked.Faulty;
import org.csto.check.model.Checked.Sound;
import org.csto.check.model.Complaint;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Basis;
import org.csto.check.model.Condition.Element;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Law;
import org.csto.check.model.Membership;
import org.csto.check.model.Problem;
import org.csto.check.model.Reading;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Token;
import org.csto.check.model.TreatyText;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Wording;
import org.csto.check.yaml.Entry;
import org.csto.check.yaml.Problems;
import org.csto.check.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads what every run needs of a pack. */
public final class LawReader {
  /** How the name of a file of conditions ends. */
  static final String DATA = ".yaml";

  /** How the name of a file of rules ends. */
  static final String RULES = ".dslr";

  private final Pack pack;
  private final List<String> opened;
  private final List<Problem> problems = new ArrayList<>();

  private LawReader(Pack pack, List<String> opened) {
    this.pack = pack;
    this.opened = opened;
  }

  /** The law of a pack. */
  public static Checked<Law> read(Pack pack) {
    return read(pack, new ArrayList<>());
  }

  /**
   * The law of a pack.
   *
   * @param opened takes the names of the files it is read from
   */
  static Checked<Law> read(Pack pack, List<String> opened) {
    LawReader reader = new LawReader(pack, opened);
    @Nullable Law law = reader.law();
    return law != null && reader.problems.isEmpty()
        ? new Sound<>(law)
        : new Faulty<>(reader.problems);
  }

  /** Null when there is no pack to speak of, or nothing to say of it. */
  private @Nullable Law law() {
    String id = "";
    String version = "";
    String organization = "";
    List<String> names = new ArrayList<>();
    Entry root = open("pack.yaml");
    if (root != null) {
      Entry called = within(root, "pack", "A pack");
      id = called.text("id");
      version = called.text("version");
      called.end();
      organization = root.text("organization");
      names.addAll(root.texts("conditions"));
      needs(root, "conditions", names);
      close(root);
    }
    if (!problems.isEmpty() && !pack.has("pack.yaml")) {
      return null;
    }
    List<TreatyText> texts = new ArrayList<>();
    root = open("texts.yaml");
    if (root != null) {
      for (Yaml.Field field : root.map("texts").values()) {
        texts.add(text(field.key(), root.entry(field, "A text")));
      }
      needs(root, "texts", texts);
      close(root);
    }
    List<Membership> memberships = new ArrayList<>();
    Set<String> states = new LinkedHashSet<>();
    root = open("parties.yaml");
    if (root != null) {
      states.addAll(root.texts("states"));
      for (Entry entry : root.entries("memberships", "a membership")) {
        memberships.add(membership(entry, states));
      }
      close(root);
    }
    List<Condition> conditions = new ArrayList<>();
    List<String> ruleFiles = new ArrayList<>();
    for (String name : names) {
      ruleFiles.add(name + RULES);
      conditions.addAll(conditions(name + DATA));
    }
    Map<Standard, String> standards = new EnumMap<>(Standard.class);
    root = open("standards.yaml");
    if (root != null) {
      standards.putAll(byWord(root, "standards", Standard.class));
      for (Standard standard : Standard.values()) {
        if (!standards.containsKey(standard)) {
          root.missing(standard.token());
        }
      }
      close(root);
    }
    Map<String, String> citations = new LinkedHashMap<>();
    root = open("citations.yaml");
    if (root != null) {
      Entry entry = within(root, "citations", "A citation");
      for (String key : root.map("citations").keySet()) {
        citations.put(key, entry.text(key));
      }
      close(root);
    }
    Map<String, Reading> readings = new LinkedHashMap<>();
    root = open("readings.yaml");
    if (root != null) {
      ReadingReader reader = new ReadingReader(texts, conditions, root.problems());
      for (Yaml.Field field : root.map("readings").values()) {
        readings.put(field.key(), reader.read(field.key(), root.entry(field, "A reading")));
      }
      needs(root, "readings", readings.keySet());
      close(root);
    }
    Vocabulary vocabulary = new Vocabulary(Map.of());
    root = open("facts.yaml");
    if (root != null) {
      vocabulary = VocabularyReader.read(root);
      needs(root, "facts", vocabulary.terms().keySet());
      close(root);
    }
    Wording wording = null;
    root = open("wording.yaml");
    if (root != null) {
      wording = new WordingReader(root).read();
      close(root);
    }
    if (wording == null) {
      return null;
    }
    return new Law(
        id,
        version,
        organization,
        ruleFiles,
        texts,
        memberships,
        conditions,
        readings,
        standards,
        citations,
        states,
        vocabulary,
        wording);
  }

  /** The map under a key of a file; empty when there is none. */
  private static Entry within(Entry root, String key, String what) {
    return new Entry(new Yaml.Fields(root.map(key), root.span(key)), what, root.problems());
  }

  private static void needs(Entry root, String key, Collection<?> found) {
    if (found.isEmpty() && root.problems().isEmpty()) {
      root.missing(key);
    }
  }

  /** A text for each word of a closed set. */
  private static <E extends Enum<E> & Token> Map<E, String> byWord(
      Entry entry, String key, Class<E> set) {
    Map<E, String> texts = new LinkedHashMap<>();
    for (Yaml.Field field : entry.map(key).values()) {
      E word = Token.of(set, field.key());
      if (word == null) {
        List<String> words = Stream.of(set.getEnumConstants()).map(Token::token).toList();
        Entry.unknown(entry.problems(), field, "\"" + key + "\"", words);
      } else if (field.value() instanceof Yaml.Text text) {
        texts.put(word, text.text());
      } else {
        entry
            .problems()
            .add(
                field.value().span(),
                Complaint.WRONG_TYPE,
                "\"" + field.key() + "\" must be a single value, not " + field.value().kind() + ".",
                "");
      }
    }
    return texts;
  }

  /** The conditions of a file: its keys are their ids. */
  private List<Condition> conditions(String file) {
    List<Condition> conditions = new ArrayList<>();
    Document document = pack.yaml(file);
    opened.add(file);
    if (document.root() != null) {
      Entry root = new Entry(document.root(), "The file", document.problems());
      for (Yaml.Field field : document.root().fields().values()) {
        conditions.add(condition(field.key(), root.entry(field, "A condition")));
      }
    }
    problems.addAll(document.problems().list());
    return conditions;
  }

  /** The root of a file; null, after a complaint, when it cannot be read. */
  private @Nullable Entry open(String file) {
    Document document = pack.yaml(file);
    opened.add(file);
    if (document.root() == null) {
      problems.addAll(document.problems().list());
      return null;
    }
    return new Entry(document.root(), "The file", document.problems());
  }

  /** Complains of what nothing was made of, and takes over all complaints about the file. */
  private void close(Entry root) {
    root.end();
    problems.addAll(root.problems().list());
  }

  private static TreatyText text(String id, Entry entry) {
    LocalDate from = entry.day("from");
    TreatyText text =
        new TreatyText(
            id,
            entry.text("title"),
            entry.text("brief"),
            from == null ? LocalDate.MIN : from,
            entry.optionalDay("to"),
            entry.texts("seen-for"),
            entry.optionalText("warning"));
    entry.end();
    return text;
  }

  private static Membership membership(Entry entry, Set<String> states) {
    Membership.Standing standing =
        entry.word("standing", Membership.Standing.class, Complaint.UNKNOWN_VALUE);
    LocalDate from = entry.day("from");
    Membership membership =
        new Membership(
            entry.text("state"),
            standing == null ? Membership.Standing.UNCERTAIN : standing,
            from == null ? LocalDate.MIN : from,
            entry.optionalDay("to"),
            entry.text("why"),
            entry.optionalText("source"),
            entry.optionalText("warning"));
    if (!membership.state().isEmpty() && !states.contains(membership.state())) {
      entry
          .problems()
          .add(
              entry.span("state"),
              Complaint.UNKNOWN_STATE,
              "No State is called \"" + membership.state() + "\".",
              Problems.didYouMean(membership.state(), states));
    }
    entry.end();
    return membership;
  }

  private static Condition condition(String id, Entry entry) {
    Group group = entry.word("group", Group.class, Complaint.UNKNOWN_VALUE);
    Map<String, List<Element>> elements = elements(entry);
    Map<Status, String> outcome = byWord(entry, "outcome", Status.class);
    Condition condition =
        new Condition(
            id,
            group == null ? Group.BESIDE : group,
            entry.text("asks"),
            entry.text("words"),
            entry.text("brief"),
            entry.texts("texts"),
            entry.optionalDay("from"),
            entry.optionalText("point"),
            entry.optionalWord("basis", Basis.class, Complaint.UNKNOWN_VALUE),
            entry.texts("cites"),
            elements,
            byWord(entry, "examples", Status.class),
            entry.truth("without-help"),
            entry.optionalText("no-duty"),
            outcome);
    entry.end();
    return condition;
  }

  /** The elements under each answer, with those that are asked under every one. */
  private static Map<String, List<Element>> elements(Entry entry) {
    List<Element> first = new ArrayList<>();
    List<Element> last = new ArrayList<>();
    for (Yaml.Field field : entry.map("always").values()) {
      Entry elements = entry.entry(field, "Always");
      if (field.key().equals("first")) {
        first.addAll(elements(field, elements));
      } else if (field.key().equals("last")) {
        last.addAll(elements(field, elements));
      } else {
        Entry.unknown(entry.problems(), field, "\"always\"", List.of("first", "last"));
      }
    }
    Map<String, List<Element>> elements = new LinkedHashMap<>();
    for (Yaml.Field answer : entry.map("elements").values()) {
      List<Element> asked = new ArrayList<>(first);
      asked.addAll(elements(answer, entry.entry(answer, "An answer")));
      asked.addAll(last);
      elements.put(answer.key(), asked);
    }
    return elements;
  }

  private static List<Element> elements(Yaml.Field under, Entry entry) {
    List<Element> elements = new ArrayList<>();
    if (under.value() instanceof Yaml.Fields map) {
      for (Yaml.Field field : map.fields().values()) {
        elements.add(element(field.key(), entry.entry(field, "An element")));
      }
    }
    return elements;
  }

  private static Element element(String id, Entry entry) {
    Element element =
        new Element(
            id,
            entry.text("asks"),
            entry.truth("exception"),
            entry.truth("root"),
            entry.optionalText("where-absent"),
            entry.texts("routes"));
    if (element.routes().isEmpty()) {
      entry.missing("routes");
    }
    entry.end();
    return element;
  }
}
