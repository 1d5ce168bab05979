package org.csto.check.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csto.check.model.Characters;
import org.csto.check.model.Complaint;
import org.csto.check.model.Problem;
import org.csto.check.model.Span;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file, with the line each complaint is about. */
public final class Problems {
  /** More than anybody reads; a file that draws more is no case gone wrong. */
  private static final int MOST = 1000;

  /** The longest message; what a file holds may be longer. */
  private static final int LONGEST = 500;

  /** The longest word that something near is looked for to. */
  private static final int LONGEST_NEAR = 60;

  private final String file;
  private final CharSequence text;
  private final int linesBefore;
  private final List<Problem> found = new ArrayList<>();
  private String @Nullable [] lines;
  private int more;

  public Problems(String file, CharSequence text) {
    this(file, text, 0);
  }

  /**
   * @param linesBefore how many lines of the file stand before the text
   */
  Problems(String file, CharSequence text, int linesBefore) {
    this.file = file;
    this.text = text;
    this.linesBefore = linesBefore;
  }

  /** The place in the file that is so many lines and columns, from 0, into the text. */
  Span span(int line, int column) {
    return new Span(linesBefore + line + 1, column + 1);
  }

  public void add(Span span, Complaint code, String message, String hint) {
    if (found.size() == MOST) {
      more++;
      return;
    }
    found.add(new Problem(file, span, code, shown(message), shown(hint), line(span.line())));
  }

  /** As a screen can bear it: messages quote what the file holds. */
  private static String shown(String text) {
    String brief =
        text.length() <= LONGEST
            ? text
            : text.substring(0, LONGEST / 2) + "…" + text.substring(text.length() - LONGEST / 2);
    return Characters.onOneLine(brief);
  }

  /** The place of a character of the text. */
  Span at(int offset) {
    int line = 0;
    int start = 0;
    Matcher breaks = lineBreak().matcher(text);
    while (breaks.find() && breaks.end() <= offset) {
      line++;
      start = breaks.end();
    }
    return span(line, Character.codePointCount(text, start, offset));
  }

  /** A line of the file; its text is taken apart only when there is something to complain of. */
  private String line(int number) {
    if (lines == null) {
      lines = lineBreak().split(text, -1);
    }
    int index = number - 1 - linesBefore;
    return index < lines.length ? lines[index] : "";
  }

  /** Compiled where there is something to complain of, and not by every start. */
  private static Pattern lineBreak() {
    return Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order of the file. */
  public List<Problem> list() {
    if (found.size() > 1) {
      found.sort(
          Comparator.comparingInt((Problem p) -> p.span().line())
              .thenComparingInt(p -> p.span().column()));
    }
    if (more == 0) {
      return List.copyOf(found);
    }
    List<Problem> all = new ArrayList<>(found);
    all.add(
        new Problem(
            file,
            found.get(MOST - 1).span(),
            Complaint.TOO_MANY,
            "The file draws " + more + " more complaints.",
            "Mend these first.",
            ""));
    return List.copyOf(all);
  }

  /** The hint of {@link #didYouMean}; none where the complaint would only be counted. */
  public String near(String word, Iterable<String> known) {
    return found.size() == MOST ? "" : didYouMean(word, known);
  }

  /** A hint that offers the nearest of some words, or names them all when none is near. */
  public static String didYouMean(String word, Iterable<String> known) {
    String nearest = "";
    String lower = word.toLowerCase(Locale.ROOT);
    int least = word.length() > LONGEST_NEAR ? 0 : Math.max(2, Math.min(word.length() / 3, 8)) + 1;
    List<String> all = new ArrayList<>();
    for (String candidate : known) {
      all.add(candidate);
      if (Math.abs(candidate.length() - word.length()) >= least) {
        continue;
      }
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    if (!nearest.isEmpty()) {
      return "Did you mean \"" + nearest + "\"?" + unlike(word, nearest);
    }
    return all.isEmpty() || all.size() > 24 ? "" : "Known here: " + String.join(", ", all) + ".";
  }

  /** Names the first letter of another script: it may look like the one that is meant. */
  private static String unlike(String word, String meant) {
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter > '\u007F' && meant.indexOf(letter) < 0) {
        return " Here stands U+" + Events.hex(letter) + ".";
      }
    }
    return "";
  }

  /** The number of letters to insert, delete or replace (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
