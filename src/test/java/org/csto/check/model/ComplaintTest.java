package org.csto.check.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of complaints knows every code the program uses, and no other. */
class ComplaintTest {
  /** Calls that take a code, and which of their arguments it is. */
  private static final Map<String, Integer> CALLS =
      Map.of(
          "problems.add(",
          1,
          "problems().add(",
          1,
          "failed(",
          1,
          "Complaints.about(",
          1,
          "nowhere(",
          1,
          "new Problem(",
          2,
          ".word(",
          2,
          ".optionalWord(",
          2);

  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(-[a-z0-9]+)*)\"");

  @Test
  void everyCodeInUseIsKnownAndEveryKnownCodeIsInUse() throws IOException {
    TreeSet<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        CALLS.forEach(
            (call, index) -> {
              for (int at = source.indexOf(call); at >= 0; at = source.indexOf(call, at + 1)) {
                List<String> arguments = arguments(source, at + call.length());
                if (arguments.size() > index) {
                  Matcher literal = LITERAL.matcher(arguments.get(index));
                  while (literal.find()) {
                    used.add(literal.group(1));
                  }
                }
              }
            });
      }
    }
    TreeSet<String> known = new TreeSet<>();
    for (Complaint complaint : Complaint.values()) {
      known.add(complaint.token());
    }
    assertThat(used).hasSizeGreaterThan(20).isEqualTo(known);
  }

  @Test
  void everyComplaintHasAWholeSentenceAndAnExample() {
    for (Complaint complaint : Complaint.values()) {
      assertThat(complaint.meaning()).as(complaint.token()).matches("[A-Z].*\\.");
      assertThat(complaint.example()).as(complaint.token()).isNotBlank();
    }
  }

  /** The arguments of a call as source text, from after its opening bracket. */
  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    StringBuilder argument = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"' && source.charAt(i - 1) != '\\' && source.charAt(i - 1) != '\'') {
        quoted = !quoted;
      }
      if (!quoted && (c == ')' || c == '}' || c == ']') && depth-- == 0) {
        break;
      }
      if (!quoted && (c == '(' || c == '{' || c == '[')) {
        depth++;
      }
      if (!quoted && c == ',' && depth == 0) {
        arguments.add(argument.toString());
        argument.setLength(0);
      } else {
        argument.append(c);
      }
    }
    arguments.add(argument.toString());
    return arguments;
  }
}
