package org.csto.check.model;

import java.util.List;
import java.util.Map;
import org.csto.check.model.RuleFile.RuleText;

/** What explaining the law needs beside the law itself: its words, its rules and its sources. */
public record Library(
    Map<String, Provision> provisions, Map<String, SourceNote> sources, List<RuleFile> ruleFiles) {

  /** Every rule, in the order of the files. */
  public List<RuleText> rules() {
    return ruleFiles.stream().flatMap(file -> file.rules().stream()).toList();
  }

  /** The rules that give grounds to a route. */
  public List<RuleText> rulesOn(String route) {
    return rules().stream().filter(rule -> rule.info().route().equals(route)).toList();
  }
}
