package org.csto.check.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of law.dsl.
 *
 * @param line where it stands
 * @param words as they stand, with blanks in braces
 * @param blanks the words that may fill each blank; empty where any word may
 * @param expansion what the rule engine is told, with the same blanks
 */
record Sentence(
    int line,
    String words,
    Pattern pattern,
    Map<String, List<String>> blanks,
    String expansion,
    Meaning meaning) {
  /** What can fill a blank: nothing that the rule engine could take for more than a word. */
  private static final String WORD = "[\\p{L}\\p{N}./_-]";

  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)(?::\\(([^)]*)\\))?\\}");

  static Sentence of(int line, String words, String expansion, Meaning meaning) {
    StringBuilder pattern = new StringBuilder();
    Map<String, List<String>> blanks = new LinkedHashMap<>();
    Matcher blank = BLANK.matcher(words);
    int from = 0;
    while (blank.find()) {
      pattern.append(spaced(words.substring(from, blank.start())));
      String choice = blank.group(2);
      pattern.append(choice == null ? "(" + WORD + "+)" : "(" + choice + ")");
      blanks.put(blank.group(1), choice == null ? List.of() : List.of(choice.split("\\|")));
      from = blank.end();
    }
    pattern.append(spaced(words.substring(from)));
    return new Sentence(
        line, words, Pattern.compile(pattern.toString()), blanks, expansion, meaning);
  }

  private static String spaced(String words) {
    return Pattern.quote(words).replace(" ", "\\E\\s+\\Q");
  }

  /** The words as a reader would say them: a blank is shown by its name or by its choices. */
  String shown() {
    return BLANK.matcher(words).replaceAll(found -> "{" + found.group(1) + "}");
  }

  /** All that it can be where its blanks have choices; the blanks that have none stay. */
  List<String> spelt() {
    List<String> spelt = List.of(shown());
    for (Map.Entry<String, List<String>> blank : blanks.entrySet()) {
      if (!blank.getValue().isEmpty()) {
        List<String> more = new ArrayList<>();
        for (String one : spelt) {
          blank.getValue().forEach(c -> more.add(one.replace("{" + blank.getKey() + "}", c)));
        }
        spelt = more;
      }
    }
    return spelt;
  }

  /**
   * A line of a rule that is this sentence.
   *
   * @param filled what fills each blank
   * @param at where in the line that stands
   */
  record Match(Sentence sentence, Map<String, String> filled, Map<String, Integer> at) {

    /** Some words of the sentence's right-hand side with the blanks filled. */
    String filled(String words) {
      String result = words;
      for (Map.Entry<String, String> blank : filled.entrySet()) {
        result = result.replace("{" + blank.getKey() + "}", blank.getValue());
      }
      return result;
    }

    /** Where in the line a word of the right-hand side comes from; 0 where from law.dsl. */
    int where(String words) {
      for (Map.Entry<String, Integer> blank : at.entrySet()) {
        if (words.contains("{" + blank.getKey() + "}")) {
          return blank.getValue();
        }
      }
      return 0;
    }
  }

  /** Null when the line is another sentence. */
  @Nullable Match match(String line) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    Map<String, String> filled = new LinkedHashMap<>();
    Map<String, Integer> at = new LinkedHashMap<>();
    int group = 0;
    for (String blank : blanks.keySet()) {
      group++;
      filled.put(blank, matcher.group(group));
      at.put(blank, matcher.start(group));
    }
    return new Match(this, filled, at);
  }
}
