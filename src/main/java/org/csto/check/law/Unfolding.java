package org.csto.check.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.law.Meaning.Kind;
import org.csto.check.law.Sentence.Match;
import org.csto.check.law.WrittenRule.Piece;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.RuleIndex;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.RuleTable;
import org.csto.check.model.RuleTable.Literal;
import org.csto.check.model.RuleTable.Row;
import org.csto.check.yaml.Problems;

/**
 * The table of the rules: where a rule rests on an indication, a row for each way in which that is
 * derived. No indication rests on itself, so that this comes to an end.
 */
final class Unfolding {
  /** More rows than any law has; a pack of that many says something else than it means. */
  private static final int MOST = 10_000;

  private final List<ReadRule> rules;
  private final Map<String, List<ReadRule>> deriving = new LinkedHashMap<>();
  private final Map<String, Set<List<Literal>>> ways = new LinkedHashMap<>();

  Unfolding(Collection<ReadRule> rules) {
    this.rules = new ArrayList<>(rules);
    this.rules.sort(Comparator.comparing(Unfolding::order));
    for (ReadRule rule : this.rules) {
      if (rule.kind() == Kind.DERIVES) {
        deriving.computeIfAbsent(rule.to(), what -> new ArrayList<>()).add(rule);
      }
    }
  }

  /** The id, its number of four digits, so that outside-2 stands before outside-10. */
  private static String order(ReadRule rule) {
    String id = rule.written().id().words();
    int number = id.lastIndexOf('-') + 1;
    return id.substring(0, number)
        + "0000".substring(Math.min(4, id.length() - number))
        + id.substring(number);
  }

  /** The index; complaints about indications are added to those about the files. */
  RuleIndex index() {
    Set<String> asked = new LinkedHashSet<>();
    boolean derived = true;
    for (ReadRule rule : rules) {
      for (int i = 0; i < rule.asks().size(); i++) {
        Match match = rule.asks().get(i);
        if (match.sentence().meaning().kind().isIndication()) {
          asked.add(what(match));
          derived &= derived(rule, rule.written().asks().get(i), match);
        }
      }
    }
    for (ReadRule rule : rules) {
      if (derived && rule.kind() == Kind.DERIVES && !asked.contains(rule.to())) {
        complain(rule, "No rule rests on an indication of \"" + rule.to() + "\".", asked);
      }
    }
    List<RuleInfo> infos = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (ReadRule rule : rules) {
      Set<List<Literal>> ofRule = unfolded(rule, List.of());
      RuleInfo info = info(rule, infos.size(), ofRule);
      infos.add(info);
      if (!info.derives()) {
        ofRule.forEach(literals -> rows.add(new Row(info, rule.position(), literals)));
      }
    }
    return new RuleIndex(infos, new RuleTable(rows));
  }

  private boolean derived(ReadRule rule, Piece piece, Match match) {
    String what = what(match);
    boolean derived = deriving.containsKey(what);
    if (!derived) {
      rule.complain(
          piece,
          match.where(match.sentence().meaning().one()),
          "No rule derives an indication of \"" + what + "\".",
          Problems.didYouMean(what, deriving.keySet()));
    }
    return derived;
  }

  private static void complain(ReadRule rule, String message, Iterable<String> known) {
    rule.complain(
        rule.written().follows(),
        rule.follows().where(rule.follows().sentence().meaning().one()),
        message,
        Problems.didYouMean(rule.to(), known));
  }

  /**
   * The ways in which a rule can fire, each the facts it then rests on.
   *
   * @param resting the indications that rest on this rule, the last one first
   */
  private Set<List<Literal>> unfolded(ReadRule rule, List<String> resting) {
    Set<List<Literal>> all = Set.of(List.of());
    boolean indicated =
        rule.asks().stream().anyMatch(m -> m.sentence().meaning().kind().isIndication());
    for (Match match : rule.asks()) {
      Meaning meaning = match.sentence().meaning();
      if (meaning.kind() == Kind.POSITION) {
        continue;
      }
      Set<List<Literal>> more = new LinkedHashSet<>();
      for (List<Literal> before : all) {
        for (List<Literal> way : ways(rule, match, resting)) {
          Set<Literal> both = new LinkedHashSet<>(before);
          both.addAll(way);
          more.add(indicated ? inOrder(both) : List.copyOf(both));
          if (more.size() > MOST) {
            complain(rule, "The rule can fire in more than " + MOST + " ways.", List.of());
            return Set.of();
          }
        }
      }
      all = more;
    }
    return all;
  }

  /**
   * By their names, so that two ways to the same facts are one; the rule engine has them so too.
   */
  private static List<Literal> inOrder(Set<Literal> literals) {
    return literals.stream()
        .sorted(Comparator.comparing(Literal::path).thenComparing(Literal::value))
        .toList();
  }

  private Set<List<Literal>> ways(ReadRule rule, Match match, List<String> resting) {
    Meaning meaning = match.sentence().meaning();
    if (meaning.kind().isFact()) {
      return Set.of(
          List.of(new Literal(match.filled(meaning.one()), match.filled(meaning.other()))));
    }
    String what = what(match);
    Set<List<Literal>> known = ways.get(what);
    if (known != null) {
      return known;
    }
    if (resting.contains(what)) {
      complain(
          rule,
          "An indication of \""
              + what
              + "\" would rest on itself: "
              + String.join(", ", resting.subList(resting.indexOf(what), resting.size()))
              + ".",
          List.of());
      return Set.of();
    }
    List<String> deeper = new ArrayList<>(resting);
    deeper.add(what);
    Set<List<Literal>> all = new LinkedHashSet<>();
    for (ReadRule deriver : deriving.getOrDefault(what, List.of())) {
      all.addAll(unfolded(deriver, deeper));
    }
    ways.put(what, all);
    return all;
  }

  private static String what(Match match) {
    return match.filled(match.sentence().meaning().one());
  }

  private static RuleInfo info(ReadRule rule, int place, Set<List<Literal>> ways) {
    Set<String> needs = new LinkedHashSet<>();
    ways.forEach(way -> way.forEach(literal -> needs.add(literal.path())));
    Piece law = rule.written().annotations().get("law");
    return new RuleInfo(
        place,
        rule.written().id().words(),
        rule.written().clause().words(),
        law == null ? "" : law.words(),
        rule.to(),
        switch (rule.kind()) {
          case AGAINST -> Side.AGAINST;
          case OPEN -> Side.OPEN;
          default -> Side.FOR;
        },
        rule.kind() == Kind.DERIVES,
        rule.cites(),
        List.copyOf(needs));
  }
}
