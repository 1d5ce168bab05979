package org.csto.check.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.layout.Terminal;
import org.csto.check.layout.TerminalPage;
import org.csto.check.model.Condition;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Position;
import org.csto.check.model.RuleFile;
import org.csto.check.model.RuleFile.RuleText;

/** Every rule at a glance, for readers and for programs. */
public final class RuleList {
  private static final int COLUMN = 20;

  private final Law law;
  private final Library library;
  private final RuleScope reach;

  public RuleList(Law law, Library library) {
    this.law = law;
    this.library = library;
    this.reach = new RuleScope(law);
  }

  public String text(Terminal terminal) {
    StringBuilder out = new StringBuilder();
    Page page = new TerminalPage(out, terminal);
    page.text(
        0,
        Style.TITLE,
        library.rules().size() + " rules of the pack " + law.packId() + " " + law.packVersion());
    for (RuleFile file : library.ruleFiles()) {
      page.heading(file.title() + " (" + file.name() + ")");
      for (RuleText rule : file.rules()) {
        page.labelled(2, rule.info().id(), Style.PLAIN, COLUMN, Phrases.withSide(rule.info()), "");
        page.text(
            2 + COLUMN,
            Style.MUTED,
            rule.info().route()
                + " · "
                + String.join("; ", Phrases.labels(law, rule.info().cites())));
        for (Condition condition : reach.conditions(rule)) {
          page.text(
              2 + COLUMN,
              Style.MUTED,
              "for " + condition.id() + ", under " + reach.inWords(rule, condition));
        }
      }
    }
    page.blank();
    page.line(
        "Next: csto-check explain "
            + library.rules().stream().findFirst().map(rule -> rule.info().id()).orElse("ID"));
    return out.toString();
  }

  /** The same as maps, lists and single values. */
  public Map<String, Object> tree() {
    List<Object> rules = new ArrayList<>();
    library.rules().forEach(rule -> rules.add(tree(rule)));
    Map<String, Object> pack = new LinkedHashMap<>();
    pack.put("id", law.packId());
    pack.put("version", law.packVersion());
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", 1);
    root.put("pack", pack);
    root.put("rules", rules);
    return root;
  }

  private Map<String, Object> tree(RuleText rule) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", rule.info().id());
    tree.put("name", rule.info().name());
    tree.put("route", rule.info().route());
    tree.put("side", rule.info().side().token());
    tree.put("sentence", Phrases.of(rule.info()));
    List<Object> citations = new ArrayList<>();
    for (String key : rule.info().cites()) {
      Map<String, Object> citation = new LinkedHashMap<>();
      citation.put("id", key);
      citation.put("label", law.citations().getOrDefault(key, key));
      citations.add(citation);
    }
    tree.put("citations", citations);
    tree.put("needs", rule.info().needs());
    List<Object> positions = new ArrayList<>();
    for (Position position : rule.positions()) {
      Map<String, Object> asked = new LinkedHashMap<>();
      asked.put("point", position.point());
      asked.put("answer", position.answer());
      positions.add(asked);
    }
    tree.put("positions", positions);
    List<Object> weighed = new ArrayList<>();
    for (Condition condition : reach.conditions(rule)) {
      Map<String, Object> under = new LinkedHashMap<>();
      under.put("condition", condition.id());
      under.put("readings", reach.under(rule, condition));
      weighed.add(under);
    }
    tree.put("weighedFor", weighed);
    tree.put("file", rule.file());
    tree.put("line", rule.line());
    return tree;
  }
}
