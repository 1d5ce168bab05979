package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to get a rule or a sentence wrong is refused at its place, in words of our own. */
class RuleMistakesTest {
  private static final String ABROAD = "when the attackers came from abroad";
  private static final String FIRST = "rule \"outside-1 the attackers came from abroad\"";
  private static final String CITE = "@cite(\"un-charter-51; wall-139\")";
  private static final String FOLLOWS = "then this speaks for outside/origin";
  private static final String SENTENCE = "[when]the attackers came from abroad=";
  private static final String FACT =
      "$fact : Said( fact == \"attack.attacker.origin\", value == \"abroad\" )";
  private static final String GROUND = "insert( ground( drools.getMatch() ) ); // for {route}";

  @TempDir private Path folder;

  @BeforeEach
  void startFromACopy() throws IOException {
    ExplainCommandTest.copyPack(folder);
  }

  /**
   * A mistake.
   *
   * @param is what the file has instead of {@code was}, at the first place where that stands
   * @param at what the caret stands under
   * @param says what the first complaint says
   */
  record Mistake(String name, String file, String was, String is, String at, String says) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Mistake rule(String name, String was, String is, String at, String says) {
    return new Mistake(name, "outside.dslr", was, is, at, says);
  }

  /** Another right-hand side of the first sentence on where the attackers came from. */
  private static Mistake told(String name, String told, String at, String says) {
    return new Mistake(name, "law.dsl", SENTENCE + FACT, SENTENCE + told, at, says);
  }

  private static Mistake follows(String name, String told, String at, String says) {
    return new Mistake(name, "law.dsl", GROUND, told, at, says);
  }

  private static Mistake words(String name, String words, String at, String says) {
    return new Mistake(name, "law.dsl", SENTENCE, words, at, says);
  }

  static Stream<Mistake> theForm() {
    return Stream.of(
        rule("a misspelt when", ABROAD, "whne it", "whne", "Between its name and when"),
        rule("no end", FOLLOWS + "\nend", FOLLOWS, "rule \"outside-1", "The rule has no end."),
        rule("all on one line", CITE + "\nwhen", CITE + " when", "when the", "when begins a line"),
        rule(
            "then at the end of a line",
            ABROAD + "\nthen",
            ABROAD + " then",
            "then this",
            "then begins a line of its own."),
        rule("end at the end of a line", FOLLOWS + "\nend", FOLLOWS + " end", "end", "end begins"),
        rule("a rule behind end", "\nend\n\nrule", "\nend rule", "end rule", "Behind end nothing"),
        rule("no sentence after when", ABROAD, "when", "when", "stands on the same line"),
        rule("no name in quotes", FIRST, "rule Abroad", "rule Abroad", "its name in quotes"),
        rule("no id", FIRST, "rule \"strangers came\"", "strangers", "begins with its id"),
        rule("nothing said", FIRST, "rule \"outside-1\"", "outside-1", "what the rule says"),
        rule("a whole sentence", "abroad\"", "abroad.\"", ".\"", "The program adds the stop."),
        rule("law in the clause", "abroad\"", "abroad; so it is\"", "; so", "stands apart"),
        rule("an unknown blank", "abroad\"", "{place}\"", "{place}", "No case fills in"),
        rule("an open brace", "abroad\"", "{value\"", "{value", "No case fills in"),
        rule("a backslash", "abroad\"", "ab\\road\"", "\\road", "No backslash"),
        rule("no citation", CITE, "", "outside-1", "The rule needs @cite("),
        rule("an old annotation", CITE, CITE + " @says(\"It is.\")", "@says", "leave it out"),
        rule("a misspelt annotation", CITE, "@cites(\"wall-139\")", "@cites", "\"cite\""),
        rule("an annotation twice", CITE, CITE + " " + CITE, CITE + "\n", "has one @cite"),
        rule("two members", CITE, "@cite(\"wall-139\", \"cst-4\")", "@cite(", "no annotation"),
        rule("an annotation after when", FOLLOWS, "@law(\"x\")\n" + FOLLOWS, "@law", "before when"),
        rule("salience", CITE, CITE + " salience 10", "salience", "No rule goes before another"),
        rule("an attribute on a line", ABROAD, "no-loop true\n" + ABROAD, "no-loop", "goes before"),
        rule("a package", FIRST, "package csto;\n" + FIRST, "package csto;", "holds rules only"),
        rule("an import", FIRST, "import java.io.File;\n" + FIRST, "import", "holds rules only"),
        rule(
            "words between rules", FIRST, "The first:\n" + FIRST, "The first", "no rule has begun"),
        rule("two whens", FOLLOWS, ABROAD + "\n" + FOLLOWS, ABROAD, "A rule has one when."),
        rule("two thens", FOLLOWS, FOLLOWS + "\n" + FOLLOWS, FOLLOWS, "A rule has one then."),
        rule(
            "a second consequence",
            FOLLOWS,
            FOLLOWS + "\n     this speaks for outside/power",
            "this speaks for outside/power",
            "From a rule follows one thing"),
        rule("no then", FOLLOWS + "\n", "", "end", "Before end stand when and then."));
  }

