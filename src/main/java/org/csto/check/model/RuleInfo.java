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
