package org.csto.check.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csto.check.cli.Format.Wish;
import org.csto.check.engine.RuleBase;
import org.csto.check.model.Case;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.reason.Inquiry;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Form;
import org.csto.check.report.Terminal;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code csto-check FILE|DIR|-…}: judges cases and reports. */
final class CheckCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.spec(
            "csto-check",
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
        .customSynopsis("csto-check [OPTIONS] FILE|DIR|-...", "       csto-check COMMAND ...")
        .exitCodeListHeading("%nExit codes%n");
    Map<String, String> codes = new LinkedHashMap<>();
    for (Exit exit : Exit.values()) {
      codes.put(" " + exit.code(), exit.meaning());
    }
    spec.usageMessage().exitCodeList(codes);
    Options.judging(spec);
    spec.addOption(
        Options.text(
            "-f|--format", "FORMAT", "text (default), json, ndjson, csv, markdown or junit."));
    spec.addOption(
        Options.text(
            "-o|--output",
            "FILE",
            "Write the report to a file, which takes its name when it is whole (default: -,"
                + " standard output)."));
    Options.colour(spec);
    spec.addOption(Options.flag("-q|--quiet", "One line a case."));
    spec.addOption(
        Options.flag("-v|--verbose", "Each case explained, with every claim and every source."));
    spec.addOption(Options.flag("--summary", "Counts in place of cases (text and json)."));
    spec.addOption(
        Options.flag(
            "--matrix",
            "Every reading and standard also where they are left out for speed (ndjson)."));
    spec.addOption(
        Options.text(
            "--only",
            "VERDICTS",
            "Show only those of met, not-met, contested, undetermined and rejected, separated by"
                + " commas."));
    spec.addOption(
        Options.text(
            "--where",
            "CONDITIONS",
            "Show only cases where all of these hold: outside=contested,text!=CST-1992. Keys are text,"
                + " kind, turns-on, conditions, and facts that somebody states or claims. Like --only"
                + " it changes neither the exit code nor the counts, but those of --summary."));
    spec.addOption(
        Options.text(
            "--shard",
            "I/N",
            "Judge only the I-th of N equal parts: every N-th case in the order of the input."));
    Options.jobs(spec);
    spec.addOption(Options.flag("--exit-zero", "Exit 0 where it would be 1 or 4."));
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version.")
            .build());
    Options.cases(spec);
    return spec;
  }

  @Override
  public Exit run(ParseResult arguments, Console console) throws UsageException {
    Format format = Format.named(Options.value(arguments, "--format"));
    Console.Colour colour = Options.colour(arguments);
    int jobs = Options.jobs(arguments);
    String part = Options.value(arguments, "--shard");
    Shard shard = part == null ? null : Shard.parse(part);
    List<String> paths = Options.paths(arguments);
    Loaded loaded = Loaded.pack(Options.folder(arguments, console), console.compiledRules());
    Law law = loaded.law();
    RuleBase rules = loaded.rules();
    if (law == null || rules == null) {
      console.err().print(Complaints.tell(loaded.problems(), console.complaints(colour)));
      return Exit.BAD_INPUT;
    }
    Selection selection =
        Selection.of(Options.value(arguments, "--only"), Options.value(arguments, "--where"), law);
    Question question = Options.question(arguments, law);

    Feed feed = new Feed(new Walk(paths, console), shard);
    boolean several = feed.several();
    Wish wish =
        new Wish(
            several,
            Options.has(arguments, "--summary"),
            Options.has(arguments, "--matrix"),
            Options.has(arguments, "--quiet"),
            Options.has(arguments, "--verbose"),
            selection != Selection.ALL);
    String named = Options.value(arguments, "--output");
    if ("-".equals(named)) {
      named = null;
    }
    if (named != null && Walk.meets(paths, console, console.path(named))) {
      throw UsageException.unwritable(named, "it is itself one of the cases");
    }
    Terminal terminal = console.terminal(colour);
    if (named != null && colour != Console.Colour.ALWAYS) {
      terminal = new Terminal(terminal.width(), false, terminal.unicode());
    }
    Form form = format.form(wish, law, rules::digest, terminal);
    Assessor assessor =
        new Assessor(
            law,
            judging(law, rules, question, format.whole(wish), format.tries()),
            form,
            selection);

    Output output =
        named == null
            ? Output.to(console.out(), console.isTerminal())
            : Output.to(console.path(named));
    boolean screen = named == null && console.isTerminal() && !wish.summary();
    Progress progress =
        new Progress(
            console.err(),
            several && console.watchesProgress() && !screen,
            () -> Progress.count(paths, console, shard));
    Batch batch =
        new Batch(
            form,
            output,
            progress,
            CheckCommand::outcome,
            new Batch.Manner(
                console.complaints(colour), wish.verbose(), wish.summary(), console.debugs()));
    Exit exit =
        batch.complete(feed, new Workers(several ? jobs : 1), assessor, named, console.err());
    boolean forgiven =
        Options.has(arguments, "--exit-zero") && (exit == Exit.NOT_MET || exit == Exit.OPEN);
    return forgiven ? Exit.MET : exit;
  }

  private static Function<Case, Evaluation> judging(
      Law law, RuleBase rules, Question question, boolean whole, boolean tries) {
    if (whole) {
      Inquiry inquiry = new Inquiry(law, rules);
      return about -> Evaluation.judged(inquiry.judge(about, question));
    }
    Judge judge = new Judge(law, rules);
    if (!tries) {
      return about -> Evaluation.judged(judge.judge(about, question));
    }
    Expectations expectations = new Expectations(law, judge);
    return about -> Evaluation.judged(judge.judge(about, question)).tried(expectations.of(about));
  }

  private static Exit outcome(Evaluation evaluation) {
    Judgment judgment = evaluation.judgment();
    return judgment == null
        ? Exit.BAD_INPUT
        : switch (judgment.verdict()) {
          case MET -> Exit.MET;
          case NOT_MET -> Exit.NOT_MET;
          case CONTESTED, UNDETERMINED, NOT_APPLICABLE -> Exit.OPEN;
        };
  }
}
