package org.csto.check.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules unfolded: what each asks of the facts of one part and of the reading. It gives the
 * grounds that the rule engine gives, and needs no rule engine for it.
 */
public final class RuleTable {
  private final List<Row> rows;

  /** Whether a rule has several rows, two of which may come to the same ground. */
  private final boolean unfolded;

  private volatile @Nullable Map<String, List<Row>> byFirst;

  public RuleTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
    Set<Integer> places = new HashSet<>();
    boolean several = false;
    for (Row row : rows) {
      several |= !places.add(row.rule().place());
    }
    unfolded = several;
  }

  /** A fact and the value, or the class of values, that is asked of it. */
  public record Literal(String path, String value) {}

  /**
   * One way in which a rule gives its ground; a rule that rests on indications has several.
   *
   * @param position the answer to a point of law it asks for; null when it holds under all
   * @param literals all of them, of one part
   */
  public record Row(RuleInfo rule, @Nullable Position position, List<Literal> literals) {
    public Row {
      literals = List.copyOf(literals);
    }
  }

  /** In the order of the rules. */
  public List<Row> rows() {
    return rows;
  }

  /** The grounds that some values and answers give, in no order. */
  public List<Ground> grounds(List<Said> said, Set<Position> positions) {
    Map<String, Said> byKey = new HashMap<>();
    for (Said each : said) {
      byKey.put(key(each.of(), each.fact(), each.value()), each);
    }
    Map<String, List<Row>> rowsByFirst = byFirst();
    List<Ground> grounds = new ArrayList<>();
    for (Said first : said) {
      for (Row row : rowsByFirst.getOrDefault(key("", first.fact(), first.value()), List.of())) {
        List<Said> facts = facts(row, first.of(), byKey);
        if (facts != null && (row.position() == null || positions.contains(row.position()))) {
          grounds.add(new Ground(row.rule(), row.position(), facts));
        }
      }
    }
    return unfolded ? List.copyOf(new LinkedHashSet<>(grounds)) : grounds;
  }

  /** What meets the literals of a row among the values of a part; null when one is not met. */
  private static @Nullable List<Said> facts(Row row, String of, Map<String, Said> byKey) {
    List<Said> facts = new ArrayList<>(row.literals().size());
    for (Literal literal : row.literals()) {
      Said met = byKey.get(key(of, literal.path(), literal.value()));
      if (met == null) {
        return null;
      }
      facts.add(met);
    }
    return facts;
  }

  private Map<String, List<Row>> byFirst() {
    Map<String, List<Row>> known = byFirst;
    if (known == null) {
      known = new HashMap<>();
      for (Row row : rows) {
        Literal first = row.literals().get(0);
        known
            .computeIfAbsent(key("", first.path(), first.value()), key -> new ArrayList<>())
            .add(row);
      }
      byFirst = known;
    }
    return known;
  }

  private static String key(String of, String path, String value) {
    return of + ' ' + path + ' ' + value;
  }
}
