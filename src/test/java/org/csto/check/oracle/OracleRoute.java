package org.csto.check.oracle;

import static org.csto.check.model.Strength.DISPUTED;
import static org.csto.check.model.Strength.ESTABLISHED;
import static org.csto.check.model.Strength.NOT_PROVEN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * One route on one pair: what speaks for it, leaves it open or speaks against it, and the outcome.
 */
final class OracleRoute {
  private final String id;
  private final OracleProof proof;
  private final Set<Strength> pro = EnumSet.noneOf(Strength.class);
  private final Set<Strength> open = EnumSet.noneOf(Strength.class);
  private final Set<Strength> contra = EnumSet.noneOf(Strength.class);

  private boolean shown;

  /** A fact, and the value that a line asks of it. */
  record Literal(String path, String value) {}

  /** What each line that is for the route, or leaves it open, has to know. */
  private final List<List<Literal>> needs = new ArrayList<>();

  OracleRoute(String id, OracleProof proof) {
    this.id = id;
    this.proof = proof;
  }

  OracleRoute supportedBy(String path, String value) {
    needs.add(List.of(new Literal(path, value)));
    add(pro, proof.strength(path, value, false));
    return this;
  }

  /** Supported by two facts together, and as well as the weaker of them. */
  OracleRoute supportedBy(String path, String value, String andPath, String andValue) {
    needs.add(List.of(new Literal(path, value), new Literal(andPath, andValue)));
    Strength one = proof.strength(path, value, false);
    Strength other = proof.strength(andPath, andValue, false);
    if (one != null && other != null) {
      pro.add(one.compareTo(other) < 0 ? one : other);
    }
    return this;
  }

  /** Supported by some facts together, and as well as the weakest of them. */
  OracleRoute supportedByAll(Literal... literals) {
    needs.add(List.of(literals));
    add(pro, weakest(false, literals));
    return this;
  }

  OracleRoute leftOpenByAll(Literal... literals) {
    needs.add(List.of(literals));
    add(open, weakest(false, literals));
    return this;
  }

  OracleRoute opposedByAll(Literal... literals) {
    Strength strength = weakest(true, literals);
    add(contra, strength);
    boolean more = true;
    for (Literal literal : literals) {
      more &= proof.isMoreThanSaid(literal.path(), literal.value());
    }
    shown |= strength == ESTABLISHED && more;
    return this;
  }

  private @Nullable Strength weakest(boolean against, Literal... literals) {
    Strength weakest = ESTABLISHED;
    for (Literal literal : literals) {
      Strength strength = proof.strength(literal.path(), literal.value(), against);
      if (strength == null) {
        return null;
      }
      weakest = strength.compareTo(weakest) < 0 ? strength : weakest;
    }
    return weakest;
  }

  OracleRoute leftOpenBy(String path, String value) {
    needs.add(List.of(new Literal(path, value)));
    add(open, proof.strength(path, value, false));
    return this;
  }

  OracleRoute opposedBy(String path, String value) {
    Strength strength = proof.strength(path, value, true);
    add(contra, strength);
    shown |= strength == ESTABLISHED && proof.isMoreThanSaid(path, value);
    return this;
  }

  private static void add(Set<Strength> side, @Nullable Strength strength) {
    if (strength != null) {
      side.add(strength);
    }
  }

  Result.OfRoute judged() {
    Finding finding = finding(pro, open, contra, shown, isClosed());
    Set<String> missing = new TreeSet<>();
    if (finding.status() == Status.UNDETERMINED) {
      for (List<Literal> line : needs) {
        for (Literal asked : line) {
          if (proof.isMissing(asked.path(), asked.value())) {
            missing.add(asked.path());
          }
        }
      }
    }
    return new Result.OfRoute(id, finding, List.copyOf(missing), unalleged());
  }

  private List<String> unalleged() {
    Set<String> closed = new TreeSet<>();
    for (List<Literal> line : needs) {
      for (Literal asked : line) {
        if (proof.isClosed(asked.path(), asked.value()) && proof.hasNoValue(asked.path())) {
          closed.add(asked.path());
        }
      }
    }
    return List.copyOf(closed);
  }

  /** A plea: nothing pleaded is met, for whoever alleges an exception bears its burden. */
  Result.OfRoute judgedAsPlea() {
    return new Result.OfRoute(id, plea(pro, open, contra), List.of(), unalleged());
  }

  /** The lines of the table for exceptions, the first that fits. */
  static Finding plea(Set<Strength> pro, Set<Strength> open, Set<Strength> contra) {
    if (contra.contains(ESTABLISHED)) {
      return Finding.notMet(Why.SHOWN_OTHERWISE);
    }
    if (contra.contains(DISPUTED)) {
      return Finding.contested(arguable(open) ? Of.BOTH : Of.FACT);
    }
    if (pro.contains(ESTABLISHED)) {
      return Finding.MET;
    }
    if (open.contains(ESTABLISHED)) {
      return Finding.contested(Of.LAW);
    }
    return open.contains(DISPUTED) ? Finding.contested(Of.BOTH) : Finding.MET;
  }

  /**
   * The fourteen lines of the table, the first that fits.
   *
   * @param shown whether something established against it is more than said
   * @param closed whether nobody alleges what any line for the route has to know
   */
  static Finding finding(
      Set<Strength> pro, Set<Strength> open, Set<Strength> contra, boolean shown, boolean closed) {
    Strength f = best(pro);
    Strength a = best(contra);
    Strength o = best(open);
    if (f == ESTABLISHED && !arguable(contra)) {
      return Finding.MET; // 1
    }
    if (f == ESTABLISHED) {
      return Finding.contested(a == ESTABLISHED ? Of.LAW : Of.BOTH); // 2, 3
    }
    if (f == DISPUTED) {
      return Finding.contested(a == ESTABLISHED || arguable(open) ? Of.BOTH : Of.FACT); // 4 to 6
    }
    if (o == ESTABLISHED) {
      return Finding.contested(a == DISPUTED ? Of.BOTH : Of.LAW); // 7, 8
    }
    if (o == DISPUTED) {
      return Finding.contested(Of.BOTH); // 9
    }
    if (a == ESTABLISHED && shown) {
      return Finding.notMet(Why.SHOWN_OTHERWISE); // 10
    }
    if (a == DISPUTED) {
      return Finding.contested(Of.FACT); // 11
    }
    if (f == NOT_PROVEN || o == NOT_PROVEN) {
      return Finding.notMet(Why.NOT_PROVEN); // 12, and 10 where something was alleged
    }
    if (a != null || closed) {
      return Finding.notMet(Why.NONE_ALLEGED); // 10, 13 and 14
    }
    return Finding.UNDETERMINED;
  }

  private static boolean arguable(Set<Strength> side) {
    return side.contains(ESTABLISHED) || side.contains(DISPUTED);
  }

  private static @Nullable Strength best(Set<Strength> side) {
    return side.isEmpty() ? null : Collections.max(side);
  }

  private boolean isClosed() {
    return !needs.isEmpty()
        && needs.stream()
            .allMatch(line -> line.stream().anyMatch(a -> proof.isClosed(a.path(), a.value())));
  }
}
