package org.csto.check.engine;

import java.util.List;
import java.util.Map;
import org.csto.check.model.Ground;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Position;
import org.csto.check.model.Said;
import org.csto.check.model.Token;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** What a rule inserts: the one ground it states, on the side its annotation names. */
public final class Grounds {
  private Grounds() {}

  /** A ground that every reading shares. */
  public static Ground ground(Rule rule, Said... facts) {
    return of(rule, null, facts);
  }

  /** A ground that depends on an answer to a point of law. */
  public static Ground ground(Rule rule, Position law, Said... facts) {
    return of(rule, law, facts);
  }

  private static Ground of(Rule rule, @Nullable Position law, Said... facts) {
    return new Ground(
        rule.getName(), side(rule.getName(), rule.getMetaData()), law, List.of(facts));
  }

  static Side side(String rule, Map<String, Object> said) {
    Side side = Token.of(Side.class, RuleBase.annotation(said, "side"));
    if (side == null) {
      throw new IllegalStateException(
          "rule \"" + rule + "\" needs @side(\"for\"), @side(\"against\") or @side(\"open\")");
    }
    return side;
  }
}
