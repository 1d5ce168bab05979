package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {
  @Test
  void itPrintsTheSchemaThatStandsBesideTheCases() throws IOException {
    CommandRun run = CommandRun.of("schema");
    assertThat(run.exit()).isEqualTo(Exit.MET);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(Files.readString(Path.of("cases/case.schema.json")));
  }

  @Test
  void itFollowsTheReadingsOfAChangedPack(@TempDir Path folder) throws IOException {
    ExplainCommandTest.copyPack(folder);
    Path file = folder.resolve("readings.yaml");
    Files.writeString(
        file, Files.readString(file).replace("\n  council-2022:\n", "\n  council-2030:\n"));
    CommandRun run = CommandRun.of("schema", "--rules", folder.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("\"council-2030\"").doesNotContain("\"council-2022\"");
  }
}