  static Stream<Mistake> whatARuleSays() {
    return Stream.of(
        rule(
            "a misspelt sentence",
            ABROAD,
            "when the attackers came form abroad",
            "the attackers came form",
            "Did you mean \"the attackers came from abroad\"?"),
        rule(
            "a misspelt consequence",
            FOLLOWS,
            "then this speaks four outside/origin",
            "this speaks four",
            "Did you mean \"this speaks for outside/origin\"?"),
        rule("a sentence of one's own", ABROAD, "when pigs fly", "pigs", "belongs into law.dsl"),
        rule(
            "a part of a sentence more",
            ABROAD,
            ABROAD + " in the night",
            "the attackers came from abroad in",
            "No sentence of law.dsl reads so."),
        rule("a backslash in a citation", CITE, "@cite(\"cst-4\\\")", "\\", "No backslash"),
        rule(
            "a quote in a blank",
            FOLLOWS,
            "then this is an indication of x\"",
            "this is",
            "No sentence"),
        rule("DRL", ABROAD, "when " + FACT, "$fact", "No sentence of law.dsl reads so."),
        rule("a negation", ABROAD, "when not " + FACT, "not", "No sentence of law.dsl reads so."),
        rule(
            "Java",
            FOLLOWS,
            "then System.exit( 1 );",
            "System",
            "No sentence of law.dsl reads so."),
        rule(
            "an unknown route",
            FOLLOWS,
            "then this speaks for outside/orign",
            "outside/orign",
            "Did you mean \"outside/origin\"?"),
        rule("an unknown citation", "wall-139", "wall-193", "wall-193", "\"wall-139\"?"),
        rule("an empty citation", CITE, "@cite(\"wall-139;\")", "\")", "citations.yaml has no"),
        rule(
            "an id twice",
            "\"outside-2 ",
            "\"outside-1 ",
            "outside-1 the attackers came from within",
            "also belongs to the rule in"),
        rule(
            "the id of another condition",
            "\"outside-1 ",
            "\"inside-1 ",
            "inside-1",
            "begins with outside"),
        rule(
            "a sentence that goes on from none",
            ABROAD,
            "when and were directed from abroad",
            "and were",
            "goes on from another"),
        rule(
            "two beginnings",
            ABROAD,
            ABROAD + "\n     shots were fired",
            "shots were fired",
            "does not go on from another"),
        rule(
            "two answers of the reading",
            ABROAD,
            ABROAD
                + "\n     and under the reading anyone can attack"
                + "\n     and under the reading a State or a non-State entity can attack",
            "and under the reading a State or",
            "one answer"),
        new Mistake(
            "an unknown value",
            "member.dslr",
            "is bound",
            "is bounded",
            "bounded",
            "\"bounded\" is no value of attack.against; it has bound,"),
        new Mistake(
            "a word that is no choice",
            "menace.dslr",
            "when the security",
            "when the safety",
            "the safety of the State is menaced",
            "No sentence of law.dsl reads so."));
  }

