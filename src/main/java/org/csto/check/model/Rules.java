package org.csto.check.model;

import java.util.List;
import java.util.Map;

/** The rules of a pack, whatever runs them. Safe for use by many threads. */
public interface Rules {
  /** The grounds that the rules find in some facts and answers to points of law, in no order. */
  List<Ground> run(Iterable<?> facts);

  /** For each route, the ways that speak for it or leave the law open. */
  Map<String, List<RuleTable.Row>> needs();
}
