package org.csto.check.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csto.check.model.Characters;
import org.csto.check.model.Problem;
import org.csto.check.report.Evaluation.Judged;
import org.csto.check.report.Trial.Outcome;

/**
 * Cases as tests, for autograding (JUnit XML): a suite a file, a test an expectation. A rejected
 * file is an error; a case that expects nothing is skipped. It tells no times: a report that
 * differed from run to run could not be compared.
 */
public final class JunitForm implements Form {
  @Override
  public String head() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="csto-check">
        """;
  }

  @Override
  public String each(int index, Evaluation evaluation) {
    String file = evaluation.file();
    if (!(evaluation instanceof Judged judged)) {
      return suite(file, 1, 0, 1, 0, test(file, "is a case", error(evaluation.problems())));
    }
    Trial trial = judged.trial();
    if (trial == null || trial.outcomes().isEmpty()) {
      return suite(
          file,
          1,
          0,
          0,
          1,
          test(file, "expectations", "      <skipped message=\"The case expects nothing.\"/>\n"));
    }
    StringBuilder tests = new StringBuilder();
    Set<String> names = new HashSet<>();
    int failures = 0;
    for (Outcome outcome : trial.outcomes()) {
      tests.append(test(file, name(outcome, names), failure(outcome)));
      failures += outcome.held() ? 0 : 1;
    }
    return suite(file, trial.outcomes().size(), failures, 0, 0, tests.toString());
  }

  /** Paths that lead to no case are errors too: a run without its cases must not pass. */
  @Override
  public String foot(Tally tally, List<Problem> pathProblems) {
    StringBuilder suites = new StringBuilder();
    for (Problem problem : pathProblems) {
      suites.append(
          suite(
              problem.file(),
              1,
              0,
              1,
              0,
              test(problem.file(), "is a case", error(List.of(problem)))));
    }
    return suites.append("</testsuites>\n").toString();
  }

  private static String suite(
      String file, int tests, int failures, int errors, int skipped, String content) {
    return "  <testsuite name=\""
        + xml(file)
        + "\" tests=\""
        + tests
        + "\" failures=\""
        + failures
        + "\" errors=\""
        + errors
        + "\" skipped=\""
        + skipped
        + "\">\n"
        + content
        + "  </testsuite>\n";
  }

  private static String test(String file, String name, String outcome) {
    String test = "    <testcase name=\"" + xml(name) + "\" classname=\"" + xml(file) + "\"";
    return outcome.isEmpty() ? test + "/>\n" : test + ">\n" + outcome + "    </testcase>\n";
  }

  /** What the expectation is under; with its line where another is under the same. */
  private static String name(Outcome outcome, Set<String> taken) {
    String under = outcome.under().isEmpty() ? "default" : outcome.under();
    String name = taken.contains(under) ? under + " (line " + outcome.line() + ")" : under;
    while (!taken.add(name)) {
      name += ", again";
    }
    return name;
  }

  private static String failure(Outcome outcome) {
    if (outcome.held()) {
      return "";
    }
    return "      <failure type=\"expectation\" message=\""
        + xml(outcome.failures().get(0))
        + "\">"
        + outcome.failures().stream()
            .map(failure -> "line " + outcome.line() + ": " + xml(failure))
            .collect(Collectors.joining("\n"))
        + "</failure>\n";
  }

  private static String error(List<Problem> problems) {
    String code = problems.isEmpty() ? "rejected" : problems.get(0).code().token();
    String first = problems.isEmpty() ? "" : problems.get(0).message();
    return "      <error type=\""
        + xml(code)
        + "\" message=\""
        + xml(first)
        + "\">"
        + problems.stream().map(JunitForm::told).collect(Collectors.joining("\n"))
        + "</error>\n";
  }

  private static String told(Problem problem) {
    return xml(
        problem.file()
            + ":"
            + problem.span().line()
            + ":"
            + problem.span().column()
            + ": "
            + problem.message()
            + " ["
            + problem.code().token()
            + "]"
            + (problem.hint().isEmpty() ? "" : " " + problem.hint()));
  }

  /** Text as XML 1.0 can hold it, in an element or an attribute. */
  private static String xml(String text) {
    return Characters.onOneLine(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