  static Stream<Mistake> whatTheRuleEngineIsTold() {
    return Stream.of(
        told("not", "not Said( fact == \"a\", value == \"b\" )", "not", "\"not\" is more than"),
        told("exists", "exists( " + FACT + " )", "exists", "\"exists\" is more than"),
        told("forall", "forall( " + FACT + " )", "forall", "\"forall\" is more than"),
        told("accumulate", "accumulate( Said(); $n : count() )", "accumulate", "more than"),
        told("acc", "acc( Said(); $n : count() )", "acc(", "more than"),
        told("eval", "eval( true )", "eval", "\"eval\" is more than"),
        told("or", FACT + " or " + FACT, "or ", "\"or\" is more than"),
        told("from", "$fact : Said() from collect( Said() )", "from", "\"from\" is more than"),
        told("unlike", FACT.replace("value ==", "value !="), "!=", "\"!=\" is more than"),
        told("two values", FACT.replace("\"abroad\"", "\"a\" || == \"b\""), "||", "more than"),
        told("two lines", FACT + "\\n" + FACT, "\\n", "more than a rule can say"),
        told("two patterns", FACT + " " + FACT, "$fact", "cannot be told this"),
        told("another field", FACT.replace(" )", ", raw == null )"), "$fact", "cannot be told"),
        told("another type", "$fact : Tale( fact == \"x\" )", "$fact", "cannot be told this"),
        told("another name", FACT.replace("$fact", "$it"), "$it", "cannot be told this"),
        told(
            "another join",
            "Said( of == $it.of, fact == \"a\", value == \"b\" )",
            "Said",
            "cannot"),
        told("no value", "$fact : Said( fact == \"attack.declared\" )", "$fact", "cannot be told"),
        told("a consequence", GROUND, "insert(", "cannot be told this"),
        told("a blank that is none", FACT.replace("abroad", "{where}"), "{where}", "has no blank"),
        told(
            "an unknown fact",
            FACT.replace("attacker.o", "atacker.o"),
            "attack.atacker.origin",
            "Did you mean \"attack.attacker.origin\"?"),
        told(
            "a fact of each State",
            "$fact : Said( fact == \"response.contributions.*\", value == \"some\" )",
            "response.contributions",
            "No fact is called"),
        told("a quote in a value", FACT.replace("abroad", "a\" || \""), "||", "more than a rule"),
        told("a backslash", FACT.replace("abroad", "abroad\\"), "$fact", "cannot be told this"),
        told("a date", FACT.replace("attacker.origin", "began"), "abroad", "No rule can read"),
        told("an unknown value", FACT.replace("abroad", "abraod"), "abraod", "abroad, domestic"),
        new Mistake(
            "an unknown choice",
            "law.dsl",
            "(security|",
            "(safety|",
            "attack.menace.{good}",
            "No fact is called \"attack.menace.safety\""),
        new Mistake(
            "an unknown answer",
            "law.dsl",
            "\"others-open\"",
            "\"others-opened\"",
            "others-opened",
            "Did you mean \"others-open\"?"),
        new Mistake(
            "an unknown point",
            "law.dsl",
            "point == \"attacker\"",
            "point == \"atacker\"",
            "others-open",
            "Did you mean \"attacker\"?"),
        follows("Java", "System.exit( 1 );", "System", "cannot be told this"),
        follows("more than a ground", "int i = 1; " + GROUND, "int i", "cannot be told this"),
        follows("a fact changed", "update( $fact );", "update", "\"update\" is more than"),
        follows("another side", GROUND.replace("for", "pro"), "insert(", "cannot be told this"),
        follows("a pattern", FACT, "$fact", "cannot be told this"));
  }

