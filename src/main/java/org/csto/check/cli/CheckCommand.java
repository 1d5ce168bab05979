package org.csto.check.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.csto.check.cli.Batch.Diagnostics;
import org.csto.check.cli.CaseOptions.Cases;
import org.csto.check.cli.Console.Colour;
import org.csto.check.cli.Format.Presentation;
import org.csto.check.engine.RuleBase;
import org.csto.check.layout.Terminal;
import org.csto.check.model.Case;
import org.csto.check.model.Law;
import org.csto.check.reason.Inquiry;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Evaluation.Judged;
import org.csto.check.report.Form;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code csto-check FILE|DIR|-…}: judges cases and reports. */
final class CheckCommand implements Command {
  private final JudgingOptions judging = new JudgingOptions();
  private final PackOption pack = PackOption.toRun();
  private final ReportOptions report = new ReportOptions();
  private final SelectionOptions selecting = new SelectionOptions();
  private final CaseOptions cases = CaseOptions.inShards();
  private final OptionSpec exitZero =
      Options.flag("--exit-zero", "Exit 0 where it would be 1 or 4.");

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
    judging.addTo(spec);
    pack.addTo(spec);
    report.addTo(spec);
    selecting.addTo(spec);
    cases.addTo(spec);
    spec.addOption(exitZero);
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show the version.")
            .build());
    return spec;
  }

  @Override
  public Exit run(Console console) throws UsageException {
    Format format = report.format();
    Colour colour = report.colour();
    Cases named = cases.cases();
    return PackOption.use(
        RunnablePack.load(pack.folder(console), console.compiledRules()),
        console,
        colour,
        loaded -> check(loaded.law(), loaded.rules(), named, format, colour, console));
  }

  private Exit check(
      Law law, RuleBase rules, Cases named, Format format, Colour colour, Console console)
      throws UsageException {
    Selection selection = selecting.selection(law);
    Question question = judging.question(law);
    Run run = new Run(console, named);
    Presentation presentation = report.presentation(run.several(), selection != Selection.ALL);
    String file = report.file();
    if (file != null && Walk.meets(named.paths(), console, console.path(file))) {
      throw UsageException.unwritable(file, "it is itself one of the cases");
    }
    Terminal terminal = console.terminal(colour);
    if (file != null && colour != Colour.ALWAYS) {
      terminal = new Terminal(terminal.width(), false, terminal.unicode());
    }
    Form form = format.form(presentation, law, rules::digest, terminal);
    Assessor assessor =
        new Assessor(
            law,
            judging(law, rules, question, format.whole(presentation), format.tries()),
            form,
            selection);
    Batch batch =
        run.batch(
            form,
            file == null
                ? Output.to(console.out(), console.isTerminal())
                : Output.to(console.path(file)),
            file == null && console.isTerminal() && !presentation.summary(),
            CheckCommand::outcome,
            new Diagnostics(console.complaints(colour), presentation.verbose(), console.debugs()),
            presentation.summary());
    Exit exit = run.complete(batch, assessor, file);
    boolean forgiven = Options.isSet(exitZero) && (exit == Exit.NOT_MET || exit == Exit.OPEN);
    return forgiven ? Exit.MET : exit;
  }

  private static Function<Case, Evaluation> judging(
      Law law, RuleBase rules, Question question, boolean whole, boolean tries) {
    if (whole) {
      Inquiry inquiry = new Inquiry(law, rules);
      return about -> new Judged(inquiry.judge(about, question));
    }
    Judge judge = new Judge(law, rules);
    if (!tries) {
      return about -> new Judged(judge.judge(about, question));
    }
    Expectations expectations = new Expectations(law, judge);
    return about -> new Judged(judge.judge(about, question), expectations.of(about));
  }

  private static Exit outcome(Evaluation evaluation) {
    if (!(evaluation instanceof Judged judged)) {
      return Exit.BAD_INPUT;
    }
    return switch (judged.judgment().verdict()) {
      case MET -> Exit.MET;
      case NOT_MET -> Exit.NOT_MET;
      case CONTESTED, UNDETERMINED, NOT_APPLICABLE -> Exit.OPEN;
    };
  }
}
