package org.csto.check.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.casefile.CaseReader;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.engine.Judge;
import org.csto.check.engine.Judge.Question;
import org.csto.check.engine.RuleBase;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.report.Evaluation;
import org.csto.check.report.JsonReport;
import org.csto.check.report.Overview;
import org.csto.check.report.Terminal;
import org.csto.check.report.TextReport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code csto-check FILE|DIR|-…}: judges cases and reports. */
final class CheckCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Options.spec("csto-check",
        "Tells whether the conditions of Article 4 of the Collective Security Treaty are met in a"
            + " case, why, on whose word, and what would change the answer.");
    spec.usageMessage()
        .header(
            "Examples",
            "  csto-check cases/kazakhstan-2022.yaml        the verdict on a case, explained",
            "  csto-check --standard applicant case.yaml    on the attacked State's own word",
            "  csto-check --reading council-2022 case.yaml  as the Council of 2022 read it",
            "  csto-check --known-by 2022-01-06 case.yaml   without hindsight",
            "  csto-check cases                             every case of a folder",
            "  csto-check explain outside                   what a condition asks, and why",
            "  csto-check new case.yaml                     a case of your own to start from",
            "")
        .customSynopsis(
            "csto-check [OPTIONS] FILE|DIR|-...", "       csto-check COMMAND ...")
        .exitCodeListHeading("%nExit codes%n");
    Map<String, String> codes = new LinkedHashMap<>();
    for (Exit exit : Exit.values()) {
      codes.put(" " + exit.code(), exit.meaning());
    }
    spec.usageMessage().exitCodeList(codes);
    Options.judging(spec);
    spec.addOption(Options.text("-f|--format", "FORMAT", "text (default) or json."));
    spec.addOption(Options.text("-o|--output", "FILE", "Write the report to a file."));
    Options.colour(spec);
    spec.addOption(Options.flag("-q|--quiet", "One line a case."));
    spec.addOption(Options.flag("-v|--verbose", "Every claim and every source."));
    spec.addOption(Options.flag("--exit-zero", "Exit 0 where it would be 1 or 4."));
    spec.addOption(OptionSpec.builder("-V", "--version").versionHelp(true)
        .description("Show the version.").build());
    spec.addPositional(PositionalParamSpec.builder().paramLabel("FILE|DIR|-").arity("0..*")
        .type(List.class).auxiliaryTypes(String.class)
        .description("Case files, folders of them, or - for standard input.").build());
    return spec;
  }

  @Override
  public Exit run(ParseResult arguments, Console console) throws UsageException {
    String format = Options.value(arguments, "--format");
    if (format != null && !format.equals("text") && !format.equals("json")) {
      throw new UsageException("--format is text or json, not \"" + format + "\".");
    }
    Console.Colour colour = Options.colour(arguments);
    List<String> paths = arguments.matchedPositionals().isEmpty()
        ? List.of() : arguments.matchedPositional(0).getValue();
    if (paths.isEmpty()) {
      throw new UsageException("Name a case file or a folder of cases.");
    }
    Loaded loaded = Loaded.pack(Options.folder(arguments, console));
    Law law = loaded.law();
    RuleBase rules = loaded.rules();
    if (law == null || rules == null) {
      console.err().print(Complaints.tell(loaded.problems(), console.complaints(colour)));
      return Exit.BAD_INPUT;
    }
    Question question = Options.question(arguments, law);
    Inputs.Found found = Inputs.find(paths, console);
    Judge judge = new Judge(law, rules);
    List<Evaluation> evaluations = new ArrayList<>();
    for (String file : found.files()) {
      evaluations.add(evaluate(file, law, judge, question, console));
    }
    List<Problem> complaints = new ArrayList<>(found.problems());
    evaluations.forEach(evaluation -> complaints.addAll(evaluation.problems()));
    console.err().print(Complaints.tell(complaints, console.complaints(colour)));

    Terminal terminal = console.terminal(colour);
    String output = Options.value(arguments, "--output");
    if (output != null && colour != Console.Colour.ALWAYS) {
      terminal = new Terminal(terminal.width(), false, terminal.unicode());
    }
    String report =
        "json".equals(format)
            ? JsonReport.write(law, rules.digest(), Version.NUMBER, evaluations, found.problems())
            : text(arguments, law, evaluations, terminal);
    if (output == null) {
      console.out().print(report);
    } else if (!save(console.folder().resolve(output), report)) {
      throw new UsageException("\"" + output + "\" cannot be written.");
    }
    Exit exit = outcome(evaluations, found.problems());
    boolean forgiven =
        Options.has(arguments, "--exit-zero") && (exit == Exit.NOT_MET || exit == Exit.OPEN);
    return forgiven ? Exit.MET : exit;
  }

  private static Evaluation evaluate(
      String file, Law law, Judge judge, Question question, Console console) {
    try {
      Outcome outcome = CaseReader.read(law, file, Inputs.read(file, console));
      if (outcome instanceof Outcome.Accepted accepted) {
        return Evaluation.judged(judge.judge(accepted.about(), question));
      }
      return Evaluation.rejected(file, ((Outcome.Rejected) outcome).problems());
    } catch (IOException e) {
      return Evaluation.rejected(
          file, List.of(Inputs.problem(file, "unreadable", "This file cannot be read.", "")));
    }
  }

  private static String text(
      ParseResult arguments, Law law, List<Evaluation> evaluations, Terminal terminal) {
    StringBuilder out = new StringBuilder();
    boolean quiet = Options.has(arguments, "--quiet");
    if (!quiet) {
      boolean first = true;
      for (Evaluation evaluation : evaluations) {
        Judgment judgment = evaluation.judgment();
        if (judgment != null) {
          if (!first) {
            out.append('\n').append("=".repeat(terminal.width())).append("\n\n");
          }
          TextReport.write(law, judgment, out, terminal, Options.has(arguments, "--verbose"));
          first = false;
        }
      }
    }
    if (quiet || evaluations.size() > 1) {
      Overview.write(evaluations, out, terminal, !quiet);
    }
    return out.toString();
  }

  /** Writes beside the target first, so that a reader never sees half a report. */
  private static boolean save(Path target, String report) {
    Path folder = target.toAbsolutePath().getParent();
    try {
      Path part = Files.createTempFile(folder, ".csto-check", ".part");
      Files.writeString(part, report, StandardCharsets.UTF_8);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Exit outcome(List<Evaluation> evaluations, List<Problem> pathProblems) {
    Exit exit = evaluations.isEmpty() || !pathProblems.isEmpty() ? Exit.BAD_INPUT : Exit.MET;
    for (Evaluation evaluation : evaluations) {
      Judgment judgment = evaluation.judgment();
      exit = exit.and(judgment == null ? Exit.BAD_INPUT : switch (judgment.verdict()) {
        case MET -> Exit.MET;
        case NOT_MET -> Exit.NOT_MET;
        case CONTESTED, UNDETERMINED, NOT_APPLICABLE -> Exit.OPEN;
      });
    }
    return exit;
  }
}