  static Stream<Mistake> theWordsOfASentence() {
    return Stream.of(
        words("a group", "[when]the attackers came (all) from abroad=", "(all)", "a meaning"),
        words("a dot", "[when]the attackers came. From abroad=", ". From", "a meaning of its own"),
        words("a star", "[when]the attackers came from abroad*=", "*=", "a meaning of its own"),
        words("an open brace", "[when]the attackers came from {where=", "{where", "a meaning"),
        words("a pattern for a blank", "[when]they came {where:.*}=", "{where", "a meaning"),
        words(
            "two blanks between words", "[when]the attackers  came=", "the attackers", "one blank"),
        words(
            "a blank at the end",
            "[when]the attackers came =",
            "the attackers",
            "none at its ends"),
        words("a hyphen first", "[when]- came from abroad=", "- came", "begins with a word"),
        words("nothing", "[when]=", "=", "A sentence is words"),
        words("no scope", "the attackers came from abroad=", "the attackers", "no sentence"),
        words("another scope", "[keyword]regel=", "[keyword]", "This is no sentence"),
        words("the same sentence twice", "[when]nobody was killed=", "nobody", "stands in line"),
        words("a blank on one side", "[when]they came from {where}=", "{where}", "must stand once"),
        new Mistake(
            "a sentence on two lines",
            "law.dsl",
            SENTENCE,
            SENTENCE + "\n",
            "\n",
            "cannot be told this"));
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(theForm(), whatARuleSays(), whatTheRuleEngineIsTold(), theWordsOfASentence())
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsRefusedAtItsPlace(Mistake mistake) throws IOException {
    change(mistake.file(), mistake.was(), mistake.is());
    CommandRun run = refused();
    Path file = folder.resolve(mistake.file());
    Matcher place =
        Pattern.compile("(?m)^" + Pattern.quote(file.toString()) + ":(\\d+):(\\d+): ")
            .matcher(run.err());
    assertThat(place.find()).as(run.err()).isTrue();
    String line = Files.readAllLines(file).get(Integer.parseInt(place.group(1)) - 1);
    assertThat((line + "\n").substring(Integer.parseInt(place.group(2)) - 1))
        .as(run.err())
        .startsWith(mistake.at());
    assertThat(run.err().replaceAll("\\s+", " ")).contains(mistake.says());
    assertThat(CommandRun.of("rules", "--rules", folder.toString()).err())
        .as("what a run says and what the list of rules says")
        .isEqualTo(run.err());
  }

  private CommandRun refused() {
    CommandRun run =
        CommandRun.of("-q", "--rules", folder.toString(), "cases/kazakhstan-2022.yaml");
    assertThat(run.exit()).as(run.err()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("[rule-error]");
    assertThat(run.err())
        .doesNotContain("\tat ", "Exception", "Lambda", "src/main", ".java", "[ERR", "Unable to")
        .doesNotContain("null )", " null");
    return run;
  }

  @Test
  void aLineThatIsTwoSentencesNamesBoth() throws IOException {
    change(
        "law.dsl",
        SENTENCE,
        "[when]the attackers came from {place}="
            + FACT.replace("abroad", "{place}")
            + "\n"
            + SENTENCE);
    assertThat(refused().err().replaceAll("\\s+", " "))
        .containsPattern(
            "outside\\.dslr:4:6: Several sentences of law\\.dsl read so: those in lines \\d+ and \\d+\\.");
  }

  @Test
  void aPackInDrlIsToldHowToChange() throws IOException {
    Files.writeString(
        folder.resolve("outside.drl"),
        """
        package csto;
        rule "outside: the attackers came from abroad"
        when
            $origin : Said( fact == "attack.attacker.origin", value == "abroad" )
        then
            insert( ground( drools.getRule(), $origin ) );
        end
        """);
    assertThat(refused().err().replaceAll("\\s+", " "))
        .contains("outside.drl:1:1: Rules are written in sentences here, not in DRL.")
        .contains("with the sentences of law.dsl, and delete this file.");
  }

  /** Editors of one system write a mark of the order of bytes at the head of each file. */
  @Test
  void aMarkAtTheHeadOfAFileIsPassedOver() throws IOException {
    for (String name : List.of("law.dsl", "outside.dslr")) {
      Path file = folder.resolve(name);
      Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
    }
    CommandRun run =
        CommandRun.of("-q", "--rules", folder.toString(), "cases/kazakhstan-2022.yaml");
    assertThat(run.err()).isEmpty();
    assertThat(run).isEqualTo(CommandRun.of("-q", "cases/kazakhstan-2022.yaml"));
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Files.write(folder.resolve("outside.dslr"), new byte[] {'r', (byte) 0xFF});
    CommandRun run =
        CommandRun.of("-q", "--rules", folder.toString(), "cases/kazakhstan-2022.yaml");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains("outside.dslr:1:2: ", "[not-utf-8]");
  }

  /** Spans of rules count characters as those of cases do. */
  @Test
  void theCaretStandsBelowTheMistakeAfterAnEmoji() throws IOException {
    change("outside.dslr", FIRST + " " + CITE, "rule \"outside-1 😀\" @cite(\"wall-193\")");
    assertThat(refused().err())
        .contains(
            """
              3 | rule "outside-1 😀" @cite("wall-193")
                                             ^
            """);
  }

  @Test
  void mistakesInSeveralRulesAreReportedTogether() throws IOException {
    change("outside.dslr", ABROAD, "when pigs fly");
    change("outside.dslr", "outside/direction", "outside/directon");
    change("menace.dslr", "menace/security", "menace/safety");
    assertThat(refused().err())
        .containsPattern("menace\\.dslr:\\d+:")
        .containsPattern("outside\\.dslr:4:6")
        .containsPattern("outside\\.dslr:15:22");
  }

  /** Changes the first place where some words stand. */
  private void change(String file, String was, String is) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).as("the pack has changed; change this test").contains(was);
    int at = text.indexOf(was);
    Files.writeString(path, text.substring(0, at) + is + text.substring(at + was.length()));
  }
}
