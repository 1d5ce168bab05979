package org.csto.check.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csto.check.model.Finding;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Token;

/**
 * Scans a DRL file for the shapes the house rules forbid: those that Drools can drop in silence,
 * and those that would put the weighing of grounds, or a reading of the law, into a rule.
 */
final class DrlShapes {
  static final List<String> HEADINGS = List.of("Asks", "Text", "Readings", "For / against");

  private static final Pattern GROUP =
      Pattern.compile("\\b(not|exists|forall|accumulate|acc)\\b\\s*\\(?");
  private static final Pattern PATTERN = Pattern.compile("\\b[A-Z]\\w*\\s*\\(");
  private static final Pattern NEGATION = Pattern.compile("\\bnot\\b|!=|!\\s*\\(|\\bforall\\b");
  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "insert\\(\\s*ground\\(\\s*drools\\.getRule\\(\\)(,\\s*\\$\\w+)+\\s*\\)\\s*\\);");
  private static final Pattern CHANGES =
      Pattern.compile("\\b(insertLogical|modify|update|retract|delete)\\b\\s*[({]");
  private static final Pattern ANNOTATION =
      Pattern.compile("@(\\w+)\\s*(\\([^\"]*(\"[^\"]*\")?[^)]*\\))?");
  private static final Pattern ONE_MEMBER = Pattern.compile("@\\w+\\(\\s*\"[^\"]*\"\\s*\\)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\b(salience|no-loop|lock-on-active|agenda-group|activation-group|ruleflow-group|"
              + "auto-focus|dialect|duration|timer|enabled|date-effective|date-expires)\\b");
  private static final Pattern DECLARES =
      Pattern.compile(
          "(?m)^\\s*(package|import|global|function|query|declare|dialect|unit|rule)\\b.*");

  private final String text;
  private final Set<String> names;
  private final List<String> found = new ArrayList<>();

  private DrlShapes(String text, Set<String> names) {
    this.text = text;
    this.names = names;
  }

  /**
   * What is wrong with a file, a few words each; empty when nothing is.
   *
   * @param readings the ids of the readings of the pack
   */
  static List<String> in(String text, Set<String> readings) {
    Set<String> names = new LinkedHashSet<>(readings);
    Stream.of(Standard.values()).map(Token::token).forEach(names::add);
    Stream.of(Status.values()).map(Token::token).forEach(names::add);
    Stream.of(Finding.Why.values()).map(Token::token).forEach(names::add);
    DrlShapes shapes = new DrlShapes(text, names);
    shapes.file();
    Drl.read("the file", text).rules().forEach(shapes::rule);
    return shapes.found;
  }

  private void file() {
    Drl drl = Drl.read("the file", text);
    if (!List.copyOf(drl.headings().keySet()).equals(HEADINGS)) {
      found.add("headings: " + drl.headings().keySet());
    }
    drl.headings()
        .forEach(
            (heading, words) -> {
              if (words.isEmpty()) {
                found.add("nothing under the heading " + heading);
              }
            });
    if (drl.title().isEmpty()) {
      found.add("no title");
    }
    List<String> packages = new ArrayList<>();
    for (MatchResult declared : DECLARES.matcher(text).results().toList()) {
      switch (declared.group(1)) {
        case "package" -> packages.add(declared.group().strip());
        case "import", "rule" -> {}
        default -> found.add("declares: " + declared.group().strip());
      }
    }
    if (!packages.equals(List.of("package csto;"))) {
      found.add("package: " + packages);
    }
    if (!drl.unread().isEmpty() || text.contains("/*")) {
      found.add("a rule that readers of the text cannot see");
    }
  }

  private void rule(Drl.Rule rule) {
    String body = rule.body().replaceAll("(?m)^\\s*//.*$", "");
    int when = indexOf(body, "when");
    int then = indexOf(body, "then");
    if (when < 0 || then < when) {
      complain(rule, "no when before then");
      return;
    }
    annotations(rule, body.substring(body.indexOf('\n'), when));
    conditions(rule, body.substring(when + "when".length(), then));
    consequence(rule, body.substring(then + "then".length(), body.lastIndexOf("end")).strip());
  }

  private static int indexOf(String body, String word) {
    Matcher matcher = Pattern.compile("(?m)^\\s*" + word + "\\b").matcher(body);
    return matcher.find() ? matcher.end() - word.length() : -1;
  }

  private void annotations(Drl.Rule rule, String head) {
    Set<String> seen = new LinkedHashSet<>();
    String rest = head;
    for (MatchResult annotation : ANNOTATION.matcher(head).results().toList()) {
      if (!ONE_MEMBER.matcher(annotation.group()).matches()) {
        complain(rule, "an annotation of other than one member: " + annotation.group());
      }
      if (!seen.add(annotation.group(1))) {
        complain(rule, "an annotation twice: @" + annotation.group(1));
      }
      rest = rest.replace(annotation.group(), "");
    }
    Matcher attribute = ATTRIBUTE.matcher(rest);
    if (attribute.find()) {
      complain(rule, "an attribute: " + attribute.group());
    } else if (!rest.isBlank()) {
      complain(rule, "more than annotations before when: " + rest.strip());
    }
  }

  private void conditions(Drl.Rule rule, String conditions) {
    String code = withoutStrings(conditions);
    if (NEGATION.matcher(code).find()) {
      complain(rule, "a pattern that is not positive");
    }
    if (code.contains("||")
        || Pattern.compile("\\bor\\b|\\beval\\b|\\bfrom\\b").matcher(code).find()) {
      complain(rule, "more than plain patterns");
    }
    for (MatchResult group : GROUP.matcher(code).results().toList()) {
      if (PATTERN.matcher(extent(code, group)).results().count() > 1) {
        complain(rule, "more than one pattern inside " + group.group(1));
      }
    }
    for (MatchResult quoted :
        Pattern.compile("\"([^\"]*)\"").matcher(conditions).results().toList()) {
      if (names.contains(quoted.group(1))) {
        complain(rule, "names a reading, a standard or a status: " + quoted.group(1));
      }
    }
  }

  /** What stands in the parentheses of a group; up to the end of the line when it has none. */
  private static String extent(String code, MatchResult group) {
    if (!group.group().endsWith("(")) {
      return code.substring(group.end()).lines().findFirst().orElse("");
    }
    int depth = 1;
    int at = group.end();
    while (at < code.length() && depth > 0) {
      depth += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
      at++;
    }
    return code.substring(group.end(), at);
  }

  private void consequence(Drl.Rule rule, String consequence) {
    if (!CONSEQUENCE.matcher(consequence).matches()) {
      complain(rule, "a consequence that does more than insert one ground: " + consequence);
    }
    Matcher changes = CHANGES.matcher(consequence);
    if (changes.find()) {
      complain(rule, "a fact is changed: " + changes.group(1));
    }
  }

  private static String withoutStrings(String code) {
    return code.replaceAll("\"[^\"]*\"", "\"\"");
  }

  private void complain(Drl.Rule rule, String what) {
    found.add(rule.name() + ": " + what);
  }
}
