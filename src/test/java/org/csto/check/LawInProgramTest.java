package org.csto.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Law;
import org.csto.check.model.Membership.Standing;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The law is data of the pack: no article and no treaty, no State, no fact and no value of one
 * stands in the text that the program holds.
 */
class LawInProgramTest {
  private static final Law LAW = LawReader.read(Pack.builtIn()).orThrow();

  /** What may stand, by file, each with its reason. */
  private static final Map<String, List<String>> ALLOWED =
      Map.of(
          // The help of the command line.
          "cli/CheckCommand.java",
          List.of("Article "),
          // Pieces of a case that draw a complaint, for explain; nothing is compared with them.
          "model/Complaint.java",
          List.of("armed-group"));

  /**
   * Values that are also words of the program: an answer, {@code {alleged: none}}, a key of files,
   * and the Java package of compiled rules.
   */
  private static final Set<String> PLAIN = Set.of("no", "none", "state", "csto");

  /** Comments, characters, text blocks and strings; the last two are what is looked at. */
  private static final Pattern PIECE =
      Pattern.compile(
          "//[^\\n]*|/\\*(?s:.*?)\\*/|'(?:[^'\\\\]|\\\\.)+'"
              + "|\"\"\"(?<block>(?s:.*?))\"\"\"|\"(?<string>(?:[^\"\\\\\\n]|\\\\.)*)\"");

  /** The words of the law, each with the literals in which it must not stand. */
  private static final Map<String, Pattern> WORDS = words();

  private static Map<String, Pattern> words() {
    Map<String, Pattern> words = new LinkedHashMap<>();
    words.put("Article ", Pattern.compile("\\b[Aa]rticle \\d"));
    Set<String> names = new LinkedHashSet<>(LAW.stateNames().keySet());
    names.add(LAW.organization());
    names.add(LAW.wording().treaty());
    for (String name : names) {
      words.put(name, Pattern.compile("\\b" + Pattern.quote(name) + "\\b"));
    }
    for (Term term : LAW.vocabulary().terms().values()) {
      String path = term.path().replace("*", "");
      words.put(path, Pattern.compile("(?<![\\w.-])" + Pattern.quote(path)));
      if (term.type() != Type.TRUTH) {
        term.matched().forEach(value -> words.put(value, value(value)));
      }
    }
    for (Standing standing : Standing.values()) {
      words.remove(standing.token());
    }
    words.keySet().removeAll(PLAIN);
    return words;
  }

  /** A value of one piece is also a word of plain English: it is one where it stands alone. */
  private static Pattern value(String value) {
    return Pattern.compile(
        value.contains("-")
            ? "(?<![\\w-])" + Pattern.quote(value) + "(?![\\w-])"
            : "^" + Pattern.quote(value) + "$");
  }

  private static Set<String> lawIn(String source) {
    Set<String> found = new TreeSet<>();
    for (String literal : literals(source)) {
      WORDS.forEach(
          (word, pattern) -> {
            if (pattern.matcher(literal).find()) {
              found.add(word);
            }
          });
    }
    return found;
  }

  private static List<String> literals(String source) {
    List<String> literals = new ArrayList<>();
    var pieces = PIECE.matcher(source);
    while (pieces.find()) {
      MatchResult piece = pieces.toMatchResult();
      for (int group = 1; group <= piece.groupCount(); group++) {
        if (piece.group(group) != null) {
          literals.add(piece.group(group));
        }
      }
    }
    return literals;
  }

  @Test
  void noWordOfTheLawStandsInTheProgram() throws IOException {
    Path program = Path.of("src/main/java/org/csto/check");
    Map<String, Set<String>> found = new LinkedHashMap<>();
    int literals = 0;
    try (Stream<Path> files = Files.walk(program)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String source = Files.readString(file);
        literals += literals(source).size();
        Set<String> law = lawIn(source);
        if (!law.isEmpty()) {
          found.put(program.relativize(file).toString().replace('\\', '/'), law);
        }
      }
    }
    assertThat(literals).isGreaterThan(1000);
    Map<String, Set<String>> allowed = new LinkedHashMap<>();
    ALLOWED.forEach((file, words) -> allowed.put(file, new TreeSet<>(words)));
    assertThat(found).as("what stands there, and all that may").isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String s = \"Conditions of Article 4\";",
        "log(\"to \" + \"Kazakhstan\");",
        "if (path.equals(\"attack.attacker.sent-by\")) {}",
        "String each = \"response.contributions.\";",
        "case \"cst-article-4\" -> 1;",
        "value.equals(\"abroad\")",
        "List.of(\"attacked-state\")",
        "\"under the Treaty\"",
        "\"the CSTO asked\"",
        "char c = '\"'; String s = \"Armenia\"; // 'nothing'",
        "String s = \"\"\"\n    Armenia \"and\" others\n    \"\"\";"
      })
  void aWordOfTheLawInALiteralWouldBeFound(String source) {
    assertThat(lawIn(source)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// Article 4 of the Treaty, as \"Armenia\" reads it",
        "/** {@code attack.against}: \"Kazakhstan\". */",
        "\"from abroad and back\"",
        "\"an article of a law\"",
        "\"CSTO_CHECK_DEBUG\"",
        "abroad(other, none)"
      })
  void whatIsNoLiteralOrNoWordOfTheLawWouldNot(String source) {
    assertThat(lawIn(source)).isEmpty();
  }
}
