package org.csto.check.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** English, as far as sentences that are put together need it. */
public final class English {
  private English() {}

  /** That something was said of another text than the one judged under. */
  public static String carried(String from) {
    return "said of " + from + ", carried over by the tool";
  }

  public static String number(int n) {
    String[] words = {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    return n < words.length ? words[n] : String.valueOf(n);
  }

  public static String upper(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  public static String stripStop(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") && !stripped.endsWith("..")
        ? stripped.substring(0, stripped.length() - 1)
        : stripped;
  }

  public static String and(Iterable<String> items) {
    return join(items, " and ");
  }

  public static String or(Iterable<String> items) {
    return join(items, " or ");
  }

  private static String join(Iterable<String> items, String last) {
    List<String> all = new ArrayList<>();
    for (String item : items) {
      all.add(item);
    }
    if (all.size() < 2) {
      return all.isEmpty() ? "" : all.get(0);
    }
    return String.join(", ", all.subList(0, all.size() - 1)) + last + all.get(all.size() - 1);
  }
}
