package org.csto.check.model;

import java.util.List;
import java.util.Map;

/** The rules of a pack, whatever runs them. Safe for use by many threads. */
public interface Rules {
  /** The grounds that the rules find in some facts and answers to points of law, in no order. */
  List<Ground> run(Iterable<?> facts);

  /** For each route, what each way needs that speaks for it or leaves the law open. */
  Map<String, List<List<String>>> needs();
}
