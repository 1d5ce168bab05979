package org.csto.check.law;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csto.check.law.WrittenRule.Piece;
import org.csto.check.yaml.Problems;

/** Whether what a rule says is a clause, which the program makes into whole sentences. */
record ClauseCheck(Complaints complaints) {
  private static final List<String> BLANKS =
      List.of("value", "against", "since", "standing", "signs");
  private static final Pattern BLANK = Pattern.compile("\\{([^}]*)\\}?");

  /** Where complaints go. */
  interface Complaints {
    void add(int line, int index, String message, String hint);
  }

  /** A clause is no whole sentence, and only what the case fills in stands in braces. */
  void check(Piece clause) {
    String words = clause.words();
    int end = clause.index() + words.length() - 1;
    if (words.endsWith(".")) {
      complaints.add(clause.line(), end, "The program adds the stop.", "Leave it out.");
    }
    if (words.contains(";")) {
      complaints.add(
          clause.line(),
          clause.index() + words.indexOf(';'),
          "What the law makes of it, whoever says it, stands apart.",
          "Write it as @law(\"…\").");
    }
    if (words.contains("\\")) {
      complaints.add(
          clause.line(), clause.index() + words.indexOf('\\'), "No backslash can stand here.", "");
    }
    Matcher blank = BLANK.matcher(words);
    while (blank.find()) {
      if (!BLANKS.contains(blank.group(1)) || !blank.group().endsWith("}")) {
        complaints.add(
            clause.line(),
            clause.index() + blank.start(),
            "No case fills in \"" + blank.group() + "\".",
            Problems.didYouMean(blank.group(1), BLANKS));
      }
    }
  }
}
