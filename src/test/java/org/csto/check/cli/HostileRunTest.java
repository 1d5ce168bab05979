package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.csto.check.hostile.Fixtures;
import org.csto.check.hostile.Mutants;
import org.csto.check.model.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on spoilt files: an exit code of the four, clean streams, and good files unharmed. */
class HostileRunTest {
  private static final Set<Exit> EXPECTED =
      Set.of(Exit.MET, Exit.NOT_MET, Exit.BAD_INPUT, Exit.OPEN);
  private static final Map<String, String> UTF_8 = Map.of("LANG", "C.UTF-8");
  private static final int SAMPLE = 100;

  /** Other seeds than those that are read in bulk elsewhere. */
  private static final int SEED = 1_000_000;

  @TempDir private Path folder;

  @Test
  void aSpoiltFileEndsTheRunAsAnyOther() throws IOException {
    Mutants mutants = new Mutants(Path.of("cases"));
    for (int seed = SEED; seed < SEED + SAMPLE; seed++) {
      Files.write(folder.resolve("case.yaml"), mutants.of(seed));
      CommandRun run = CommandRun.in(folder, UTF_8, "case.yaml");
      assertThat(run.exit()).as("seed %d: %s", seed, run.err()).isIn(EXPECTED);
      assertThat(Characters.firstUnprintable(run.out() + run.err()))
          .as("seed %d", seed)
          .isEqualTo(-1);
      if (run.exit() == Exit.BAD_INPUT) {
        assertThat(run.err()).containsPattern("case.yaml:[1-9][0-9]*:[1-9][0-9]*: ");
      }
    }
  }

  @Test
  void goodFilesBesideSpoiltOnesAreJudgedAsBefore() throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    Path among = Files.createDirectory(folder.resolve("among"));
    try (Stream<Path> files = Files.walk(Path.of("cases"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        Files.copy(file, alone.resolve(file.getFileName()));
        Files.copy(file, among.resolve(file.getFileName()));
      }
    }
    Mutants mutants = new Mutants(Path.of("cases"));
    for (int seed = SEED; seed < SEED + SAMPLE; seed++) {
      Files.write(among.resolve("a-" + seed + ".yaml"), mutants.of(seed));
    }
    List<Map.Entry<String, byte[]>> fixtures = new ArrayList<>(Fixtures.all().entrySet());
    for (int i = 0; i < fixtures.size(); i += 10) {
      Map.Entry<String, byte[]> fixture = fixtures.get(i);
      Files.write(among.resolve("z-" + fixture.getKey() + ".yaml"), fixture.getValue());
    }
    CommandRun before = CommandRun.in(alone, UTF_8, "-f", "json", ".");
    CommandRun beside = CommandRun.in(among, UTF_8, "-f", "json", ".");
    assertThat(beside.exit()).isEqualTo(Exit.BAD_INPUT);
    assertThat(cases(beside)).containsAllEntriesOf(cases(before));
  }

  private static Map<String, JsonNode> cases(CommandRun run) throws IOException {
    Map<String, JsonNode> cases = new LinkedHashMap<>();
    for (JsonNode each : new ObjectMapper().readTree(run.out()).get("cases")) {
      cases.put(each.get("file").textValue(), each);
    }
    return cases;
  }
}
