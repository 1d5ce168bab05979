package org.csto.check.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DRL file as its reader sees it: the headings it begins with, and its rules.
 *
 * @param headings the text under each heading, by heading
 */
public record Drl(String file, String title, Map<String, String> headings, List<Rule> rules) {
  private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)");
  private static final Pattern MATCHES =
      Pattern.compile("fact == \"([^\"]*)\", value == \"([^\"]*)\"");
  private static final Pattern POSITION =
      Pattern.compile("point == \"([^\"]*)\", answer == \"([^\"]*)\"");

  /**
   * A rule as text.
   *
   * @param line where it begins
   * @param annotations what stands in each annotation, by name
   * @param body the rule from its name to its end
   */
  public record Rule(String file, String name, int line, Map<String, String> annotations, String body) {
    public String annotation(String name) {
      return annotations.getOrDefault(name, "");
    }

    /** The facts and values it matches, as {@code path=value}. */
    public List<Map.Entry<String, String>> matches() {
      return pairs(MATCHES, body);
    }

    /** The points of law and answers it matches. */
    public List<Map.Entry<String, String>> positions() {
      return pairs(POSITION, body);
    }

    private static List<Map.Entry<String, String>> pairs(Pattern pattern, String text) {
      List<Map.Entry<String, String>> pairs = new ArrayList<>();
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        pairs.add(Map.entry(matcher.group(1), matcher.group(2)));
      }
      return pairs;
    }
  }

  /** Reads the text of a DRL file. */
  public static Drl read(String file, String text) {
    String title = "";
    Map<String, String> headings = new LinkedHashMap<>();
    List<Rule> rules = new ArrayList<>();
    String heading = "";
    String name = "";
    int start = 0;
    StringBuilder body = new StringBuilder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith("// # ")) {
        title = line.substring(5).strip();
      } else if (line.startsWith("// ## ")) {
        heading = line.substring(6).strip();
        headings.put(heading, "");
      } else if (line.startsWith("//") && !heading.isEmpty() && rules.isEmpty() && name.isEmpty()) {
        headings.merge(heading, line.substring(2).strip(), (a, b) -> a.isEmpty() ? b : a + " " + b);
      } else if (line.startsWith("rule \"")) {
        name = line.substring(6, Math.max(6, line.lastIndexOf('"')));
        start = number;
        body.setLength(0);
      }
      if (!name.isEmpty()) {
        body.append(line).append('\n');
        if (line.strip().equals("end")) {
          rules.add(rule(file, name, start, body.toString()));
          name = "";
        }
      }
    }
    return new Drl(file, title, headings, rules);
  }

  private static Rule rule(String file, String name, int line, String body) {
    Map<String, String> annotations = new LinkedHashMap<>();
    Matcher matcher = ANNOTATION.matcher(body);
    while (matcher.find()) {
      annotations.put(matcher.group(1), matcher.group(2).replace("\\\"", "\""));
    }
    return new Rule(file, name, line, annotations, body);
  }
}
