package org.csto.check.law;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csto.check.law.Known.Fault;
import org.csto.check.law.Meaning.Kind;
import org.csto.check.law.Sentence.Match;
import org.csto.check.law.WrittenRule.Piece;
import org.csto.check.model.Law;
import org.csto.check.model.Position;
import org.csto.check.model.Problem;
import org.csto.check.model.RuleFile;
import org.csto.check.model.RuleFile.RuleText;
import org.csto.check.model.RuleIndex;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.RuleTable;
import org.csto.check.model.Span;
import org.csto.check.model.StoredIndex;
import org.csto.check.yaml.Problems;
import org.csto.check.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules of a pack: each line of each rule is one sentence of law.dsl, and what that asks
 * for is known. One path for the build, for {@code --rules} and for those who only read.
 */
public final class RulebookReader {
  /** What the program writes at the head of a file for the rule engine; without a line break. */
  static final String HEAD =
      "package csto; import org.csto.check.model.Derived; import org.csto.check.model.Position;"
          + " import org.csto.check.model.Said;"
          + " import function org.csto.check.engine.Grounds.derived;"
          + " import function org.csto.check.engine.Grounds.ground; ";

  /** The blanks that are filled from the value of the first fact. */
  private static final Pattern OF_VALUE = Pattern.compile("\\{(value|since|standing)\\}");

  /** What the build made of the rules that come with the program. */
  private static final String INDEX = "index.bin";

  private final Pack pack;
  private final Law law;
  private final Known known;
  private final List<Problem> found = new ArrayList<>();
  private final Map<String, ReadRule> byId = new LinkedHashMap<>();

  private RulebookReader(Pack pack, Law law) {
    this.pack = pack;
    this.law = law;
    this.known = new Known(law);
  }

  /**
   * The rules, or what is wrong with them.
   *
   * @param rules null when there are problems
   */
  public record Read(@Nullable Rulebook rules, List<Problem> problems) {}

  /** A rule that was understood. */
  record ReadRule(
      String file,
      Problems problems,
      WrittenRule written,
      List<Match> asks,
      Match follows,
      List<String> cites) {

    Kind kind() {
      return follows.sentence().meaning().kind();
    }

    /** The answer to a point of law it asks for; null when it asks for none. */
    @Nullable Position position() {
      for (Match match : asks) {
        Meaning meaning = match.sentence().meaning();
        if (meaning.kind() == Kind.POSITION) {
          return new Position(match.filled(meaning.one()), match.filled(meaning.other()));
        }
      }
      return null;
    }

    /** The route it gives its ground to, or what it is an indication of. */
    String to() {
      return follows.filled(follows.sentence().meaning().one());
    }

    void complain(Piece piece, int more, String message, String hint) {
      RulebookReader.complain(problems, this.source(piece), piece, more, message, hint);
    }

    private String source(Piece piece) {
      return written.body().get(piece.line() - written.line());
    }
  }

  public static Read read(Pack pack, Law law) {
    RulebookReader reader = new RulebookReader(pack, law);
    Rulebook rules = reader.rules();
    return new Read(reader.found.isEmpty() ? rules : null, List.copyOf(reader.found));
  }

  /**
   * The rules that came with the program in their own words. They were in order when it was built,
   * and what they say was stored then, so that no sentence is looked up.
   */
  static List<RuleFile> stored(Pack pack, Law law) {
    byte[] bytes =
        pack.bytes(INDEX)
            .orElseThrow(
                () -> new IllegalStateException("the program was built without its rules"));
    RuleIndex index = StoredIndex.read(ByteBuffer.wrap(bytes));
    Map<String, RuleInfo> infos = byId(index);
    Map<RuleInfo, List<Position>> positions = new HashMap<>();
    for (RuleTable.Row row : index.table().rows()) {
      Position position = row.position();
      positions.put(row.rule(), position == null ? List.of() : List.of(position));
    }
    List<RuleFile> files = new ArrayList<>();
    for (String file : law.ruleFiles()) {
      List<String> lines = pack.text(file).orElse("").lines().toList();
      List<RuleText> texts = new ArrayList<>();
      for (WrittenRule rule :
          RuleFileReader.read(lines, new Problems(pack.shown(file), String.join("\n", lines)))) {
        RuleInfo info = Objects.requireNonNull(infos.get(rule.id().words()));
        texts.add(text(rule, info, positions.getOrDefault(info, List.of()), pack.shown(file)));
      }
      files.add(new RuleFile(pack.shown(file), title(file), texts));
    }
    return files;
  }

