package org.csto.check.cli;

import java.util.List;
import org.csto.check.cli.Command.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Which cases a run judges, and how many at a time. */
final class CaseOptions {
  private final @Nullable OptionSpec shard;
  private final OptionSpec jobs =
      Options.text(
          "--jobs",
          "N",
          "Judge N cases at a time (default: one for each processor). The report is the same.");
  private final PositionalParamSpec paths =
      PositionalParamSpec.builder()
          .paramLabel("FILE|DIR|-")
          .arity("0..*")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .description("Case files, folders of them, or - for standard input.")
          .build();

  private CaseOptions(@Nullable OptionSpec shard) {
    this.shard = shard;
  }

  /** Of a run over all that is named. */
  static CaseOptions whole() {
    return new CaseOptions(null);
  }

  /** Of a run that may be one of several over the same cases. */
  static CaseOptions inShards() {
    return new CaseOptions(
        Options.text(
            "--shard",
            "I/N",
            "Judge only the I-th of N equal parts: every N-th case in the order of the input."));
  }

  void addTo(CommandSpec spec) {
    if (shard != null) {
      spec.addOption(shard);
    }
    spec.addOption(jobs);
    spec.addPositional(paths);
  }

  /**
   * What the user names.
   *
   * @param paths files and folders, one at least
   * @param jobs how many cases are judged at a time where there are several
   * @param shard null when all are judged
   */
  record Cases(List<String> paths, int jobs, @Nullable Shard shard) {}

  Cases cases() throws UsageException {
    int atATime = jobs();
    @Nullable String part = shard == null ? null : shard.getValue();
    Shard parsed = part == null ? null : Shard.parse(part);
    @Nullable List<String> named = paths.getValue();
    if (named == null || named.isEmpty()) {
      throw new UsageException("Name a case file or a folder of cases.");
    }
    return new Cases(named, atATime, parsed);
  }

  private int jobs() throws UsageException {
    @Nullable String given = jobs.getValue();
    if (given == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (given.length() > 3 || !given.matches("[1-9][0-9]*")) {
      throw new UsageException("--jobs needs a number from 1 to 999, not \"" + given + "\".");
    }
    return Integer.parseInt(given);
  }
}
