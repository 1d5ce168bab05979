package org.csto.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.csto.check.model.Role;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.junit.jupiter.api.Test;

/** The facts of a case are read as the pack has them. */
class VocabularyReaderTest {
  private static final Vocabulary FACTS = LawReader.read(Pack.builtIn()).orThrow().vocabulary();

  private static Term fact(String path) {
    return Objects.requireNonNull(FACTS.term(path));
  }

  @Test
  void everyRoleLeadsToItsFacts() {
    assertThat(FACTS.path(Role.VICTIM)).isEqualTo("attack.against");
    assertThat(FACTS.paths(Role.ATTACKER))
        .containsExactly("attack.attacker.state", "attack.attacker.sent-by");
    for (Role role : Role.values()) {
      assertThat(FACTS.paths(role)).as(role.token()).isNotEmpty();
    }
  }

  @Test
  void rulesMatchClassesInPlaceOfStatesAndNumbers() {
    assertThat(fact("attack.attacker.sent-by").matched())
        .containsExactly("attacked-state", "another-state", "bound", "not-bound", "uncertain");
    assertThat(fact("request.addressee").matched())
        .containsExactly("csto", "itself", "bound", "not-bound", "uncertain");
    assertThat(fact("attack.effects.killed").matched()).containsExactly("none", "some");
    assertThat(fact("attack.attacker.origin").matched()).containsExactly("abroad", "domestic");
    assertThat(fact("attack.declared").matched()).containsExactly("true", "false");
    assertThat(fact("attack.began").matched()).isEmpty();
  }

  @Test
  void aValueHasAPlainNameWhereItNeedsOne() {
    assertThat(fact("request.treaty").named("cst-article-4")).isEqualTo("Article 4 of the Treaty");
    assertThat(fact("request.treaty").named("other-treaty")).isEqualTo("other treaty");
  }

  @Test
  void aFactOfEachStateIsFoundAndAsksOfThatOne() {
    Term each = fact("response.contributions.Armenia");
    assertThat(each.path()).isEqualTo("response.contributions.*");
    assertThat(each.asks("response.contributions.Armenia")).isEqualTo("how many Armenia sent");
    assertThat(each.asks(each.path())).isEqualTo("how many each State sent");
    assertThat(FACTS.term("response.contributions")).isNull();
  }
}
