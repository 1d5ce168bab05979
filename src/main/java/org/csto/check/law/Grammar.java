package org.csto.check.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csto.check.law.Known.Fault;
import org.csto.check.law.Meaning.Kind;
import org.csto.check.law.Sentence.Match;
import org.csto.check.model.Complaint;
import org.csto.check.model.Span;
import org.csto.check.yaml.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that rules are made of, as law.dsl has them. It is a Drools DSL, of which only the
 * plainest sentences are allowed: Drools takes them for regular expressions, and would expand a
 * part of a line, or a line of which it understands only a part.
 */
final class Grammar {
  static final String FILE = "law.dsl";

  private static final Pattern LINE = Pattern.compile("\\[(when|then)\\]([^=]*)=(.*)");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:[\\p{L}\\p{N},'’ -]|\\{[a-z]+(?::\\([\\p{L}\\p{N}-]+(?:\\|[\\p{L}\\p{N}-]+)*\\))?\\})*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)\\}");

  /** What Drools knows and no rule may say. */
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(not|exists|forall|accumulate|acc|collect|eval|or|from|modify|update|delete|retract|"
              + "insertLogical|salience)\\b|\\\\n|!=|\\|\\|");

  private final Known known;
  private final Problems problems;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<String, Sentence> plain = new HashMap<>();
  private final List<Sentence> withBlanks = new ArrayList<>();

  private Grammar(Known known, Problems problems) {
    this.known = known;
    this.problems = problems;
  }

  /** Reads the text of law.dsl; what is wrong with it is added to the problems. */
  static Grammar read(List<String> lines, Known known, Problems problems) {
    Grammar grammar = new Grammar(known, problems);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("//")) {
        grammar.line(i + 1, line);
      }
    }
    return grammar;
  }

  private void line(int number, String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      complain(
          number,
          line,
          0,
          "This is no sentence: [when] or [then], the sentence, = and what the rule engine is told, on"
              + " one line.",
          "A remark begins with #.");
      return;
    }
    boolean asks = parts.group(1).equals("when");
    String words = parts.group(2);
    String expansion = parts.group(3).strip();
    if (!words(number, line, words, parts.start(2))) {
      return;
    }
    int at = parts.start(3) + parts.group(3).indexOf(expansion);
    Meaning meaning = Meaning.of(expansion, asks);
    if (meaning == null) {
      Matcher more = MORE.matcher(expansion);
      boolean found = more.find();
      complain(
          number,
          line,
          found ? at + more.start() : at,
          found
              ? "\"" + more.group() + "\" is more than a rule can say."
              : "The rule engine cannot be told this.",
          "What it is told has one of these forms: " + Meaning.forms(asks));
      return;
    }
    Sentence sentence = Sentence.of(number, words, expansion, meaning);
    if (blanks(sentence, line, parts.start(2), at) && values(sentence, line, at)) {
      add(sentence, asks, line, parts.start(2));
    }
  }

  /** Whether the words of a sentence mean themselves. */
  private boolean words(int number, String line, String words, int at) {
    Matcher plainly = WORDS.matcher(words);
    boolean whole = plainly.lookingAt() && plainly.end() == words.length();
    if (whole && words.equals(words.strip()) && !words.isEmpty() && !words.contains("  ")) {
      if (words.startsWith("-")) {
        complain(number, line, at, "A sentence begins with a word.", "");
        return false;
      }
      return true;
    }
    int wrong = whole ? 0 : plainly.end();
    complain(
        number,
        line,
        at + wrong,
        whole
            ? "A sentence is words with one blank between them, and none at its ends."
            : "\"" + words.charAt(wrong) + "\" has a meaning of its own here.",
        "A sentence is made of letters, digits, commas, hyphens and apostrophes, and of {word} or"
            + " {word:(one|another)}.");
    return false;
  }

  /** Whether each blank stands on both sides. */
  private boolean blanks(Sentence sentence, String line, int left, int right) {
    Matcher blank = BLANK.matcher(sentence.expansion());
    while (blank.find()) {
      if (!sentence.blanks().containsKey(blank.group(1))) {
        complain(
            sentence.line(),
            line,
            right + blank.start(),
            "The sentence has no blank " + blank.group() + ".",
            Problems.didYouMean(blank.group(1), sentence.blanks().keySet()));
        return false;
      }
    }
    for (String name : sentence.blanks().keySet()) {
      int first = sentence.words().indexOf("{" + name);
      String rest = sentence.words().substring(first + 1);
      if (!sentence.expansion().contains("{" + name + "}")
          || rest.matches(".*\\{" + name + "[:}].*")) {
        complain(
            sentence.line(),
            line,
            left + first,
            "The blank {"
                + name
                + "} must stand once in the sentence, and in what the rule engine is"
                + " told.",
            "");
        return false;
      }
    }
    return true;
  }

  /** Whether what a sentence asks for is known, as far as no rule has to fill it in. */
  private boolean values(Sentence sentence, String line, int right) {
    for (Map<String, String> choice : choices(sentence)) {
      Match match = new Match(sentence, choice, Map.of());
      Meaning meaning = sentence.meaning();
      String one = match.filled(meaning.one());
      String other = match.filled(meaning.other());
      Fault fault = null;
      String where = "\"" + meaning.one();
      if (meaning.kind().isFact() && !one.contains("{")) {
        fault = known.fact(one);
        if (fault == null && !other.contains("{")) {
          fault = known.value(one, other);
          where = "\"" + meaning.other();
        }
      } else if (meaning.kind() == Kind.POSITION && !one.contains("{") && !other.contains("{")) {
        fault = known.answer(one, other);
        where = "\"" + meaning.other();
      }
      if (fault != null) {
        int in = sentence.expansion().indexOf(where);
        complain(sentence.line(), line, right + in + 1, fault.message(), fault.hint());
        return false;
      }
    }
    return true;
  }

  /** Every way to fill the blanks that have choices. */
  private static List<Map<String, String>> choices(Sentence sentence) {
    List<Map<String, String>> choices = List.of(Map.of());
    for (Map.Entry<String, List<String>> blank : sentence.blanks().entrySet()) {
      if (!blank.getValue().isEmpty()) {
        List<Map<String, String>> more = new ArrayList<>();
        for (Map<String, String> choice : choices) {
          for (String word : blank.getValue()) {
            Map<String, String> next = new HashMap<>(choice);
            next.put(blank.getKey(), word);
            more.add(next);
          }
        }
        choices = more;
      }
    }
    return choices;
  }

  private void add(Sentence sentence, boolean asks, String line, int at) {
    for (Sentence other : sentences) {
      if (other.meaning().kind().asks() == asks && other.words().equals(sentence.words())) {
        complain(
            sentence.line(),
            line,
            at,
            "The same sentence stands in line " + other.line() + ".",
            "");
        return;
      }
    }
    sentences.add(sentence);
    if (sentence.blanks().isEmpty()) {
      plain.put((asks ? "when " : "then ") + sentence.words(), sentence);
    } else {
      withBlanks.add(sentence);
    }
  }

  /** The sentences that a line of a rule is, before {@code then} or after it. */
  List<Match> matches(String line, boolean asks) {
    List<Match> matches = new ArrayList<>();
    Sentence exact = plain.get((asks ? "when " : "then ") + SPACE.matcher(line).replaceAll(" "));
    if (exact != null) {
      matches.add(new Match(exact, Map.of(), Map.of()));
    }
    for (Sentence sentence : withBlanks) {
      @Nullable Match match =
          sentence.meaning().kind().asks() == asks ? sentence.match(line) : null;
      if (match != null) {
        matches.add(match);
      }
    }
    return matches;
  }

  /**
   * A hint that offers the sentence nearest to a line, its blanks filled as the line fills them.
   */
  String near(String line, boolean asks) {
    String[] given = SPACE.split(line);
    List<String> candidates = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (sentence.meaning().kind().asks() == asks) {
        for (String spelt : sentence.spelt()) {
          String[] words = spelt.split(" ");
          for (int i = 0; i < words.length; i++) {
            words[i] = words[i].startsWith("{") && i < given.length ? given[i] : words[i];
          }
          candidates.add(String.join(" ", words));
        }
      }
    }
    String hint = Problems.didYouMean(line, candidates);
    return hint.startsWith("Did") ? hint : "A sentence of your own belongs into " + FILE + ".";
  }

  private void complain(int number, String line, int index, String message, String hint) {
    problems.add(Span.in(line, number, index), Complaint.RULE_ERROR, message, hint);
  }
}
