package org.csto.check.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A value that somebody states or claims of a fact: what rules match.
 *
 * @param of the key of the part, such as {@code attack/january}
 * @param fact the path of the fact
 * @param value the value rules speak of; for a State or a number the class it falls in
 * @param raw the values of the file that fall in that class, in its order
 */
public record Said(String of, String fact, String value, Set<String> raw, Fact on) {
  public Said {
    raw = Collections.unmodifiableSet(new LinkedHashSet<>(raw));
  }
}
