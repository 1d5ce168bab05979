package org.csto.check.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csto.check.model.Complaint;
import org.csto.check.model.Problem;
import org.csto.check.model.Span;
import org.kie.api.builder.Message;

/**
 * Tells where in a pack the compiler's complaints belong. The compiler knows the line of a mistake
 * in DRL; of a mistake in the Java of a rule it knows only a class it made itself. So each rule is
 * compiled alone, the other lines of its file left blank, and what is wrong then is that rule's.
 */
final class FaultyRules {
  private static final Pattern BEGINS = Pattern.compile("\\s*rule\\b.*");
  private static final Pattern GENERATED =
      Pattern.compile(" for the type \\w+|Lambda\\w+|Rules[0-9A-F]{8,}\\w*");

  /** The line and column that the parser repeats at the head of what it says. */
  private static final Pattern PLACE = Pattern.compile("^\\[ERR \\d+\\] (Line \\d+:\\d+ )?");

  private final Map<String, String> drl;
  private final String shownAs;
  private final Function<Map<String, String>, List<Message>> compiler;

  /**
   * @param drl the texts by file name
   * @param shownAs the folder to name in complaints
   * @param compiler the errors in some texts
   */
  FaultyRules(
      Map<String, String> drl,
      String shownAs,
      Function<Map<String, String>, List<Message>> compiler) {
    this.drl = drl;
    this.shownAs = shownAs;
    this.compiler = compiler;
  }

  /** The complaints, each at its place; as they came where no rule alone draws them. */
  List<Problem> found(List<Message> messages) {
    List<Problem> problems = new ArrayList<>();
    drl.forEach(
        (name, text) -> {
          List<Message> ofFile = compiler.apply(Map.of(name, text));
          List<Problem> placed = placed(name, ofFile);
          if (!ofFile.isEmpty()) {
            problems.addAll(placed.isEmpty() ? alone(name, text, ofFile) : placed);
          }
        });
    if (problems.isEmpty()) {
      for (Message message : messages) {
        problems.add(problem(drl.keySet().iterator().next(), 1, message));
      }
    }
    return problems;
  }

  /** What the parser itself places; it stops at the first mistake, so that the rest is no news. */
  private List<Problem> placed(String name, List<Message> messages) {
    Map<Integer, Problem> byLine = new LinkedHashMap<>();
    for (Message message : messages) {
      if (message.getLine() > 1
          && (RuleCompiler.FOLDER + name).endsWith(String.valueOf(message.getPath()))) {
        byLine.putIfAbsent(message.getLine(), problem(name, message.getLine(), message));
      }
    }
    return List.copyOf(byLine.values());
  }

  private List<Problem> alone(String name, String text, List<Message> ofFile) {
    List<Problem> problems = new ArrayList<>();
    List<String> lines = text.lines().toList();
    List<Integer> begins = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (BEGINS.matcher(lines.get(i)).matches()) {
        begins.add(i);
      }
    }
    for (int r = 0; r < begins.size(); r++) {
      int begin = begins.get(r);
      int end = r + 1 < begins.size() ? begins.get(r + 1) : lines.size();
      StringBuilder only = new StringBuilder();
      for (int i = 0; i < lines.size(); i++) {
        only.append(i < begins.get(0) || (i >= begin && i < end) ? lines.get(i) : "").append('\n');
      }
      List<Message> messages = compiler.apply(Map.of(name, only.toString()));
      if (!messages.isEmpty()) {
        problems.add(problem(name, line(lines, begin, end, messages.get(0)), messages.get(0)));
      }
    }
    return problems.isEmpty() ? List.of(problem(name, 1, ofFile.get(0))) : problems;
  }

  /**
   * The line of the rule on which a word stands that the complaint names; else the rule's first.
   */
  private static int line(List<String> lines, int begin, int end, Message message) {
    Matcher words = Pattern.compile("\\$?\\w{3,}").matcher(message.getText());
    while (words.find()) {
      Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(words.group()) + "\\b");
      int found = -1;
      int times = 0;
      for (int i = begin; i < end; i++) {
        if (!lines.get(i).strip().startsWith("@")
            && i > begin
            && word.matcher(lines.get(i)).find()) {
          found = i;
          times++;
        }
      }
      if (times == 1) {
        return found + 1;
      }
    }
    return begin + 1;
  }

  private Problem problem(String name, int line, Message message) {
    String source = drl.getOrDefault(name, "").lines().skip(line - 1L).findFirst().orElse("");
    String said = message.getText().strip().replaceAll("\\s+", " ");
    int trace = said.indexOf(" Problem stacktrace");
    said = trace < 0 ? said : said.substring(0, trace);
    said = PLACE.matcher(GENERATED.matcher(said).replaceAll("")).replaceFirst("");
    return new Problem(
        shownAs + "/" + name,
        Span.in(source, line, message.getLine() == line ? Math.max(0, message.getColumn() - 1) : 0),
        Complaint.RULE_ERROR,
        "The rule cannot be compiled: " + said,
        "Compare it with a rule of the pack that comes with the program.",
        source);
  }
}
