package org.csto.check.model;

import java.util.List;
import java.util.Locale;

/**
 * What a rule says of itself, and what follows from its text.
 *
 * @param place its place in the index of rules, from 0
 * @param id stable: it never changes its meaning and is never used again
 * @param clause what its ground says, as a clause; {@code {value}}, {@code {against}}, {@code
 *     {since}} and {@code {standing}} are filled in
 * @param law what the law makes of that, whoever says it; empty when there is nothing to add
 * @param route the route its ground belongs to, {@code condition/route}; of a rule that derives an
 *     indication, what it indicates
 * @param derives whether it gives no ground, but an indication that other rules rest on
 * @param cites keys of the provisions, judgments or statements it rests on
 * @param needs the paths of the facts it reads
 */
public record RuleInfo(
    int place,
    String id,
    String clause,
    String law,
    String route,
    Ground.Side side,
    boolean derives,
    List<String> cites,
    List<String> needs) {

  /** What the rule engine calls it. */
  public String name() {
    return id + " " + clause;
  }

  /** Its whole sentence. */
  public String says() {
    return capital(clause) + (law.isEmpty() ? "." : "; " + law + ".");
  }

  /** The part of the sentence that those say on whose word it rests. */
  public String said() {
    return capital(clause) + ".";
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
