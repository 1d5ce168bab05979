package org.csto.check.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csto.check.law.WrittenRule.Piece;
import org.csto.check.model.Complaint;
import org.csto.check.model.Span;
import org.csto.check.yaml.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of a file of rules, line by line. {@code when}, {@code then} and {@code end} begin
 * their lines: where they do not, Drools would leave a rule unexpanded and say nothing.
 */
final class RuleFileReader {
  private static final List<String> ANNOTATIONS = List.of("law", "cite");
  private static final List<String> FOLLOWS = List.of("id", "route", "side", "needs", "says");
  private static final List<String> BLANKS =
      List.of("value", "against", "since", "standing", "signs");
  private static final Pattern NAME = Pattern.compile("rule\\s+\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*-[0-9]+)(?:\\s+|$)");
  private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\(\\s*\"([^\"]*)\"\\s*\\)");
  private static final Pattern BLANK = Pattern.compile("\\{([^}]*)\\}?");
  private static final Pattern THEN = Pattern.compile("\\s(then)\\s");
  private static final Pattern END = Pattern.compile("\\s(end)$");
  private static final Pattern DRL =
      Pattern.compile("(package|import|global|function|query|declare|dialect|unit|expander)\\b.*");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(salience|no-loop|lock-on-active|agenda-group|activation-group|ruleflow-group|auto-focus|"
              + "dialect|duration|timer|enabled|date-effective|date-expires|extends)\\b.*");

  private final List<String> lines;
  private final Problems problems;
  private final List<WrittenRule> rules = new ArrayList<>();
  private @Nullable Draft open;

  private RuleFileReader(List<String> lines, Problems problems) {
    this.lines = lines;
    this.problems = problems;
  }

  /** A rule being read. */
  private static final class Draft {
    private final Piece id;
    private final Piece clause;
    private final Map<String, Piece> annotations = new LinkedHashMap<>();
    private final List<Piece> asks = new ArrayList<>();
    private @Nullable Piece follows;

    /** Whether something of it was complained of: what comes after that is no news. */
    private boolean faulty;

    Draft(Piece id, Piece clause) {
      this.id = id;
      this.clause = clause;
    }
  }