  private static String title(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static Map<String, RuleInfo> byId(RuleIndex index) {
    Map<String, RuleInfo> infos = new HashMap<>();
    index.rules().forEach(info -> infos.put(info.id(), info));
    return infos;
  }

  private @Nullable Rulebook rules() {
    Source sentences = source(Grammar.FILE);
    if (sentences == null) {
      return null;
    }
    Grammar grammar = Grammar.read(sentences.lines(), known, sentences.problems());
    found.addAll(sentences.problems().list());
    if (!found.isEmpty()) {
      return null;
    }
    List<ReadFile> files = new ArrayList<>();
    for (String file : law.ruleFiles()) {
      Source source = source(file);
      if (source != null) {
        files.add(new ReadFile(file, source, rules(file, source, grammar)));
      }
    }
    RuleIndex index = new Unfolding(byId.values()).index();
    files.forEach(file -> found.addAll(file.source().problems().list()));
    return found.isEmpty() ? rulebook(files, index) : null;
  }

  private Rulebook rulebook(List<ReadFile> files, RuleIndex index) {
    Map<String, RuleInfo> infos = byId(index);
    Map<String, String> drl = new LinkedHashMap<>();
    List<RuleFile> texts = new ArrayList<>();
    for (ReadFile file : files) {
      String shown = pack.shown(file.name());
      drl.put(title(file.name()) + ".drl", drl(file.source().lines(), file.rules()));
      List<RuleText> ofFile = new ArrayList<>();
      for (ReadRule rule : file.rules()) {
        WrittenRule written = rule.written();
        RuleInfo info = Objects.requireNonNull(infos.get(written.id().words()));
        Position position = rule.position();
        ofFile.add(text(written, info, position == null ? List.of() : List.of(position), shown));
      }
      texts.add(new RuleFile(shown, title(file.name()), ofFile));
    }
    return new Rulebook(index, drl, texts, known.everything());
  }

  private record ReadFile(String name, Source source, List<ReadRule> rules) {}

  /** A file of the pack, line by line. */
  private record Source(List<String> lines, Problems problems) {}

  /** Null, after a complaint, when it cannot be read. */
  private @Nullable Source source(String file) {
    Optional<byte[]> bytes = pack.bytes(file);
    if (bytes.isEmpty()) {
      found.add(
          new Problem(
              pack.shown(file),
              Span.START,
              "missing-file",
              "The pack has no readable file " + file + ".",
              "Start from a copy of the folder rules that comes with the program.",
              ""));
      return null;
    }
    // A mark of the order of bytes at its head, as some editors write it, is passed over.
    YamlReader.Decoded decoded = YamlReader.decode(pack.shown(file), bytes.get());
    if (!decoded.problems().isEmpty()) {
      found.addAll(decoded.problems().list());
      return null;
    }
    return new Source(decoded.text().toString().lines().toList(), decoded.problems());
  }

  private List<ReadRule> rules(String file, Source source, Grammar grammar) {
    List<ReadRule> read = new ArrayList<>();
    List<WrittenRule> written = RuleFileReader.read(source.lines(), source.problems());
    if (written.isEmpty() && source.problems().isEmpty()) {
      source.problems().add(Span.START, "rule-error", "The file holds no rule.", "");
    }
    for (WrittenRule rule : written) {
      ReadRule understood = rule(file, source, grammar, rule);
      if (understood != null) {
        read.add(understood);
        ReadRule twin = byId.putIfAbsent(rule.id().words(), understood);
        if (twin != null) {
          understood.complain(
              rule.id(),
              0,
              "Its id also belongs to the rule in "
                  + pack.shown(twin.file())
                  + ", line "
                  + twin.written().line()
                  + ".",
              "Ids are never used again.");
        }
      }
    }
    return read;
  }

  /** Null, after a complaint, when a line of it is no sentence. */
  private @Nullable ReadRule rule(
      String file, Source source, Grammar grammar, WrittenRule written) {
    List<Match> asks = new ArrayList<>();
    boolean whole = true;
    for (Piece piece : written.asks()) {
      Match match = match(source, grammar, piece, true);
      whole &= match != null;
      if (match != null) {
        asks.add(match);
      }
    }
    Match follows = match(source, grammar, written.follows(), false);
    if (follows == null || !whole) {
      return null;
    }
    ReadRule rule =
        new ReadRule(file, source.problems(), written, asks, follows, cites(source, written));
    shape(rule);
    for (int i = 0; i < asks.size(); i++) {
      known(rule, written.asks().get(i), asks.get(i));
    }
    follows(rule);
    return rule;
  }

  private static @Nullable Match match(Source source, Grammar grammar, Piece piece, boolean asks) {
    List<Match> matches = grammar.matches(piece.words(), asks);
    if (matches.size() == 1) {
      return matches.get(0);
    }
    String line = source.lines().get(piece.line() - 1);
    if (matches.size() > 1) {
      StringBuilder lines = new StringBuilder();
      matches.forEach(
          match -> lines.append(lines.isEmpty() ? "" : " and ").append(match.sentence().line()));
      complain(
          source.problems(),
          line,
          piece,
          0,
          "Several sentences of law.dsl read so: those in lines " + lines + ".",
          "Change one of them, so that each line of a rule is one sentence.");
      return null;
    }
    complain(
        source.problems(),
        line,
        piece,
        0,
        "No sentence of law.dsl reads so.",
        grammar.near(piece.words(), asks));
    return null;
  }

  /** A rule begins with a fact; the sentences after it go on from there. */
  private static void shape(ReadRule rule) {
    Piece clause = rule.written().clause();
    Matcher value = OF_VALUE.matcher(clause.words());
    if (rule.asks().get(0).sentence().meaning().kind().isIndication() && value.find()) {
      rule.complain(
          clause,
          value.start(),
          "An indication has no one value to fill in.",
          "Say what it shows.");
    }
    Piece position = null;
    for (int i = 0; i < rule.asks().size(); i++) {
      Kind kind = rule.asks().get(i).sentence().meaning().kind();
      Piece piece = rule.written().asks().get(i);
      if (i == 0 && !kind.begins()) {
        rule.complain(
            piece,
            0,
            "This sentence goes on from another.",
            "Begin the rule with a sentence about the facts.");
      } else if (i > 0 && kind.begins()) {
        rule.complain(
            piece,
            0,
            "With this sentence a rule begins; it does not go on from another.",
            "Use, or write into law.dsl, one that speaks of the same part: Said( of == $fact.of, … ).");
      } else if (kind == Kind.POSITION) {
        if (position != null) {
          rule.complain(piece, 0, "A rule asks the reading for one answer.", "Write two rules.");
        } else if (rule.kind() == Kind.DERIVES) {
          rule.complain(
              piece,
              0,
              "An indication is the same under every reading.",
              "Ask the reading in the rule that rests on it.");
        }
        position = piece;
      }
    }
  }

  /** Complains of a fact, a value or an answer that nothing and nobody gives. */
  private void known(ReadRule rule, Piece piece, Match match) {
    Meaning meaning = match.sentence().meaning();
    String one = match.filled(meaning.one());
    String other = match.filled(meaning.other());
    Fault fault = null;
    String where = meaning.one();
    if (meaning.kind().isFact()) {
      fault = known.fact(one);
      if (fault == null) {
        fault = known.value(one, other);
        where = meaning.other();
      }
    } else if (meaning.kind() == Kind.POSITION) {
      fault = known.answer(one, other);
      where = meaning.other();
    }
    if (fault != null) {
      rule.complain(piece, match.where(where), fault.message(), fault.hint());
    }
  }

  private void follows(ReadRule rule) {
    String id = rule.written().id().words();
    String prefix = id.substring(0, id.lastIndexOf('-'));
    String to = rule.to();
    String wanted = title(rule.file());
    if (rule.kind() != Kind.DERIVES) {
      Fault fault = known.route(to);
      if (fault != null) {
        Meaning meaning = rule.follows().sentence().meaning();
        int at = rule.follows().where(meaning.one());
        rule.complain(rule.written().follows(), at, fault.message(), fault.hint());
        return;
      }
      wanted = to.substring(0, to.indexOf('/'));
    }
    if (!prefix.equals(wanted)) {
      rule.complain(
          rule.written().id(),
          0,
          "The id of this rule begins with " + wanted + ".",
          "It is called so after " + (rule.kind() == Kind.DERIVES ? "its file." : "its route."));
    }
  }

  private List<String> cites(Source source, WrittenRule written) {
    List<String> cites = new ArrayList<>();
    Piece piece = written.annotations().get("cite");
    int from = 0;
    for (String part : piece == null ? new String[0] : piece.words().split(";", -1)) {
      String key = part.strip();
      int at = from + (key.isEmpty() ? 0 : part.indexOf(key));
      Fault fault = known.citation(key);
      if (piece != null && fault != null) {
        complain(
            source.problems(),
            source.lines().get(piece.line() - 1),
            piece,
            at,
            fault.message(),
            fault.hint());
      }
      cites.add(key);
      from += part.length() + 1;
    }
    return cites;
  }

  /** The lines as they are, but for the sentences, which are expanded. */
  private static String drl(List<String> lines, List<ReadRule> rules) {
    Map<Integer, String> expanded = new TreeMap<>();
    for (ReadRule rule : rules) {
      for (int i = 0; i < rule.asks().size(); i++) {
        expand(lines, expanded, rule.written().asks().get(i), rule.asks().get(i));
      }
      expand(lines, expanded, rule.written().follows(), rule.follows());
    }
    StringBuilder drl = new StringBuilder(HEAD);
    for (int i = 0; i < lines.size(); i++) {
      drl.append(expanded.getOrDefault(i + 1, lines.get(i))).append('\n');
    }
    return drl.toString();
  }

  private static void expand(
      List<String> lines, Map<Integer, String> expanded, Piece piece, Match match) {
    String before = lines.get(piece.line() - 1).substring(0, piece.index());
    expanded.put(piece.line(), before + match.filled(match.sentence().expansion()));
  }

  private static RuleText text(
      WrittenRule written, RuleInfo info, List<Position> positions, String shown) {
    String body = String.join("\n", written.body()) + "\n";
    return new RuleText(info, shown, written.line(), positions, body);
  }

  private static void complain(
      Problems problems, String source, Piece piece, int more, String message, String hint) {
    problems.add(Span.in(source, piece.line(), piece.index() + more), "rule-error", message, hint);
  }
}
