package org.csto.check.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.csto.check.model.Problem;
import org.csto.check.model.Span;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one file, with the line each complaint is about. */
public final class Problems {
  private final String file;
  private final String text;
  private final int linesBefore;
  private final List<Problem> found = new ArrayList<>();
  private String @Nullable [] lines;

  public Problems(String file, String text) {
    this(file, text, 0);
  }

  /** @param linesBefore how many lines of the file stand before the text */
  Problems(String file, String text, int linesBefore) {
    this.file = file;
    this.text = text;
    this.linesBefore = linesBefore;
  }

  /** The place in the file that is so many lines and columns, from 0, into the text. */
  Span span(int line, int column) {
    return new Span(linesBefore + line + 1, column + 1);
  }

  public void add(Span span, String code, String message, String hint) {
    found.add(new Problem(file, span, code, message, hint, line(span.line())));
  }

  /** A line of the file; its text is taken apart only when there is something to complain of. */
  private String line(int number) {
    if (lines == null) {
      lines = text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1);
    }
    int index = number - 1 - linesBefore;
    return index < lines.length ? lines[index] : "";
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
    return List.copyOf(found);
  }

  /** A hint that offers the nearest of some words, or names them all when none is near. */
  public static String didYouMean(String word, Iterable<String> known) {
    String nearest = "";
    int least = Math.max(2, word.length() / 3) + 1;
    List<String> all = new ArrayList<>();
    for (String candidate : known) {
      all.add(candidate);
      int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    if (!nearest.isEmpty()) {
      return "Did you mean \"" + nearest + "\"?";
    }
    return all.isEmpty() || all.size() > 24 ? "" : "Known here: " + String.join(", ", all) + ".";
  }

  /** The number of letters to insert, delete or replace (Levenshtein). */
  private static int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 8 || a.length() > 60) {
      return Integer.MAX_VALUE;
    }
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
