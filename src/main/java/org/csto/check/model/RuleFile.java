package org.csto.check.model;

import java.util.List;

/**
 * A file of rules as its readers see it.
 *
 * @param name how complaints and reports name it
 * @param title the condition it is about, or what its conditions have in common
 */
public record RuleFile(String name, String title, List<RuleText> rules) {

  /**
   * A rule in its own words.
   *
   * @param file the name of its file
   * @param line where it begins
   * @param positions the answers to points of law it asks for; empty when it holds under all
   * @param body the rule from its name to its end
   */
  public record RuleText(
      RuleInfo info, String file, int line, List<Position> positions, String body) {}
}
