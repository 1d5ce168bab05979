package org.csto.check.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csto.check.report.Samples;
import org.junit.jupiter.api.Test;

/** What a reader must know beside the verdict: each notice is given where it belongs, and told. */
class NoticesTest {
  private static final String ASSUMED =
      "The date of entry into force of the 2010 text, 19 December 2012, was seen in a source for"
          + " Kazakhstan only; for Tajikistan it is assumed.";

  private static final String SOURCES =
      """

      speakers: {t: {name: President T, for: Tajikistan, as: party}}
      sources: {s: {title: A page, publisher: A publisher}}
      """;

  @Test
  void theTextWarnsOfStatesForWhichItsDayWasNotSeen() throws IOException {
    assertThat(notices(met())).containsExactly(ASSUMED);
    assertThat(notices(met().replace("Tajikistan", "Kazakhstan"))).isEmpty();
  }

  @Test
  void aRequestOfAnotherStateIsLeftOut() throws IOException {
    assertThat(notices(met().replace("from: Tajikistan", "from: Armenia")))
        .containsExactly(
            "Request request is that of a State that was not attacked, and is left out.", ASSUMED);
  }

  @Test
  void aRequestBeforeTheAttackIsLeftOut() throws IOException {
    assertThat(notices(met().replace("date: 2024-05-13", "date: 2024-05-11")))
        .containsExactly(
            "Request request was made before the attack began, and is left out.", ASSUMED);
  }

  @Test
  void aRequestIsTakenForTheAttackedStatesOwnWhereThatIsDisputed() throws IOException {
    assertThat(
            notices(
                met().replace("from: Tajikistan", "from: " + claims("Tajikistan", "Armenia"))
                    + SOURCES))
        .containsExactly(
            "Request request is taken for the attacked State's own; who asked is disputed.",
            ASSUMED);
  }

  @Test
  void aRequestIsTakenForALaterOneWhereItsDayIsDisputed() throws IOException {
    assertThat(
            notices(
                met().replace("date: 2024-05-13", "date: " + claims("2024-05-11", "2024-05-13"))
                    + SOURCES))
        .containsExactly(
            "Request request is taken to have been made after the attack began; when it was made is"
                + " disputed.",
            ASSUMED);
  }

  @Test
  void aDayOnWhichNoTextWasInForceIsTold() throws IOException {
    assertThat(notices(met().replace("date: 2024-05-14\nsummary", "date: 1994-04-19\nsummary")))
        .containsExactly(
            "19 April 1994 lies outside the days on which the Collective Security Treaty, text of"
                + " 1992 was in force.");
  }

  @Test
  void aMembershipWarns() throws IOException {
    assertThat(notices(met().replace("Tajikistan", "Armenia")))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("Armenia's Prime Minister said in February 2024");
  }

  private static String claims(String one, String other) {
    String claim = "{is: %s, by: t, said: 2024-05-12, evidence: assertion, source: s}";
    return "[" + claim.formatted(one) + ", " + claim.formatted(other) + "]";
  }

  private static String met() throws IOException {
    return Files.readString(Path.of("cases/hypothetical/met-2010.yaml"));
  }

  private static List<String> notices(String yaml) {
    return new Notices(Samples.LAW).of(Samples.judgment(Samples.of("case.yaml", yaml)));
  }
}
