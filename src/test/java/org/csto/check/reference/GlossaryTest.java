package org.csto.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Capacity;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Condition.Basis;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Grade;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Membership.Standing;
import org.csto.check.model.Office;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.csto.check.model.Token;
import org.junit.jupiter.api.Test;

class GlossaryTest {
  @Test
  void everyWordOfEveryClosedSetIsExplainedOnce() {
    List<Token> words = new ArrayList<>();
    for (Token[] set :
        new Token[][] {
          Status.values(), Why.values(), Of.values(), Grade.values(), Capacity.values(),
          Office.values(), Stance.values(), Side.values(), Strength.values(), Basis.values(),
          Standing.values()
        }) {
      words.addAll(List.of(set));
    }
    assertThat(Glossary.entries().stream().map(Glossary.Entry::of))
        .containsExactlyInAnyOrderElementsOf(words);
    assertThat(Glossary.entries()).allMatch(entry -> entry.meaning().matches("[A-Z].*\\."));
  }
}
