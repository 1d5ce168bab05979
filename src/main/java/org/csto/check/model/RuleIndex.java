package org.csto.check.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All that is known of the rules of a pack beside what the rule engine makes of them. */
public final class RuleIndex {
  private final List<RuleInfo> rules;
  private final RuleTable table;
  private final Map<String, RuleInfo> byName = new HashMap<>();
  private final Map<String, List<RuleTable.Row>> needs = new HashMap<>();

  /**
   * @param rules in the order of their ids, each at its place
   */
  public RuleIndex(List<RuleInfo> rules, RuleTable table) {
    this.rules = List.copyOf(rules);
    this.table = table;
    for (RuleInfo rule : rules) {
      byName.put(rule.name(), rule);
    }
    for (RuleTable.Row row : table.rows()) {
      if (row.rule().side() != Ground.Side.AGAINST) {
        needs.computeIfAbsent(row.rule().route(), route -> new ArrayList<>()).add(row);
      }
    }
  }

  public List<RuleInfo> rules() {
    return rules;
  }

  /** The rule that the rule engine calls so. */
  public RuleInfo named(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  public RuleTable table() {
    return table;
  }

  /** For each route, the ways that speak for it or leave the law open. */
  public Map<String, List<RuleTable.Row>> needs() {
    return needs;
  }

  /** Whether any rule derives an indication. */
  public boolean derives() {
    for (RuleInfo rule : rules) {
      if (rule.derives()) {
        return true;
      }
    }
    return false;
  }
}
