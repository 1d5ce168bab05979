package org.csto.check.oracle;

import static org.csto.check.model.Strength.DISPUTED;
import static org.csto.check.model.Strength.ESTABLISHED;
import static org.csto.check.model.Strength.NOT_PROVEN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  /** What each line that is for the route, or leaves it open, has to know. */
  private final List<List<String>> needs = new ArrayList<>();

  OracleRoute(String id, OracleProof proof) {
    this.id = id;
    this.proof = proof;
  }

  OracleRoute supportedBy(String path, String value) {
    needs.add(List.of(path));
    add(pro, proof.strength(path, value, false));
    return this;
  }

  /** Supported by two facts together, and as well as the weaker of them. */
  OracleRoute supportedBy(String path, String value, String andPath, String andValue) {
    needs.add(List.of(path, andPath));
    Strength one = proof.strength(path, value, false);
    Strength other = proof.strength(andPath, andValue, false);
    if (one != null && other != null) {
      pro.add(one.compareTo(other) < 0 ? one : other);
    }
    return this;
  }

  /** A fact and what is asked of it. */
  record Literal(String path, String value) {}

  /** Supported by some facts together, and as well as the weakest of them. */
  OracleRoute supportedByAll(Literal... literals) {
    needs.add(Stream.of(literals).map(Literal::path).toList());
    add(pro, weakest(false, literals));
    return this;
  }

  OracleRoute leftOpenByAll(Literal... literals) {
    needs.add(Stream.of(literals).map(Literal::path).toList());
    add(open, weakest(false, literals));
    return this;
  }

  OracleRoute opposedByAll(Literal... literals) {
    add(contra, weakest(true, literals));
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
    needs.add(List.of(path));
    add(open, proof.strength(path, value, false));
    return this;
  }

  OracleRoute opposedBy(String path, String value) {
    add(contra, proof.strength(path, value, true));
    return this;
  }

  private static void add(Set<Strength> side, @Nullable Strength strength) {
    if (strength != null) {
      side.add(strength);
    }
  }

  Result.OfRoute judged() {
    Finding finding = finding(pro, open, contra, isClosed());
    Set<String> missing = new TreeSet<>();
    Set<String> closed = new TreeSet<>();
    for (List<String> paths : needs) {
      for (String path : paths) {
        if (finding.status() == Status.UNDETERMINED && proof.isMissing(path)) {
          missing.add(path);
        }
        if (proof.nobodyAlleges(path)) {
          closed.add(path);
        }
      }
    }
    return new Result.OfRoute(id, finding, List.copyOf(missing), List.copyOf(closed));
  }

  /** A plea: nothing pleaded is met, for whoever alleges an exception bears its burden. */
  Result.OfRoute judgedAsPlea() {
    return new Result.OfRoute(id, plea(contra), List.of(), List.of());
  }

  static Finding plea(Set<Strength> contra) {
    if (contra.contains(ESTABLISHED)) {
      return Finding.notMet(Why.SHOWN_OTHERWISE);
    }
    return contra.contains(DISPUTED) ? Finding.contested(Of.FACT) : Finding.MET;
  }

  /**
   * @param closed whether nobody alleges what any line for the route has to know
   */
  static Finding finding(
      Set<Strength> pro, Set<Strength> open, Set<Strength> contra, boolean closed) {
    boolean opposed = contra.contains(ESTABLISHED) || contra.contains(DISPUTED);
    boolean opened = open.contains(ESTABLISHED) || open.contains(DISPUTED);
    if (pro.contains(ESTABLISHED)) {
      return opposed ? Finding.contested(Of.FACT) : Finding.MET;
    }
    if (pro.contains(DISPUTED)) {
      return Finding.contested(opened ? Of.BOTH : Of.FACT);
    }
    if (opened) {
      boolean factsClear = open.contains(ESTABLISHED) && !opposed;
      return Finding.contested(factsClear ? Of.LAW : Of.BOTH);
    }
    if (contra.contains(ESTABLISHED)) {
      return Finding.notMet(Why.SHOWN_OTHERWISE);
    }
    if (contra.contains(DISPUTED)) {
      return Finding.contested(Of.FACT);
    }
    if (pro.contains(NOT_PROVEN) || open.contains(NOT_PROVEN)) {
      return Finding.notMet(Why.NOT_PROVEN);
    }
    return closed ? Finding.notMet(Why.NONE_ALLEGED) : Finding.UNDETERMINED;
  }

  private boolean isClosed() {
    return !needs.isEmpty()
        && needs.stream().allMatch(paths -> paths.stream().anyMatch(proof::nobodyAlleges));
  }
}
