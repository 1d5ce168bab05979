package org.csto.check.model;

import java.util.List;

/**
 * An indication that a rule derives from facts, for other rules to rest on. It is no ground; what
 * rests on it rests on its facts.
 *
 * @param of the key of the part, such as {@code attack/january}
 * @param what it indicates
 */
public record Derived(String of, String what, List<Said> facts) {
  public Derived {
    facts = List.copyOf(facts);
  }
}
