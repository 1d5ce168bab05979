package org.csto.check.law;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rule engine is told by a sentence. Only these few forms are allowed: whatever else
 * Drools can do, the table of the rules could not show, and Drools can drop some of it in silence.
 *
 * @param one what is asked of: the path of a fact, a point of law, an indication or a route
 * @param other the value or the answer that is asked for; empty when there is none
 */
record Meaning(Kind kind, String one, String other) {
  /** A word, and blanks in it, of which nothing can be taken for more than that. */
  private static final String WORD = "([\\p{L}\\p{N}./_{}*-]*)";

  /** The forms, each with blanks where {@link #one} and {@link #other} stand. */
  enum Kind {
    FACT(true, "$fact : Said( fact == \"…\", value == \"…\" )"),
    SAME_FACT(true, "Said( of == $fact.of, fact == \"…\", value == \"…\" )"),
    INDICATION(true, "$fact : Derived( what == \"…\" )"),
    SAME_INDICATION(true, "Derived( of == $fact.of, what == \"…\" )"),
    POSITION(true, "Position( point == \"…\", answer == \"…\" )"),
    FOR(false, "insert( ground( drools.getMatch() ) ); // for …"),
    AGAINST(false, "insert( ground( drools.getMatch() ) ); // against …"),
    OPEN(false, "insert( ground( drools.getMatch() ) ); // open …"),
    DERIVES(false, "insert( derived( drools.getMatch() ) ); // is …");

    private final boolean asks;
    private final String form;
    private final Pattern pattern;

    Kind(boolean asks, String form) {
      this.asks = asks;
      this.form = form;
      this.pattern = pattern(form);
    }

    /** Whether it stands before {@code then}. */
    boolean asks() {
      return asks;
    }

    /** Whether it is the fact or the indication that a rule begins with. */
    boolean begins() {
      return this == FACT || this == INDICATION;
    }

    boolean isFact() {
      return this == FACT || this == SAME_FACT;
    }

    boolean isIndication() {
      return this == INDICATION || this == SAME_INDICATION;
    }

    private static Pattern pattern(String form) {
      StringBuilder pattern = new StringBuilder();
      for (String piece : form.split("(?<=…)|(?=…)| ")) {
        pattern.append(piece.equals("…") ? WORD : Pattern.quote(piece)).append("\\s*");
      }
      return Pattern.compile(pattern.toString());
    }
  }

  /** What a right-hand side of law.dsl says; null when it has none of the forms. */
  static @Nullable Meaning of(String expansion, boolean asks) {
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.pattern.matcher(expansion);
      if (kind.asks() == asks && matcher.matches()) {
        return new Meaning(
            kind, matcher.group(1), matcher.groupCount() > 1 ? matcher.group(2) : "");
      }
    }
    return null;
  }

  /** The forms that may stand on one side of {@code then}, to be named in a complaint. */
  static String forms(boolean asks) {
    StringBuilder forms = new StringBuilder();
    for (Kind kind : Kind.values()) {
      if (kind.asks() == asks) {
        forms.append(forms.isEmpty() ? "" : " · ").append(kind.form);
      }
    }
    return forms.toString();
  }
}
