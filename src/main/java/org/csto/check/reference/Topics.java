package org.csto.check.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.csto.check.explain.English;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.layout.Terminal;
import org.csto.check.layout.TerminalPage;
import org.csto.check.model.Complaint;
import org.csto.check.model.Condition;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Membership;
import org.csto.check.model.Provision;
import org.csto.check.model.Reading;
import org.csto.check.model.RuleFile.RuleText;
import org.csto.check.model.SourceNote;
import org.csto.check.model.TreatyText;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.reference.Topic.Kind;

/** Everything that can be explained, and the explanations. */
public final class Topics {
  private final Law law;
  private final Library library;
  private final List<Topic> topics = new ArrayList<>();

  /**
   * @param exits how a run can end
   */
  public Topics(Law law, Library library, List<ExitCode> exits) {
    this.law = law;
    this.library = library;
    conditions();
    ReadingTopic.points(law).forEach(this::point);
    law.readings().values().forEach(this::reading);
    law.standards()
        .forEach(
            (standard, says) ->
                add(Kind.STANDARD, standard.token(), "a standard of proof", "", told(says)));
    law.texts().forEach(this::text);
    provisions();
    states();
    for (Glossary.Entry word : new Glossary(law).entries()) {
      add(Kind.WORD, word.of().token(), word.what(), "", told(word.meaning()));
    }
    law.vocabulary().terms().values().forEach(this::fact);
    library.rules().forEach(this::rule);
    library.sources().values().forEach(this::source);
    for (Complaint complaint : Complaint.values()) {
      add(
          Kind.COMPLAINT,
          complaint.token(),
          "a complaint",
          "",
          page -> {
            told(complaint.meaning()).accept(page);
            page.labelled(2, "For example:", Style.MUTED, 14, complaint.example(), "");
          });
    }
    exits.forEach(this::exit);
  }

  /**
   * A number with which the program ends, its name and its meaning.
   *
   * @param note what holds of all of them
   */
  public record ExitCode(int number, String name, String meaning, String note) {}

  /** Whether anything bears this name. */
  public boolean knows(String id) {
    return !find(id).isEmpty();
  }

