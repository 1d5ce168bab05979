package org.csto.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The page on batch work tells what the forms do. */
class BatchPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/batch.md");

  @Test
  void itNamesTheColumnsOfTheTableInTheirOrder() throws IOException {
    List<String> told = names("(?m)^\\| (`.*?) \\|", section("## The columns of the table"));
    List<String> columns = List.of(new CsvForm(Samples.LAW).head().strip().split(","));
    List<String> plain = columns.stream().filter(column -> !column.endsWith("_kind")).toList();
    assertThat(told.stream().filter(name -> !name.endsWith("_kind")))
        .containsExactlyElementsOf(plain);
    assertThat(told).contains("member_kind");
  }

  @Test
  void itsWorkflowIsYaml() throws IOException {
    MatchResult workflow =
        Pattern.compile("(?s)```yaml\\n(.*?)```")
            .matcher(Files.readString(PAGE))
            .results()
            .findFirst()
            .orElseThrow();
    Map<String, Object> read =
        new Yaml(new SafeConstructor(new LoaderOptions())).load(workflow.group(1));
    assertThat(read).containsKeys("name", "permissions", "jobs");
  }

  private static List<String> names(String rows, String text) {
    return Pattern.compile(rows)
        .matcher(text)
        .results()
        .map(row -> row.group(1))
        .flatMap(cell -> Pattern.compile("`(\\w+)`").matcher(cell).results())
        .map(name -> name.group(1))
        .toList();
  }

  private static String section(String heading) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(heading);
    return page.substring(start, page.indexOf("\n## ", start + 1));
  }
}
