package org.csto.check.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.explain.English;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.model.Condition;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Membership;
import org.csto.check.model.Provision;
import org.csto.check.model.Provision.Kind;
import org.csto.check.model.Provision.Version;
import org.csto.check.model.Provision.Wording;
import org.csto.check.model.Reading;
import org.csto.check.model.RuleFile.RuleText;
import org.csto.check.model.SourceNote;

/**
 * Explains what the law rests on: provisions in every version, and the sources they were read in.
 */
final class ProvisionTopic {
  private final Law law;
  private final Library library;
  private final Page page;

  ProvisionTopic(Law law, Library library, Page page) {
    this.law = law;
    this.library = library;
    this.page = page;
  }

  void tell(String key) {
    page.blank();
    String label = law.citations().get(key);
    Provision provision = library.provisions().get(key);
    if (label != null) {
      page.text(2, Style.MUTED, "Reports cite it as \"" + label + "\".");
    }
    Set<String> sources = new LinkedHashSet<>();
    if (provision == null) {
      page.text(2, Style.PLAIN, "The pack holds no words of it.");
    } else {
      for (Version version : provision.versions()) {
        version(version);
        version.wordings().forEach(wording -> sources.add(wording.source()));
      }
    }
    if (!sources.isEmpty()) {
      page.heading("Sources");
      for (String source : sources) {
        SourceNote note = library.sources().get(source);
        page.text(2, Style.PLAIN, "[" + source + "]");
        if (note != null) {
          source(note, 4);
        }
      }
    }
    citedBy(key);
  }

  private void version(Version version) {
    String days = Phrases.days(version.from(), version.to());
    String name = version.text() == null ? "Words" : "Text " + version.text();
    page.heading(name + (days.isEmpty() ? "" : ", in force " + days));
    page.text(2, version.has(Kind.VERBATIM) ? Style.PLAIN : Style.OPEN, Phrases.seen(version));
    for (Wording wording : version.wordings()) {
      page.blank();
      page.text(4, Style.PLAIN, wording.words());
      page.text(4, Style.MUTED, about(wording));
    }
    if (version.note() != null) {
      page.blank();
      page.text(2, Style.PLAIN, "Note: " + version.note());
    }
  }

  private static String about(Wording wording) {
    List<String> about = new ArrayList<>();
    if (wording.paragraph() != null) {
      about.add("paragraph " + wording.paragraph());
    }
    String language = Phrases.language(wording.language());
    about.add(
        switch (wording.kind()) {
          case VERBATIM -> language + ", word for word";
          case TRANSLATION -> language + ", the tool's own translation";
          case PARAPHRASE -> language + ", in the words of the source";
          case SUMMARY -> "not its words, the tool's own account of them";
        });
    if (wording.date() != null) {
      about.add(wording.date().inWords());
    }
    String seen = wording.verified() ? "" : "; not seen at the source";
    return English.upper(String.join(", ", about)) + seen + " [" + wording.source() + "]";
  }

  void source(SourceNote note, int indent) {
    page.text(indent, Style.PLAIN, English.stripStop(note.title()) + ".");
    String date = note.date() == null || note.date().equals("n.d.") ? "no date" : note.date();
    String language = note.language() == null ? "" : ", in " + Phrases.language(note.language());
    page.text(indent, Style.PLAIN, note.publisher() + ", " + date + language + ".");
    if (note.url() != null) {
      page.verbatim(" ".repeat(indent) + note.url());
    }
    page.text(
        indent,
        note.verified() ? Style.MUTED : Style.OPEN,
        note.verified()
            ? "A page at this address was seen to say what is cited from it."
            : "No page at this address was seen to say what is cited from it.");
  }

  /** What rests on a source of the pack. */
  void usesOf(String source) {
    List<String> provisions = new ArrayList<>();
    for (Provision provision : library.provisions().values()) {
      boolean used =
          provision.versions().stream()
              .anyMatch(
                  version -> version.wordings().stream().anyMatch(w -> w.source().equals(source)));
      if (used) {
        provisions.add(provision.id());
      }
    }
    Set<String> states = new LinkedHashSet<>();
    for (Membership membership : law.memberships()) {
      if (source.equals(membership.source())) {
        states.add(membership.state());
      }
    }
    page.heading("Used for");
    uses("Words of", provisions);
    uses("Membership of", states);
    uses("Readings", readingsOn(source));
    if (provisions.isEmpty() && states.isEmpty() && readingsOn(source).isEmpty()) {
      page.text(2, Style.PLAIN, "Nothing that a verdict rests on.");
    }
  }

  private void citedBy(String key) {
    page.heading("Cited by");
    List<String> conditions =
        law.conditions().stream()
            .filter(condition -> condition.cites().contains(key))
            .map(Condition::id)
            .toList();
    List<String> rules =
        library.rules().stream()
            .map(RuleText::info)
            .filter(rule -> rule.cites().contains(key))
            .map(r -> r.id())
            .toList();
    uses("Conditions", conditions);
    uses("Rules", rules);
    uses("Readings", readingsOn(key));
    if (conditions.isEmpty() && rules.isEmpty() && readingsOn(key).isEmpty()) {
      page.text(2, Style.PLAIN, "Nothing that a verdict rests on.");
    }
  }

  private List<String> readingsOn(String key) {
    return law.readings().values().stream()
        .filter(
            reading ->
                reading.stands().values().stream()
                    .anyMatch(
                        stands ->
                            stands.values().stream()
                                .anyMatch(
                                    stand -> !stand.silent() && stand.sources().contains(key))))
        .map(Reading::id)
        .toList();
  }

  private void uses(String label, Iterable<String> ids) {
    String all = String.join(", ", ids);
    if (!all.isEmpty()) {
      page.labelled(2, label, Style.MUTED, 16, all, "");
    }
  }
}
