package org.csto.check.naive;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.csto.check.casefile.CaseReader;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.engine.ClassicRules;
import org.csto.check.engine.RuleBase;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Law;
import org.csto.check.model.Standard;
import org.csto.check.reason.Inquiry;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Form;
import org.csto.check.report.json.NdjsonForm;
import org.csto.check.layout.Terminal;
import org.csto.check.report.text.TextForm;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;

/**
 * Judges one case and explains it, or a folder of cases and writes NDJSON. It reads, judges and
 * reports with the classes of the program; that the rules are compiled here is the difference.
 */
public final class Naive {
  private Naive() {}

  public static void main(String[] args) throws IOException {
    Path path = Path.of(args[0]);
    boolean folder = Files.isDirectory(path);
    Law law = LawReader.read(Pack.builtIn()).orThrow();
    RuleBase rules = ClassicRules.compiled();
    Judge judge = new Judge(law, rules);
    Inquiry inquiry = new Inquiry(law, rules);
    Question question =
        new Question(law.defaultReading(), Standard.RECORD, null, null, null);
    Form form =
        folder
            ? new NdjsonForm(law)
            : new TextForm(law, new Terminal(80, false, true), false, false);
    try (PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8)) {
      for (Path file : folder ? under(path) : List.of(path)) {
        Outcome outcome = CaseReader.read(law, file.toString(), Files.readAllBytes(file));
        Evaluation evaluation =
            outcome instanceof Outcome.Accepted accepted
                ? new Evaluation.Judged(
                    folder
                        ? judge.judge(accepted.about(), question)
                        : inquiry.judge(accepted.about(), question))
                : new Evaluation.Rejected(file.toString(), ((Outcome.Rejected) outcome).problems());
        out.print(form.each(0, evaluation));
      }
    }
  }

  /** The cases under a folder in the order in which the program takes them. */
  private static List<Path> under(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
