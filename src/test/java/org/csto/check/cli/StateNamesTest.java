package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** J13: a State is one State, by whichever of its names a file or an option calls it. */
class StateNamesTest {
  private static final Map<String, String> OTHER_NAMES = otherNames();

  /** A State as the value of a fact, of a claim or of a speaker, or as a key of contributions. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?m)(\\b(?:for|is|against|from|state|sent-by|addressee|of): |^ +)("
              + String.join("|", OTHER_NAMES.keySet())
              + ")(?=[,}:\\n])");

  private static Map<String, String> otherNames() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("Russia", "Russian Federation");
    names.put("Kyrgyzstan", "Kyrgyz Republic");
    names.put("Belarus", "Republic of Belarus");
    names.put("Türkiye", "Turkey");
    return names;
  }

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kazakhstan-2022",
        "kyrgyzstan-2010",
        "armenia-2020",
        "armenia-2021-november",
        "hypothetical/member-attacks-member"
      })
  void aSynonymOfAStatesNameChangesNothing(String name) throws IOException {
    String text = Files.readString(Path.of("cases", name + ".yaml"));
    Matcher place = PLACE.matcher(text);
    String renamed =
        place.replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) + OTHER_NAMES.get(found.group(2))));
    assertThat(renamed).as("some State is named").isNotEqualTo(text);
    for (String format : new String[] {"text", "json", "markdown"}) {
      assertThat(report(renamed, format)).isEqualTo(report(text, format));
    }
  }

  /** The report, but for the columns of the file and the digest of its bytes. */
  private String report(String text, String format) throws IOException {
    Files.writeString(folder.resolve("case.yaml"), text);
    CommandRun run =
        CommandRun.in(
            folder,
            Map.of("LANG", "C.UTF-8"),
            "case.yaml",
            format.equals("text") ? "-v" : "--matrix",
            "--format=" + format);
    assertThat(run.err()).isEmpty();
    return run.out().replaceAll("\"(digest\" : \"[0-9a-f]+\"|column\" : [0-9]+)", "");
  }

  @Test
  void aStateIsExplainedByAnyOfItsNames() {
    assertThat(CommandRun.of("explain", "Russian Federation").out())
        .isEqualTo(CommandRun.of("explain", "Russia").out());
  }

  @Test
  void aStateIsSelectedByAnyOfItsNames() {
    String where = "--where=attack.attacker.state=";
    CommandRun one = CommandRun.of("cases", where + "Turkey", "-q");
    CommandRun other = CommandRun.of("cases", where + "Türkiye", "-q");
    assertThat(one).isEqualTo(other);
    assertThat(one.err()).doesNotContain("none is called");
  }

  @Test
  void aStateThatStandsTwiceUnderTwoNamesIsRefused() throws IOException {
    String text = Files.readString(Path.of("cases/kazakhstan-2022.yaml"));
    String twice = text.replace("\n    Armenia:\n", "\n    Kyrgyz Republic:\n");
    assertThat(twice).isNotEqualTo(text);
    Files.writeString(folder.resolve("case.yaml"), twice);
    CommandRun run = CommandRun.in(folder, Map.of("LANG", "C.UTF-8"), "case.yaml");
    assertThat(run.out() + run.err()).contains("names a State that stands here already");
  }
}
