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
 * @param pack the package it declares; empty when it declares none
 * @param headings the text under each heading, by heading
 * @param unread the lines on which a rule begins in a form that cannot be read here
 */
public record Drl(
    String file,
    String title,
    String pack,
    Map<String, String> headings,
    List<Rule> rules,
    List<Integer> unread) {
  private static final Pattern ANNOTATION =
      Pattern.compile("@(\\w+)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*\\)");
  private static final Pattern MATCHES =
      Pattern.compile("fact == \"([^\"]*)\", value == \"([^\"]*)\"");
  private static final Pattern POSITION =
      Pattern.compile("point == \"([^\"]*)\", answer == \"([^\"]*)\"");
  private static final Pattern PATTERN = Pattern.compile("\\b(?:Said|Position)\\s*\\(");
  private static final Pattern PACKAGE = Pattern.compile("\\s*package\\s+([\\w.]+).*");
  private static final Pattern RULE = Pattern.compile("\\s*rule\\s+([\"'])(.*?)\\1.*");
  private static final Pattern RULE_BEGINS =
      Pattern.compile("\\s*rule\\b.*|.*\\bend\\s*;?\\s*rule\\b.*");
  private static final Pattern RULE_ENDS = Pattern.compile("(?!\\s*//)(.*[\\s;])?end\\s*;?\\s*");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  /**
   * A rule as text.
   *
   * @param line where it begins
   * @param annotations what stands in each annotation, by name
   * @param body the rule from its name to its end
   */
  public record Rule(
      String file, String name, int line, Map<String, String> annotations, String body) {
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

    /** Whether each fact and position it asks for is among those that can be read here. */
    boolean readable() {
      return PATTERN.matcher(body).results().count() == matches().size() + positions().size();
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
    return new Reading(file).of(withoutBlockComments(text));
  }

  /** Leaves the line breaks, so that lines keep their numbers. */
  private static String withoutBlockComments(String text) {
    return COMMENT
        .matcher(text)
        .replaceAll(comment -> "\n".repeat((int) comment.group().lines().count() - 1));
  }

  /** A file being read, line by line. */
  private static final class Reading {
    private final String file;
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Integer> unread = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private String title = "";
    private String pack = "";
    private String heading = "";
    private String name = "";
    private int start;

    Reading(String file) {
      this.file = file;
    }

    Drl of(String text) {
      int number = 0;
      for (String line : text.lines().toList()) {
        line(++number, line);
      }
      end();
      return new Drl(file, title, pack, headings, rules, unread);
    }

    private void line(int number, String line) {
      Matcher rule = RULE.matcher(line);
      if (line.startsWith("// # ")) {
        title = line.substring(5).strip();
      } else if (line.startsWith("// ## ")) {
        heading = line.substring(6).strip();
        headings.put(heading, "");
      } else if (line.startsWith("//") && !heading.isEmpty() && rules.isEmpty() && name.isEmpty()) {
        headings.merge(heading, line.substring(2).strip(), (a, b) -> a.isEmpty() ? b : a + " " + b);
      } else if (rule.matches()) {
        end();
        name = rule.group(2);
        start = number;
      } else if (!line.strip().startsWith("//") && RULE_BEGINS.matcher(line).matches()) {
        unread.add(number);
      } else if (pack.isEmpty() && name.isEmpty()) {
        Matcher declared = PACKAGE.matcher(line);
        pack = declared.matches() ? declared.group(1) : "";
      }
      if (!name.isEmpty()) {
        body.append(line).append('\n');
        if (RULE_ENDS.matcher(line).matches()) {
          end();
        }
      }
    }

    private void end() {
      if (!name.isEmpty()) {
        rules.add(rule());
        name = "";
        body.setLength(0);
      }
    }

    private Rule rule() {
      Map<String, String> annotations = new LinkedHashMap<>();
      Matcher matcher = ANNOTATION.matcher(body);
      while (matcher.find()) {
        annotations.put(matcher.group(1), matcher.group(2).replace("\\\"", "\""));
      }
      return new Rule(file, name, start, annotations, body.toString());
    }
  }
}
