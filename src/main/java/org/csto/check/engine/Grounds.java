package org.csto.check.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.csto.check.model.Derived;
import org.csto.check.model.Ground;
import org.csto.check.model.Position;
import org.csto.check.model.RuleInfo;
import org.csto.check.model.Said;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.kie.api.runtime.rule.Match;

/** What rules insert: every rule the same, for what it says is known of it beforehand. */
public final class Grounds {
  /** Under which each rule of a base carries what the index says of it. */
  static final String INFO = "info";

  private Grounds() {}

  /** The ground that a rule states, on all that it matched. */
  public static Ground ground(Match match) {
    Position position = null;
    for (Object matched : match.getObjects()) {
      if (matched instanceof Position asked) {
        position = asked;
      }
    }
    return new Ground(info(match), position, facts(match));
  }

  /** The indication that a rule derives from all that it matched. */
  public static Derived derived(Match match) {
    List<Said> facts = facts(match);
    return new Derived(facts.get(0).of(), info(match).route(), facts);
  }

  /**
   * Facts, and those that indications rest on, each once. Those of indications stand by their
   * names, so that two ways to the same facts are one.
   */
  private static List<Said> facts(Match match) {
    List<Said> facts = new ArrayList<>(2);
    boolean indicated = false;
    for (Object matched : match.getObjects()) {
      if (matched instanceof Said said) {
        add(facts, said);
      } else if (matched instanceof Derived derived) {
        indicated = true;
        for (Said said : derived.facts()) {
          add(facts, said);
        }
      }
    }
    if (indicated) {
      facts.sort(Comparator.comparing(Said::fact).thenComparing(Said::value));
    }
    return facts;
  }

  private static void add(List<Said> facts, Said said) {
    for (Said known : facts) {
      if (known == said) {
        return;
      }
    }
    facts.add(said);
  }

  private static RuleInfo info(Match match) {
    RuleImpl rule = (RuleImpl) match.getRule();
    if (rule.getMetaData(INFO) instanceof RuleInfo info) {
      return info;
    }
    throw new IllegalStateException("the index of the rules lacks \"" + rule.getName() + "\"");
  }
}
