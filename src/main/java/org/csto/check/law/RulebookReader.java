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
import org.csto.check.law.Sentence.Match;
import org.csto.check.law.WrittenRule.Piece;
import org.csto.check.model.Checked;
import org.csto.check.model.Checked.Faulty;
import org.csto.check.model.Checked.Sound;
import org.csto.check.model.Complaint;
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

  /** The rules of a pack whose law is in order. */
  public static Checked<Rulebook> read(Pack pack, Law law) {
    RulebookReader reader = new RulebookReader(pack, law);
    Rulebook rules = reader.rules();
    return rules != null && reader.found.isEmpty()
        ? new Sound<>(rules)
        : new Faulty<>(reader.found);
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
      files.add(new RuleFile(pack.shown(file), ReadRule.title(file), texts));
    }
    return files;
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
    RuleReader understanding = new RuleReader(grammar, known);
    List<ReadFile> files = new ArrayList<>();
    for (String file : law.ruleFiles()) {
      Source source = source(file);
      if (source != null) {
        files.add(new ReadFile(file, source, rules(file, source, understanding)));
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
      drl.put(ReadRule.title(file.name()) + ".drl", drl(file.source().lines(), file.rules()));
      List<RuleText> ofFile = new ArrayList<>();
      for (ReadRule rule : file.rules()) {
        WrittenRule written = rule.written();
        RuleInfo info = Objects.requireNonNull(infos.get(written.id().words()));
        Position position = rule.position();
        ofFile.add(text(written, info, position == null ? List.of() : List.of(position), shown));
      }
      texts.add(new RuleFile(shown, ReadRule.title(file.name()), ofFile));
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
              Complaint.MISSING_FILE,
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

  private List<ReadRule> rules(String file, Source source, RuleReader reader) {
    List<ReadRule> read = new ArrayList<>();
    List<WrittenRule> written = RuleFileReader.read(source.lines(), source.problems());
    if (written.isEmpty() && source.problems().isEmpty()) {
      source.problems().add(Span.START, Complaint.RULE_ERROR, "The file holds no rule.", "");
    }
    for (WrittenRule rule : written) {
      ReadRule understood = reader.read(file, source.problems(), rule);
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

  /**
   * The lines as they are, but for the sentences, which are expanded, and for remarks: Java would
   * read what looks like an escape in them, and could be made to run it.
   */
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
      String line = lines.get(i).strip().startsWith("//") ? "" : lines.get(i);
      drl.append(expanded.getOrDefault(i + 1, line)).append('\n');
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
}
