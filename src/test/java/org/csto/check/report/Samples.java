package org.csto.check.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.csto.check.casefile.CaseReader;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.engine.RuleBase;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Complaint;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Problem;
import org.csto.check.model.Reading;
import org.csto.check.model.Span;
import org.csto.check.model.Standard;
import org.csto.check.reason.Inquiry;
import org.csto.check.weigh.Question;
import org.jspecify.annotations.Nullable;

/** Evaluations to report on. */
public final class Samples {
  public static final Law LAW = LawReader.read(Pack.builtIn()).orThrow();
  private static final Inquiry INQUIRY = new Inquiry(LAW, RuleBase.builtIn());

  /** Words that some form could take for more than words. */
  public static final List<String> HOSTILE =
      List.of(
          "a | b || c",
          "say \"when\", then; 'go'",
          "first\nsecond\r\n# third\n- fourth",
          "<script>alert(1)</script>",
          "=cmd|'/c calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(A1:A9)",
          "\t=1+1",
          "\r=1+1",
          "\uFF1D1+1",
          "\u001B[31mred\u001B[0m",
          "]]> --> <![CDATA[x]]>",
          "\u202Edesrever",
          "\uD83D\uDE00 \u2705 Нападение",
          "half \uD800 and \uDFFF",
          "\uFFFE\uFFFF\u0000\u0085\u2028",
          "**bold** _it_ `code` ~~gone~~ [a](http://b) ![c](d) <e@f.g>",
          "# heading #",
          "1. one",
          "- item",
          "===",
          "$x^2$ and &amp; &#60; \\| \\* \\",
          "http://evil.example www.evil.example",
          "*",
          "  blanks  about  ");

  private Samples() {}

  public static Evaluation of(String file) {
    try {
      return of(file, Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Evaluation of(String file, String yaml) {
    return of(file, yaml, LAW.defaultReading().id(), Standard.RECORD, null);
  }

  public static Evaluation of(
      String file, String yaml, String reading, Standard standard, @Nullable LocalDate knownBy) {
    Outcome outcome = CaseReader.read(LAW, file, yaml.getBytes(StandardCharsets.UTF_8));
    if (outcome instanceof Outcome.Accepted accepted) {
      Reading asked = Objects.requireNonNull(LAW.readings().get(reading));
      return new Evaluation.Judged(
          INQUIRY.judge(accepted.about(), new Question(asked, standard, knownBy, null, null)));
    }
    return new Evaluation.Rejected(file, ((Outcome.Rejected) outcome).problems());
  }

  public static List<Evaluation> shipped() {
    try (Stream<Path> files = Files.walk(Path.of("cases"))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> of(file.toString().replace('\\', '/')))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Evaluation rejected() {
    return of("bad.yaml", "schema: csto-case/1\nid: Bad Id\ntitle: t\nkind: x\n");
  }

  /** A judged case under another title, in a file of another name. */
  public static Evaluation called(Evaluation evaluation, String file, String title) {
    Judgment judgment = judgment(evaluation);
    return new Evaluation.Judged(judgment.with(judgment.about().called(file, title)));
  }

  /** The judgment of a case that can be judged. */
  public static Judgment judgment(Evaluation evaluation) {
    return ((Evaluation.Judged) evaluation).judgment();
  }

  public static Problem problem(String file, String message) {
    return new Problem(file, new Span(3, 7), Complaint.NOT_YAML, message, "Mend it.", "");
  }

  public static String all(Form form, List<Evaluation> evaluations, List<Problem> pathProblems) {
    StringBuilder all = new StringBuilder(form.head());
    Tally tally = new Tally();
    for (int i = 0; i < evaluations.size(); i++) {
      tally.add(evaluations.get(i));
      all.append(form.each(i, evaluations.get(i)));
    }
    return all.append(form.foot(tally, pathProblems)).toString();
  }
}
