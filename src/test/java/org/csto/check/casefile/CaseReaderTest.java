package org.csto.check.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Complaint;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.junit.jupiter.api.Test;

/** What is too much for one case is told, and does not cost the program its stack or its time. */
class CaseReaderTest {
  private static final Law LAW = LawReader.read(Pack.builtIn()).orThrow();
  private static final String HEAD =
      "schema: csto-case/1\ntitle: t\nkind: hypothetical\ndate: 2020-01-01\n";

  @Test
  void aLongIdIsAnId() {
    assertThat(read(HEAD + "id: " + "a-".repeat(100_000) + "a\nattacks: [{id: a}]\n"))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void fourHundredPairsAreJudgedAndNoMore() {
    String twenty = parts("attacks", 20) + parts("requests", 20);
    assertThat(read(HEAD + "id: x\n" + twenty)).isInstanceOf(Outcome.Accepted.class);
    Outcome more = read(HEAD + "id: x\n" + parts("attacks", 21) + parts("requests", 20));
    List<Problem> problems = ((Outcome.Rejected) more).problems();
    assertThat(problems).extracting(Problem::code).containsExactly(Complaint.TOO_MANY);
  }

  private static String parts(String key, int count) {
    StringBuilder parts = new StringBuilder(key + ":\n");
    for (int i = 0; i < count; i++) {
      parts.append("- {id: p").append(i).append("}\n");
    }
    return parts.toString();
  }

  private static Outcome read(String text) {
    return CaseReader.read(LAW, "f", text.getBytes(StandardCharsets.UTF_8));
  }
}
