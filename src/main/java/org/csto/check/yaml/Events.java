package org.csto.check.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Characters;
import org.csto.check.model.Complaint;
import org.csto.check.model.Span;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Makes maps, lists and text of what the YAML parser reports. Its events are enough: a graph of
 * nodes would be built only to be walked once.
 */
final class Events {
  private static final int DEEPEST = 24;

  /** Tags that say what a value is anyway. */
  private static final Set<String> PLAIN_TAGS =
      Set.of("!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq");

  private final Parser parser;
  private final Problems problems;
  private int depth;

  Events(Parser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** The one document; null when there is none, or when it cannot be read to its end. */
  @Nullable Yaml document() {
    parser.getEvent();
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      return null;
    }
    parser.getEvent();
    Yaml root = node();
    if (root == null) {
      return null;
    }
    parser.getEvent();
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      problems.add(
          span(parser.peekEvent().getStartMark()),
          Complaint.NOT_YAML,
          "This is not one case: another document begins here.",
          "A file holds one case; delete what follows the line ---.");
    }
    return root;
  }

  /** The next value; null when it is too deep to be read. */
  private @Nullable Yaml node() {
    Event event = parser.getEvent();
    Span span = span(event.getStartMark());
    NodeEvent node = (NodeEvent) event;
    if (event instanceof AliasEvent) {
      problems.add(
          span,
          Complaint.ANCHOR,
          "The alias *" + node.getAnchor() + " stands for text that is elsewhere in the file.",
          "Write it out each time, so that every line can be cited.");
      return new Yaml.Text("", span);
    }
    if (event instanceof CollectionStartEvent && depth == DEEPEST) {
      problems.add(
          span,
          Complaint.TOO_DEEP,
          "Maps and lists are nested more than " + DEEPEST + " deep.",
          "A case needs no more than six levels.");
      return null;
    }
    depth++;
    Yaml read =
        switch (event.getEventId()) {
          case MappingStart -> fields((MappingStartEvent) event, span);
          case SequenceStart -> items((SequenceStartEvent) event, span);
          default -> text((ScalarEvent) event, span);
        };
    depth--;
    return read;
  }

  private @Nullable Yaml fields(MappingStartEvent start, Span span) {
    boolean plain = isPlain(start, start.getTag(), span);
    Map<String, Yaml.Field> fields = new LinkedHashMap<>();
    while (!parser.checkEvent(Event.ID.MappingEnd)) {
      Yaml key = node();
      Yaml value = key == null ? null : node();
      if (key == null || value == null) {
        return null;
      }
      if (!(key instanceof Yaml.Text text)) {
        problems.add(key.span(), Complaint.WRONG_TYPE, "A key must be a single word.", "");
        continue;
      }
      Yaml.Field twice =
          fields.putIfAbsent(text.text(), new Yaml.Field(text.text(), value, key.span()));
      if (twice != null) {
        problems.add(
            key.span(),
            Complaint.DUPLICATE_KEY,
            "The key \""
                + text.text()
                + "\" stands here for the second time; the first is in line "
                + twice.span().line()
                + ".",
            "Keep one of the two.");
      }
    }
    parser.getEvent();
    return plain ? new Yaml.Fields(fields, span) : new Yaml.Text("", span);
  }

  private @Nullable Yaml items(SequenceStartEvent start, Span span) {
    boolean plain = isPlain(start, start.getTag(), span);
    List<Yaml> items = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      Yaml item = node();
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    parser.getEvent();
    return plain ? new Yaml.Items(items, span) : new Yaml.Text("", span);
  }

  private Yaml text(ScalarEvent scalar, Span span) {
    String value = scalar.getValue();
    int bad = Characters.firstUnprintable(value);
    if (bad >= 0) {
      problems.add(
          span,
          Complaint.CONTROL_CHARACTER,
          "This text holds the character U+" + hex(value.charAt(bad)) + ".",
          "Delete it; control characters never reach the screen.");
    }
    if (!isPlain(scalar, scalar.getTag(), span)) {
      return new Yaml.Text("", span);
    }
    boolean plainNull =
        scalar.getScalarStyle() == ScalarStyle.PLAIN
            && (value.equals("~") || value.equals("null") || value.equals("Null"));
    return new Yaml.Text(plainNull ? "" : value.strip(), span);
  }

  /** Whether a value has neither anchor nor tag; complains of either. */
  private boolean isPlain(NodeEvent node, @Nullable String tag, Span span) {
    if (node.getAnchor() != null) {
      problems.add(
          span,
          Complaint.ANCHOR,
          "The anchor &" + node.getAnchor() + " makes one piece of text stand in several places.",
          "Write it out each time, so that every line can be cited.");
      return false;
    }
    if (tag != null && !PLAIN_TAGS.contains(tag)) {
      problems.add(
          span,
          Complaint.TAG,
          "The tag " + Characters.printable(tag) + " is not used in cases.",
          "Delete the tag; every value is read as text.");
      return false;
    }
    return true;
  }

  private Span span(@Nullable Mark mark) {
    return span(mark, problems);
  }

  static Span span(@Nullable Mark mark, Problems problems) {
    return mark == null ? problems.span(0, 0) : problems.span(mark.getLine(), mark.getColumn());
  }

  static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "0000".substring(Math.min(4, digits.length())) + digits;
  }
}
