package org.csto.check.model;

import java.util.Locale;

/** A word of a closed set, written in files and reports as {@code not-met} for {@code NOT_MET}. */
public interface Token {
  String name();

  default String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant a file calls {@code token}; null when there is none. */
  static <E extends Enum<E> & Token> @org.jspecify.annotations.Nullable E of(
      Class<E> set, String token) {
    for (E constant : set.getEnumConstants()) {
      // A word is as long as the name of its constant: hardly any other needs to be spelt out.
      if (constant.name().length() == token.length() && constant.token().equals(token)) {
        return constant;
      }
    }
    return null;
  }
}
