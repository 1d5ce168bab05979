package org.csto.check.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attack, a request or the response: an id and its facts by path, in the order of the file. */
public record Part(Kind kind, String id, Map<String, Fact> facts, Span span) {
  /** The kinds of parts; a fact's path begins with its kind's token. */
  public enum Kind implements Token {
    ATTACK,
    REQUEST,
    RESPONSE,
    EVENT
  }

  public Part {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  public @Nullable Fact fact(String path) {
    return facts.get(path);
  }

  /** The one value of a fact that is stated, or claimed without a rival; null otherwise. */
  public @Nullable String only(String path) {
    Fact fact = facts.get(path);
    if (fact == null || fact.values().size() != 1) {
      return null;
    }
    return fact.values().iterator().next();
  }

  public Part with(Map<String, Fact> changed) {
    return new Part(kind, id, changed, span);
  }

  /** How other objects name this part: {@code attack/january}. */
  public String key() {
    return kind.token() + "/" + id;
  }
}