  /** Every name. */
  public Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    for (Topic topic : topics) {
      ids.add(topic.id());
      ids.add(topic.also());
    }
    return ids;
  }

  /** Explains all that bears this name. */
  public String tell(String id, Terminal terminal) {
    StringBuilder out = new StringBuilder();
    Page page = new TerminalPage(out, terminal);
    boolean first = true;
    for (Topic topic : find(id)) {
      if (!first) {
        page.blank();
        page.blank();
      }
      page.text(0, Style.TITLE, topic.id() + ": " + topic.what());
      topic.tell().accept(page);
      first = false;
    }
    return out.toString();
  }

  /** All names, in groups. */
  public String list(Terminal terminal) {
    StringBuilder out = new StringBuilder();
    Page page = new TerminalPage(out, terminal);
    page.text(0, Style.TITLE, "What can be explained: csto-check explain ID");
    for (Kind kind : Kind.values()) {
      page.heading(kind.heading(law.wording()));
      Map<String, List<String>> bare = new LinkedHashMap<>();
      for (Topic topic : topics) {
        if (topic.kind() == kind && topic.brief().isEmpty()) {
          String shared = kind == Kind.WORD ? English.upper(topic.what()) + ": " : "";
          bare.computeIfAbsent(shared, s -> new ArrayList<>()).add(topic.id());
        } else if (topic.kind() == kind) {
          page.labelled(2, topic.id(), Style.PLAIN, 22, topic.brief(), "");
        }
      }
      bare.forEach((shared, ids) -> page.text(2, Style.PLAIN, shared + String.join(", ", ids)));
    }
    return out.toString();
  }

  private List<Topic> find(String id) {
    String state = law.state(id.strip());
    String wanted = plain(state == null ? id : state);
    return topics.stream()
        .filter(topic -> plain(topic.id()).equals(wanted) || plain(topic.also()).equals(wanted))
        .toList();
  }

  private static String plain(String id) {
    return id.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  private void conditions() {
    for (Condition condition : law.conditions()) {
      Kind kind =
          switch (condition.group()) {
            case ARTICLE_4 -> Kind.CONDITION;
            case OTHER_BASIS -> Kind.OTHER_BASIS;
            case RESPONSE -> Kind.DUTY;
            case BESIDE -> Kind.BESIDE;
          };
      add(
          kind,
          condition.id(),
          law.wording().of(condition.group()).one(),
          condition.asks(),
          page -> new ConditionTopic(law, library, page).tell(condition));
    }
  }

  private void point(String point) {
    List<String> divided =
        law.conditions().stream()
            .filter(condition -> point.equals(condition.point()))
            .map(Condition::id)
            .toList();
    add(
        Kind.POINT,
        point,
        "a point of law",
        divided.isEmpty() ? "no rule reads it" : "divides the condition " + English.and(divided),
        page -> new ReadingTopic(law, library, page).point(point));
  }

  private void reading(Reading reading) {
    String what = reading == law.defaultReading() ? "the default reading" : "a reading";
    add(
        Kind.READING,
        reading.id(),
        what,
        reading.title(),
        page -> new ReadingTopic(law, library, page).tell(reading));
  }

  private void text(TreatyText text) {
    add(
        Kind.TEXT,
        text.id(),
        "a text of " + law.wording().treaty(),
        text.title(),
        page -> {
          told(text.title() + ". In force " + Phrases.days(text.from(), text.to()) + ".")
              .accept(page);
          if (text.warning() != null) {
            page.text(2, Style.OPEN, text.warning().replace("{state}", "other States"));
          }
          List<String> only =
              law.conditions().stream()
                  .filter(condition -> condition.texts().equals(List.of(text.id())))
                  .map(Condition::id)
                  .toList();
          if (!only.isEmpty()) {
            page.text(
                2, Style.PLAIN, "Only this text knows the condition " + English.and(only) + ".");
          }
          page.heading("Its articles");
          for (Provision provision : library.provisions().values()) {
            for (Provision.Version version : provision.versions()) {
              if (text.id().equals(version.text())) {
                page.labelled(
                    2,
                    provision.id(),
                    Style.PLAIN,
                    20,
                    provision.label() + ". " + Phrases.seen(version),
                    "");
              }
            }
          }
        });
  }

  private void provisions() {
    Map<String, String> keys = new LinkedHashMap<>(law.citations());
    library.provisions().forEach((key, provision) -> keys.putIfAbsent(key, provision.label()));
    keys.forEach(
        (key, label) ->
            add(
                Kind.PROVISION,
                key,
                Phrases.name(law, library, key),
                label,
                page -> new ProvisionTopic(law, library, page).tell(key)));
  }

  /** How a State stands under the other instruments. */
  private void standings(Page page, String state) {
    law.instruments()
        .forEach(
            (instrument, standings) -> {
              page.heading(instrument);
              for (Membership standing : standings) {
                if (standing.state().equals(state)) {
                  page.text(2, Style.PLAIN, Phrases.standing(standing));
                }
              }
            });
  }

  private void states() {
    Map<String, List<Membership>> byState = new LinkedHashMap<>();
    law.memberships()
        .forEach(
            membership ->
                byState
                    .computeIfAbsent(membership.state(), s -> new ArrayList<>())
                    .add(membership));
    byState.forEach(
        (state, memberships) ->
            add(
                Kind.STATE,
                state,
                "a State with a record under " + law.wording().treaty(),
                "",
                page -> {
                  page.blank();
                  for (Membership membership : memberships) {
                    page.text(
                        2,
                        Style.HEADING,
                        English.upper(membership.standing().token().replace('-', ' '))
                            + " "
                            + Phrases.days(membership.from(), membership.to()));
                    page.text(
                        4,
                        Style.PLAIN,
                        English.upper(membership.why())
                            + "."
                            + (membership.source() == null
                                ? ""
                                : " [" + membership.source() + "]"));
                    if (membership.warning() != null) {
                      page.text(4, Style.OPEN, membership.warning());
                    }
                  }
                  standings(page, state);
                  page.text(2, Style.MUTED, "On any other day it is not bound.");
                }));
  }

  private void fact(Term term) {
    add(
        Kind.FACT,
        term.path(),
        "a fact of a case",
        "",
        page -> new RuleTopic(law, library, page).fact(term));
  }

  private void rule(RuleText rule) {
    add(
        Kind.RULE,
        rule.info().id(),
        "a rule",
        "",
        page -> new RuleTopic(law, library, page).tell(rule));
  }

  private void source(SourceNote note) {
    add(
        Kind.SOURCE,
        note.key(),
        "a source of the pack",
        "",
        page -> {
          ProvisionTopic explained = new ProvisionTopic(law, library, page);
          page.blank();
          explained.source(note, 2);
          explained.usesOf(note.key());
        });
  }

  private void exit(ExitCode exit) {
    topics.add(
        new Topic(
            Kind.EXIT,
            String.valueOf(exit.number()),
            exit.name(),
            "the exit code " + exit.name(),
            exit.name() + ": " + exit.meaning(),
            page -> {
              told(exit.meaning()).accept(page);
              page.text(2, Style.MUTED, exit.note());
            }));
  }

  private void add(Kind kind, String id, String what, String brief, Consumer<Page> tell) {
    topics.add(new Topic(kind, id, id, what, brief, tell));
  }

  private static Consumer<Page> told(String text) {
    return page -> {
      page.blank();
      page.text(2, Style.PLAIN, text);
    };
  }
}
