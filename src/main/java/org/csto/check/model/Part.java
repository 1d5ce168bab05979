package org.csto.check.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attack, a request or the response: an id and its facts by path, in the order of the file.
 *
 * @param supposed 0 in a case as it is; otherwise the number of the supposition whose part this is,
 *     which tells it from the part that it stands for
 */
public record Part(Kind kind, String id, int supposed, Map<String, Fact> facts, Span span) {
  /** The kinds of parts; a fact's path begins with its kind's token. */
  public enum Kind implements Token {
    ATTACK,
    REQUEST,
    RESPONSE,
    EVENT
  }

  /** A part of a case as it is. */
  public Part(Kind kind, String id, Map<String, Fact> facts, Span span) {
    this(kind, id, 0, facts, span);
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
    return new Part(kind, id, supposed, changed, span);
  }

  /** This part as a supposition has it. */
  public Part supposing(int number, Map<String, Fact> changed) {
    return new Part(kind, id, number, changed, span);
  }

  /** How other objects name this part: {@code attack/january}. No id holds a slash. */
  public String key() {
    String key = kind.token() + "/" + id;
    return supposed == 0 ? key : key + "/" + supposed;
  }
}
