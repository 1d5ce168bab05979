package org.csto.check.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.csto.check.cli.Command.UsageException;
import org.csto.check.layout.Terminal;
import org.csto.check.model.Law;
import org.csto.check.model.Standard;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Form;
import org.csto.check.report.json.JsonForm;
import org.csto.check.report.text.TableForm;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many cases in one run. */
class BatchTest {
  private static final Map<String, String> UTF_8_LOCALE = Map.of("LANG", "C.UTF-8");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOOD = "cases/hypothetical/met-2010.yaml";
  private static final String BAD = "src/test/resources/bad/several-at-once.yaml";

  @TempDir private Path folder;

  private static CommandRun run(String... arguments) {
    return CommandRun.of(arguments);
  }

  private static String[] with(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-q",
        "-v",
        "--summary",
        "-f json",
        "-f ndjson",
        "-f ndjson --matrix",
        "-f json --only contested,rejected",
        "--where outside=contested"
      })
  void theNumberOfJobsChangesNothing(String options) {
    String[] arguments =
        with(
            options.isEmpty() ? new String[0] : options.split(" "),
            "cases",
            "none",
            "src/test/resources/bad",
            "cases/hypothetical");
    CommandRun one = run(with(arguments, "--jobs", "1"));
    assertThat(one.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run(with(arguments, "--jobs", "2"))).isEqualTo(one);
    assertThat(run(with(arguments, "--jobs", "8"))).isEqualTo(one);
  }

  @Test
  void jobsAreANumber() {
    for (String jobs : List.of("0", "-1", "many", "1000", "1.5", "")) {
      assertThat(run("--jobs=" + jobs, GOOD).exit()).as(jobs).isEqualTo(Exit.USAGE);
    }
  }

  @Test
  void eachLineOfNdjsonIsACaseOfTheJson() throws IOException {
    String[] files = {"cases", BAD, GOOD};
    JsonNode json = JSON.readTree(run(with(files, "-f", "json")).out());
    List<JsonNode> lines = lines(run(with(files, "-f", "ndjson", "--matrix")).out());
    List<JsonNode> plain = lines(run(with(files, "-f", "ndjson")).out());
    assertThat(lines).hasSize(22).hasSize(json.get("cases").size()).hasSameSizeAs(plain);
    for (int i = 0; i < lines.size(); i++) {
      ObjectNode line = (ObjectNode) lines.get(i);
      assertThat(line.remove("schemaVersion")).isEqualTo(json.get("schemaVersion"));
      assertThat(line).isEqualTo(json.get("cases").get(i));
      line.remove(List.of("matrix", "ifSettled"));
      ((ObjectNode) plain.get(i)).remove("schemaVersion");
      assertThat(plain.get(i)).isEqualTo(line);
    }
  }

  private static List<JsonNode> lines(String ndjson) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : ndjson.split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  @Test
  void jsonIsWholeHoweverManyCasesItTellsOf() throws IOException {
    for (String[] files :
        new String[][] {
          {"none"},
          {GOOD},
          {BAD},
          {GOOD, GOOD},
          {GOOD, BAD, "none"},
          {"--only", "rejected", GOOD},
          {"--only", "met", BAD, GOOD, BAD},
          {"--summary", GOOD, BAD}
        }) {
      JsonNode json = JSON.readTree(run(with(files, "-f", "json")).out());
      List<String> keys = new ArrayList<>();
      json.fieldNames().forEachRemaining(keys::add);
      assertThat(keys)
          .containsExactly("schemaVersion", "tool", "pack", "cases", "summary", "problems");
    }
  }

  @Test
  void oneBadFileIsARowAndItsComplaintStandsInItsPlace() {
    CommandRun run = run("-q", GOOD, BAD, "none", GOOD, "src/test/resources/bad/empty.yaml");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.out().lines())
        .containsExactly(
            "met           CST-2010  " + GOOD,
            "rejected                "
                + BAD
                + ": unknown-value, unknown-state, unknown-speaker,"
                + " wrong-type",
            "met           CST-2010  " + GOOD,
            "rejected                src/test/resources/bad/empty.yaml: empty-file",
            "4 cases, 2 met, 2 rejected.");
    assertThat(run.err()).containsSubsequence("several-at-once.yaml:5:7", "none:1:1", "empty.yaml");
  }

  /** The program with a judge that fails on the cases of one title. */
  private static CommandRun failingOn(String title, Form form, int jobs, String... files)
      throws IOException, UsageException {
    RunnablePack pack = RunnablePack.load(null, null).orThrow();
    Law law = pack.law();
    Judge judge = new Judge(law, pack.rules());
    Question question = new Question(law.defaultReading(), Standard.RECORD, null, null, null);
    Assessor assessor =
        new Assessor(
            law,
            about -> {
              if (about.title().contains(title)) {
                throw new IllegalStateException("injected");
              }
              return new Evaluation.Judged(judge.judge(about, question));
            },
            form,
            Selection.ALL);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream complaints = new PrintStream(err, true, UTF_8);
    Console console =
        new Console(
            new PrintStream(out, false, UTF_8),
            complaints,
            new ByteArrayInputStream(new byte[0]),
            Map.of(),
            Path.of(""));
    Progress progress = new Progress(complaints, false, () -> 0);
    Batch batch =
        new Batch(
            form,
            Output.to(console.out(), false),
            progress,
            evaluation -> Exit.MET,
            new Batch.Diagnostics(new Terminal(80, false, true), false, false),
            false);
    Exit exit =
        batch.run(new Feed(new Walk(List.of(files), console), null), new Workers(jobs), assessor);
    return new CommandRun(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aFaultOfTheProgramTakesNoOtherCaseDown(int jobs) throws IOException, UsageException {
    Form table = new TableForm(new Terminal(80, false, true), true, true, false);
    CommandRun run =
        failingOn(
            "Two governments of one State ask for help",
            table,
            jobs,
            "cases/hypothetical/two-governments.yaml",
            GOOD);
    assertThat(run.exit()).isEqualTo(Exit.INTERNAL);
    assertThat(run.out().lines())
        .containsExactly(
            "rejected                cases/hypothetical/two-governments.yaml: program-failed",
            "met           CST-2010  " + GOOD,
            "2 cases, 1 met, 1 rejected.");
    assertThat(run.err()).contains("two-governments.yaml:1:1: ", "injected", "[program-failed]");
  }

  @Test
  void aFaultOfTheProgramIsARowOfTheJson() throws IOException, UsageException {
    Form json =
        new JsonForm(
            RunnablePack.load(null, null).orThrow().law(), () -> "digest", "version", false);
    CommandRun run =
        failingOn(
            "Two governments of one State ask for help",
            json,
            1,
            GOOD,
            "cases/hypothetical/two-governments.yaml");
    JsonNode failed = JSON.readTree(run.out()).get("cases").get(1);
    assertThat(failed.get("verdict").asText()).isEqualTo("rejected");
    assertThat(failed.get("problems").get(0).get("code").asText()).isEqualTo("program-failed");
  }

  @Test
  void aReaderWhoGoesEndsTheRunQuietly() {
    class Head extends OutputStream {
      private int room = 100_000;

      @Override
      public void write(int b) throws IOException {
        if (--room < 0) {
          throw new IOException("Broken pipe");
        }
      }
    }

    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(new Head(), false, UTF_8),
            new PrintStream(err, true, UTF_8),
            new ByteArrayInputStream(new byte[0]),
            UTF_8_LOCALE,
            Path.of(""));
    Exit exit = new Main(console).run("-f", "json", "cases/hypothetical", "none");
    assertThat(exit).as("the code so far").isIn(Exit.MET, Exit.OPEN, Exit.NOT_MET);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void standardInputIsACaseOrAStreamOfThem() throws IOException {
    String good = Files.readString(Path.of(GOOD));
    CommandRun alone = CommandRun.reading(good, folder, UTF_8_LOCALE, "-");
    assertThat(alone.out()).isEqualTo(run(GOOD).out().replace(GOOD, "-"));
    String bad = good.replace("against: Tajikistan", "against: Atlantis");
    CommandRun stream =
        CommandRun.reading(
            good + "---\n" + bad + "...\n---\n" + good, folder, UTF_8_LOCALE, "-q", "-");
    assertThat(stream.out().lines())
        .containsExactly(
            "met           CST-2010  -#1", "rejected                -#2: unknown-state",
            "met           CST-2010  -#3", "3 cases, 2 met, 1 rejected.");
    int lines = (int) good.lines().count();
    int line = (int) good.substring(0, good.indexOf("against: ")).lines().count();
    assertThat(stream.err())
        .startsWith("-#2:" + (lines + 1 + line) + ":14: ")
        .contains("against: Atlantis");
  }

  @Test
  void linesInTheReportOnAStreamAreThoseOfTheStream() throws IOException {
    String good = Files.readString(Path.of(GOOD));
    int lines = (int) good.lines().count();
    String stream = good + "---\n" + good;
    List<JsonNode> cases =
        lines(CommandRun.reading(stream, folder, UTF_8_LOCALE, "-f", "ndjson", "-").out());
    List<Integer> first = linesOf(cases.get(0));
    List<Integer> second = linesOf(cases.get(1));
    assertThat(second).isEqualTo(first.stream().map(line -> line + lines + 1).toList());
  }

  private static List<Integer> linesOf(JsonNode about) {
    return about.findValues("line").stream().map(JsonNode::asInt).toList();
  }

  @Test
  void aFileHoldsOneCaseOnly() throws IOException {
    String good = Files.readString(Path.of(GOOD));
    Files.writeString(folder.resolve("two.yaml"), good + "---\n" + good);
    assertThat(CommandRun.in(folder, UTF_8_LOCALE, "two.yaml").err())
        .contains("another document begins here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--only met; 4",
        "--only rejected; 1",
        "--only met,rejected; 5",
        "--only=not-met; 7",
        "--where outside=contested; 0",
        "--where outside=not-met; 1",
        "--where text=CST-1992; 1",
        "--where text!=CST-1992; 14",
        "--where turns-on=attacker; 3",
        "--where turns-on=attacker,outside=undetermined; 1",
        "--where kind=historical; 0",
        "--where attack.attacker.kind=armed-group; 3",
        "--where article-2=met,territory!=met; 2",
        "--only met --where text=CST-1992; 1",
      })
  void onlyTheSelectedAreShownAndAllAreCounted(String options, int rows) {
    String[] files = {"cases/hypothetical", BAD};
    CommandRun all = run(with(files, "-q"));
    CommandRun some = run(with(files, with(new String[] {"-q"}, options.split(" "))));
    assertThat(some.out().lines().count()).isEqualTo(rows + 1);
    assertThat(all.out().lines().toList()).containsAll(some.out().lines().toList());
    assertThat(some.out())
        .endsWith("16 cases, 4 met, 7 not met, 3 contested, 1 undetermined," + " 1 rejected.\n");
    assertThat(some.exit()).isEqualTo(all.exit());
    assertThat(some.err()).isEqualTo(all.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--only maybe",
        "--only met,",
        "--where outside",
        "--where outside=perhaps",
        "--where nothing=met",
        "--where text=CST-2024",
        "--where =met",
        "--where turns-on=article-2",
        "--where attack.against=Kazakstan",
        "--where attack.effects.killed=many",
        "--where attack.began=yesterday",
        "--where event.date=2024-05-14",
        "--where response.contributions.Rusia=400",
        "--shard 0/2",
        "--shard 3/2",
        "--shard 1",
        "--shard a/b",
        "--summary -f ndjson",
        "--matrix -f text"
      })
  void whatCannotBeSelectedIsRefused(String options) {
    CommandRun run = run(with(options.split(" "), GOOD));
    assertThat(run.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.err()).startsWith("csto-check: --");
  }

  @Test
  void theSummaryCountsWhatIsSelected() throws IOException {
    JsonNode summary =
        JSON.readTree(run("--summary", "-f", "json", "--where", "turns-on=attacker", "cases").out())
            .get("summary");
    List<JsonNode> selected =
        lines(run("-f", "ndjson", "--where", "turns-on=attacker", "cases").out());
    assertThat(summary.get("total").asInt()).isEqualTo(selected.size()).isPositive();
    assertThat(summary.get("turnsOn").get("attacker").asInt()).isEqualTo(selected.size());
    summary
        .get("conditions")
        .forEach(
            condition -> {
              int sum = 0;
              for (JsonNode count : condition) {
                sum += count.asInt();
              }
              assertThat(sum).isEqualTo(selected.size());
            });
  }

  @Test
  void shardsTogetherGiveTheWholeAndAnEmptyOneIsNoMistake() {
    List<String> rows = new ArrayList<>();
    for (int part = 1; part <= 3; part++) {
      run("--shard", part + "/3", "-f", "ndjson", "cases").out().lines().forEach(rows::add);
    }
    assertThat(rows)
        .containsExactlyInAnyOrderElementsOf(run("-f", "ndjson", "cases").out().lines().toList());
    assertThat(run("--shard", "2/2", GOOD).exit()).isEqualTo(Exit.MET);
  }

  @Test
  void whatIsSkippedIsSaidOnlyWhenAsked() throws IOException {
    Files.copy(Path.of(GOOD), folder.resolve("a.yaml"));
    Files.writeString(folder.resolve("notes.txt"), "");
    Files.writeString(folder.resolve(".hidden.yaml"), "");
    assertThat(CommandRun.in(folder, UTF_8_LOCALE, ".").err()).isEmpty();
    assertThat(CommandRun.in(folder, UTF_8_LOCALE, "-v", ".").err())
        .isEqualTo(
            """
        ./.hidden.yaml is skipped: it is hidden.
        ./notes.txt is skipped: it does not end in .yaml or .yml.
        """);
  }

  @Test
  void aMatrixIsShownOnlyWhereItBelongs() {
    assertThat(run("cases/hypothetical").out()).doesNotContain("council-2022");
    assertThat(run("-f", "ndjson", GOOD).out()).doesNotContain("\"matrix\"", "\"ifSettled\"");
    assertThat(run("-f", "ndjson", "--matrix", GOOD).out()).contains("\"matrix\"");
    assertThat(run("-f", "json", GOOD).out()).contains("\"matrix\"");
    assertThat(run("-f", "markdown", GOOD).out()).doesNotContain("Under each reading");
    assertThat(run("-f", "markdown", "--matrix", "cases/kazakhstan-2022.yaml").out())
        .contains("### If it were settled", "| Reading | applicant | record | convincing |");
  }
}
