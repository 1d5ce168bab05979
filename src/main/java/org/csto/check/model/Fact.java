package org.csto.check.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A property of a part of the case. A fact that the file does not mention has no object: it is not
 * stated, which is never false.
 */
public sealed interface Fact {
  /** The full path, such as {@code attack.attacker.origin}. */
  String path();

  Span span();

  /** The values that somebody states or claims and that count, in the order of the file. */
  Set<String> values();

  /**
   * Stated by the author of the file, and undisputed.
   *
   * @param source the key of a source; null when the author gives none
   * @param words what the source says; null when there is nothing to add
   */
  record Stated(
      String path, String value, @Nullable String source, @Nullable String words, Span span)
      implements Fact {
    @Override
    public Set<String> values() {
      return Set.of(value);
    }
  }

  /** Claimed, perhaps in conflict. */
  record Claimed(String path, List<Claim> claims, Span span) implements Fact {
    public Claimed {
      claims = List.copyOf(claims);
    }

    @Override
    public Set<String> values() {
      Set<String> values = new LinkedHashSet<>();
      for (Claim claim : claims) {
        if (claim.counts() && claim.stance() == Claim.Stance.IS) {
          values.add(claim.value());
        }
      }
      return values;
    }

    /** The same fact with only the claims that pass; null when none does. */
    public @Nullable Claimed keeping(Predicate<Claim> test) {
      List<Claim> kept = new ArrayList<>();
      for (Claim claim : claims) {
        if (test.test(claim)) {
          kept.add(claim);
        }
      }
      return kept.isEmpty() ? null : new Claimed(path, kept, span);
    }
  }

  /**
   * An act that came too late for the day judged: on that day it was not yet.
   *
   * @param of what the file has
   * @param on the first day on which it can have been
   */
  record TooLate(Fact of, LocalDate on) implements Fact {
    @Override
    public String path() {
      return of.path();
    }

    @Override
    public Span span() {
      return of.span();
    }

    @Override
    public Set<String> values() {
      return Set.of();
    }
  }

  /** The author's positive note that nobody on file alleges it; silence would not say so. */
  record NoneAlleged(String path, Span span) implements Fact {
    @Override
    public Set<String> values() {
      return Set.of();
    }
  }
}
