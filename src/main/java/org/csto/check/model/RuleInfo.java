package org.csto.check.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a rule says of itself.
 *
 * @param id stable: it never changes its meaning and is never used again
 * @param route the route its ground belongs to, {@code condition/route}
 * @param cites keys of the provisions, judgments or statements it rests on
 * @param needs the paths of the facts it reads
 * @param says its sentence; {@code {value}}, {@code {against}}, {@code {since}} and {@code
 *     {standing}} are filled in, and what stands after a semicolon is what the law makes of it,
 *     whoever says the rest
 */
public record RuleInfo(
    String name,
    String id,
    String route,
    Ground.Side side,
    List<String> cites,
    List<String> needs,
    String says) {

  private static final String LAW = "; ";

  /** The part of the sentence that those say on whose word it rests. */
  public String said() {
    int law = says.indexOf(LAW);
    return law < 0 ? says : says.substring(0, law) + ".";
  }

  /** The part that is the law's; empty when there is none. */
  public String law() {
    int law = says.indexOf(LAW);
    return law < 0 ? "" : says.substring(law + LAW.length());
  }

  /** The items of an annotation, which semicolons part. */
  public static List<String> items(String annotation) {
    List<String> items = new ArrayList<>();
    for (String item : annotation.split(";")) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }
}