  /** The rules whose form is right; what is wrong with the others is added to the problems. */
  static List<WrittenRule> read(List<String> lines, Problems problems) {
    RuleFileReader reader = new RuleFileReader(lines, problems);
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (!text.isEmpty() && !text.startsWith("//")) {
        reader.line(i + 1, lines.get(i).indexOf(text), text);
      }
    }
    reader.unended();
    return reader.rules;
  }

  private void line(int number, int index, String text) {
    Draft draft = open;
    String word = text.split("[\\s\"(]", 2)[0];
    if (word.equals("rule")) {
      unended();
      header(number, index, text);
    } else if (draft == null) {
      outside(number, index, text);
    } else if (text.equals("end")) {
      end(draft, number, index);
    } else if (draft.faulty) {
      return;
    } else if (text.startsWith("@") || draft.asks.isEmpty() && !word.equals("when")) {
      head(draft, number, index, text);
    } else if (word.equals("when")) {
      if (draft.asks.isEmpty()) {
        clause(draft.asks, number, index, text);
      } else {
        complain(number, index, "A rule has one when.", "Begin this line with the sentence.");
      }
    } else if (word.equals("then")) {
      then(draft, number, index, text);
    } else if (draft.follows != null) {
      complain(
          number,
          index,
          word.equals("end")
              ? "Behind end nothing stands."
              : "From a rule follows one thing, in one sentence.",
          "Write a rule of its own for what else follows.");
    } else {
      draft.asks.add(new Piece(number, index, text));
    }
  }

  private void header(int number, int index, String text) {
    Matcher name = NAME.matcher(text);
    boolean named = name.lookingAt();
    Matcher id = ID.matcher(named ? name.group(1) : "");
    boolean numbered = id.lookingAt();
    int at = named ? index + name.start(1) : index;
    String words = numbered ? name.group(1).substring(id.end()).stripTrailing() : "";
    Piece clause = new Piece(number, numbered ? at + id.end() : at, words);
    Draft draft = new Draft(new Piece(number, at, numbered ? id.group(1) : ""), clause);
    open = draft;
    if (!named) {
      complain(
          number,
          index,
          "A rule begins with its name in quotes.",
          "Write rule \"outside-1 the attackers came from abroad\" @cite(\"…\").");
    } else if (!numbered) {
      complain(number, at, "The name of a rule begins with its id, such as outside-1.", "");
    } else if (words.isEmpty()) {
      complain(number, at, "Behind its id stands what the rule says.", "");
    } else {
      sentence(clause);
      annotations(draft, number, index + name.end(), text.substring(name.end()));
    }
  }

  /** A clause is no whole sentence, and only what the case fills in stands in braces. */
  private void sentence(Piece clause) {
    String words = clause.words();
    int end = clause.index() + words.length() - 1;
    if (words.endsWith(".")) {
      complain(clause.line(), end, "The program adds the stop.", "Leave it out.");
    }
    if (words.contains(";")) {
      complain(
          clause.line(),
          clause.index() + words.indexOf(';'),
          "What the law makes of it, whoever says it, stands apart.",
          "Write it as @law(\"…\").");
    }
    if (words.contains("\\")) {
      complain(
          clause.line(), clause.index() + words.indexOf('\\'), "No backslash can stand here.", "");
    }
    Matcher blank = BLANK.matcher(words);
    while (blank.find()) {
      if (!BLANKS.contains(blank.group(1)) || !blank.group().endsWith("}")) {
        complain(
            clause.line(),
            clause.index() + blank.start(),
            "No case fills in \"" + blank.group() + "\".",
            Problems.didYouMean(blank.group(1), BLANKS));
      }
    }
  }

  /** Annotations on the line of the name, or on lines of their own before {@code when}. */
  private void head(Draft draft, int number, int index, String text) {
    if (!draft.asks.isEmpty()) {
      complain(number, index, "An annotation stands before when.", "");
    } else if (text.startsWith("@")) {
      annotations(draft, number, index, text);
    } else if (ATTRIBUTE.matcher(text).matches()) {
      attribute(number, index);
    } else {
      complain(
          number,
          index,
          "Between its name and when a rule has nothing but annotations.",
          "Begin a line with when and the first sentence.");
    }
  }

  private void attribute(int number, int index) {
    complain(
        number, index, "No rule goes before another, or without it.", "Leave the attribute out.");
  }

  private void annotations(Draft draft, int number, int index, String text) {
    Matcher annotation = ANNOTATION.matcher(text);
    int at = blanks(text, 0);
    while (at < text.length() && annotation.find(at) && annotation.start() == at) {
      String name = annotation.group(1);
      Piece piece = new Piece(number, index + annotation.start(2), annotation.group(2));
      if (!ANNOTATIONS.contains(name)) {
        complain(
            number,
            index + at,
            "A rule has no @" + name + ".",
            FOLLOWS.contains(name)
                ? "It follows from the rule's text: leave it out."
                : Problems.didYouMean(name, ANNOTATIONS));
      } else if (draft.annotations.put(name, piece) != null) {
        complain(number, index + at, "A rule has one @" + name + ".", "");
      } else if (name.equals("law")) {
        sentence(new Piece(number, piece.index(), piece.words()));
      }
      at = blanks(text, annotation.end());
    }
    if (at < text.length()) {
      String rest = text.substring(at);
      if (rest.startsWith("when")) {
        complain(number, index + at, "when begins a line of its own.", "Break the line before it.");
      } else if (ATTRIBUTE.matcher(rest).matches()) {
        attribute(number, index + at);
      } else {
        complain(
            number,
            index + at,
            "This is no annotation: a name and one text in quotes.",
            "Write @cite(\"…; …\") or @law(\"…\").");
      }
    }
  }

  private static int blanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void then(Draft draft, int number, int index, String text) {
    if (draft.follows != null) {
      complain(
          number, index, "A rule has one then.", "Write a rule of its own for what else follows.");
      return;
    }
    List<Piece> clause = new ArrayList<>();
    clause(clause, number, index, text);
    draft.follows = clause.get(0);
  }

  private void clause(List<Piece> clauses, int number, int index, String text) {
    int at = blanks(text, "when".length());
    if (at == text.length()) {
      complain(number, index, "The sentence stands on the same line.", "");
    }
    clauses.add(new Piece(number, index + at, text.substring(at)));
  }

  private void end(Draft draft, int number, int index) {
    Piece follows = draft.follows;
    if (follows == null && !draft.faulty) {
      draft.asks.forEach(piece -> within(piece, THEN));
    }
    if (!draft.faulty && follows == null) {
      complain(
          number,
          index,
          "Before end stand when and then.",
          "Write what is asked, and what follows.");
    } else if (!draft.faulty && !draft.annotations.containsKey("cite")) {
      complain(
          draft.id.line(),
          draft.id.index(),
          "The rule needs @cite(\"…\"): what it rests on.",
          "The keys are in citations.yaml; several are parted by semicolons.");
    }
    if (!draft.faulty && follows != null) {
      int first = draft.id.line();
      rules.add(
          new WrittenRule(
              first,
              draft.id,
              draft.clause,
              draft.annotations,
              draft.asks,
              follows,
              List.copyOf(lines.subList(first - 1, number))));
    }
    open = null;
  }

  private void unended() {
    Draft draft = open;
    if (draft != null && draft.follows != null && !draft.faulty) {
      within(draft.follows, END);
    }
    if (draft != null && draft.follows != null && draft.faulty) {
      open = null;
    } else if (draft != null) {
      int line = draft.id.line();
      complain(
          line,
          Math.max(0, lines.get(line - 1).indexOf("rule")),
          "The rule has no end.",
          "Close it with a line that says end.");
      open = null;
    }
  }

  /** Complains of a word that a line of its own should begin with. */
  private void within(Piece piece, Pattern word) {
    Matcher found = word.matcher(piece.words());
    if (found.find()) {
      complain(
          piece.line(),
          piece.index() + found.start(1),
          found.group(1) + " begins a line of its own.",
          "Break the line before it.");
    }
  }

  private void outside(int number, int index, String text) {
    boolean drl = DRL.matcher(text).matches();
    complain(
        number,
        index,
        drl
            ? "A file of rules holds rules only; the program writes the rest of the DRL itself."
            : "Here no rule has begun.",
        drl ? "Leave the line out." : "A remark begins with two strokes: //");
  }

  private void complain(int number, int index, String message, String hint) {
    if (open != null) {
      open.faulty = true;
    }
    problems.add(
        Span.in(lines.get(number - 1), number, index), Complaint.RULE_ERROR, message, hint);
  }
}
