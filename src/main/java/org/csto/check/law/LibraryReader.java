package org.csto.check.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.law.Pack.Document;
import org.csto.check.model.Checked;
import org.csto.check.model.Checked.Sound;
import org.csto.check.model.Complaint;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Problem;
import org.csto.check.model.Provision;
import org.csto.check.model.Provision.Version;
import org.csto.check.model.Provision.Wording;
import org.csto.check.model.RuleFile;
import org.csto.check.model.SourceNote;
import org.csto.check.yaml.Entry;
import org.csto.check.yaml.Problems;
import org.csto.check.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads the words of the law, the rules and the sources: what no judgment needs. */
public final class LibraryReader {
  private final Pack pack;
  private final List<Problem> problems = new ArrayList<>();

  private LibraryReader(Pack pack) {
    this.pack = pack;
  }

  /**
   * The library, and what is wrong with it.
   *
   * @param rules null when there are problems with them, and for those that came with the program
   */
  public record Read(Library library, @Nullable Rulebook rules, List<Problem> problems) {}

  public static Read read(Pack pack, Law law) {
    LibraryReader reader = new LibraryReader(pack);
    Map<String, SourceNote> sources = reader.sources();
    Map<String, Provision> provisions = reader.provisions(sources);
    if (pack.isBuiltIn()) {
      List<RuleFile> files = RulebookReader.stored(pack, law);
      return new Read(new Library(provisions, sources, files), null, List.copyOf(reader.problems));
    }
    Checked<Rulebook> read = RulebookReader.read(pack, law);
    Rulebook rules = read instanceof Sound<Rulebook> sound ? sound.value() : null;
    reader.problems.addAll(read.problems());
    Library library = new Library(provisions, sources, rules == null ? List.of() : rules.files());
    return new Read(library, rules, List.copyOf(reader.problems));
  }

  private Map<String, SourceNote> sources() {
    Map<String, SourceNote> sources = new LinkedHashMap<>();
    Document document = pack.yaml("sources.yaml");
    if (document.root() != null) {
      Entry root = new Entry(document.root(), "The file", document.problems());
      for (Yaml.Field field : root.map("sources").values()) {
        Entry entry = root.entry(field, "A source");
        entry.text("verified");
        sources.put(field.key(), entry.source(field.key()));
      }
      root.end();
    }
    problems.addAll(document.problems().list());
    return sources;
  }

  private Map<String, Provision> provisions(Map<String, SourceNote> sources) {
    Map<String, Provision> provisions = new LinkedHashMap<>();
    Document document = pack.yaml("provisions.yaml");
    if (document.root() != null) {
      Entry root = new Entry(document.root(), "The file", document.problems());
      for (Yaml.Field field : document.root().fields().values()) {
        Entry entry = root.entry(field, "A provision");
        String label = entry.text("label");
        List<Version> versions = new ArrayList<>();
        for (Entry version : entry.entries("versions", "a version")) {
          versions.add(version(version, sources, document.problems()));
        }
        entry.end();
        provisions.put(field.key(), new Provision(field.key(), label, versions));
      }
    }
    problems.addAll(document.problems().list());
    return provisions;
  }

  private static Version version(Entry entry, Map<String, SourceNote> sources, Problems problems) {
    LocalDate from = null;
    LocalDate to = null;
    if (entry.get("in-force") instanceof Yaml.Fields map) {
      Entry inForce = new Entry(map, "The time in force", problems);
      from = inForce.day("from");
      to = inForce.optionalDay("to");
      inForce.end();
    } else {
      entry.map("in-force");
    }
    List<Wording> wordings = new ArrayList<>();
    for (Entry wording : entry.entries("wordings", "a wording")) {
      wordings.add(wording(wording, sources, problems));
    }
    Version version =
        new Version(
            entry.optionalText("text"),
            from,
            to,
            verified(entry),
            wordings,
            entry.optionalText("note"));
    entry.end();
    return version;
  }

  private static Wording wording(Entry entry, Map<String, SourceNote> sources, Problems problems) {
    Provision.Kind kind = entry.word("kind", Provision.Kind.class, Complaint.UNKNOWN_VALUE);
    String source = entry.text("source");
    if (!source.isEmpty() && !sources.containsKey(source)) {
      problems.add(
          entry.span("source"),
          Complaint.UNKNOWN_SOURCE,
          "No source is called \"" + source + "\".",
          Problems.didYouMean(source, sources.keySet()));
    }
    Wording wording =
        new Wording(
            entry.text("language"),
            kind == null ? Provision.Kind.PARAPHRASE : kind,
            source,
            entry.optionalDate("date"),
            verified(entry),
            entry.optionalText("paragraph"),
            entry.text("text"));
    entry.end();
    return wording;
  }

  private static boolean verified(Entry entry) {
    entry.text("verified");
    return entry.truth("verified");
  }
}
