package org.csto.check.reference;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.explain.English;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.model.Condition;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.RuleFile.RuleText;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;

/** Explains a rule: its sentence, what it rests on and reads, where it is weighed, and its text. */
final class RuleTopic {
  private static final int COLUMN = 14;

  private final Law law;
  private final Library library;
  private final Page page;

  RuleTopic(Law law, Library library, Page page) {
    this.law = law;
    this.library = library;
    this.page = page;
  }

  void tell(RuleText rule) {
    page.blank();
    page.text(2, Style.PLAIN, Phrases.of(rule.info()));
    if (rule.info().says().contains("{")) {
      page.text(2, Style.MUTED, "What stands in brackets is filled in from the case.");
    }
    page.blank();
    if (rule.info().derives()) {
      row("Indicates", rule.info().route());
    } else {
      row("Side", English.upper(Phrases.side(rule.info().side())) + ".");
      row("Route", rule.info().route());
    }
    List<String> authority = new ArrayList<>();
    for (String key : rule.info().cites()) {
      authority.add(Phrases.name(law, library, key) + " [" + key + "]");
    }
    row("Rests on", String.join("; ", authority));
    for (String path : rule.info().needs()) {
      Term term = law.vocabulary().term(path);
      row("Reads", path + (term == null ? "" : ": " + term.asks()));
    }
    RuleScope reach = new RuleScope(law);
    for (Condition condition : reach.conditions(rule)) {
      row("Weighed for", condition.id() + ", under " + reach.inWords(rule, condition));
    }
    page.heading(rule.file() + ", line " + rule.line());
    rule.body().lines().forEach(line -> page.verbatim("  " + line));
  }

  /** Which rules read a fact. */
  void fact(Term term) {
    page.blank();
    page.text(2, Style.PLAIN, "It tells " + term.asks() + ".");
    page.text(2, Style.PLAIN, "It is " + values(term) + ".");
    List<RuleText> readers =
        library.rules().stream().filter(rule -> rule.info().needs().contains(term.path())).toList();
    if (readers.isEmpty()) {
      page.text(2, Style.PLAIN, "No rule reads it; reports show it.");
      return;
    }
    page.heading("Rules that read it");
    for (RuleText rule : readers) {
      page.labelled(
          2,
          rule.info().id(),
          Style.PLAIN,
          20,
          English.upper(Phrases.side(rule.info().side())) + ": " + Phrases.of(rule.info()),
          "");
    }
  }

  private String values(Term term) {
    Type type = term.type();
    return switch (type) {
      case SET -> "any of " + String.join(", ", term.values()) + ", each by itself";
      case TRUTH, WORD -> English.or(term.values());
      case STATE -> "the name of a State";
      case ADDRESSEE -> law.organization() + " or the name of a State";
      case COUNT -> "a whole number";
      case DATE -> "a date: a day, a month or a year";
      case TEXT -> "text in your own words";
    };
  }

  private void row(String label, String text) {
    page.labelled(2, label, Style.MUTED, COLUMN, text, "");
  }
}
