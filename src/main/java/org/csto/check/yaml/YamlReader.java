package org.csto.check.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.csto.check.model.Characters;
import org.csto.check.model.Span;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one YAML document of plain maps, lists and text. */
public final class YamlReader {
  /** The largest file that is read, in bytes. */
  public static final int LARGEST = 1024 * 1024;

  private static final int DEEPEST = 24;

  private YamlReader() {}

  /** The characters of a file, or the problem that it is no UTF-8 text of reasonable size. */
  public record Decoded(String text, Problems problems) {}

  /** Decodes strictly: what is not UTF-8 is a problem, and so is too large a file. */
  public static Decoded decode(String file, byte[] bytes) {
    if (bytes.length > LARGEST) {
      return failed(file, "too-large", "The file is larger than " + LARGEST / 1024 + " KiB.",
          "A case is a few pages of text; split it, or leave out what no rule reads.");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = out.toString();
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      text = text.substring(1);
    }
    Problems problems = new Problems(file, text);
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      int column = text.length() - text.lastIndexOf('\n');
      problems.add(new Span(line, column), "not-utf-8",
          "From here on the file is not UTF-8 text.", "Save it as UTF-8.");
    }
    return new Decoded(text, problems);
  }

  private static Decoded failed(String file, String code, String message, String hint) {
    Problems problems = new Problems(file, "");
    problems.add(Span.START, code, message, hint);
    return new Decoded("", problems);
  }

  /** Reads the one document of a text; empty when there are problems, which are added. */
  public static Optional<Yaml> read(String text, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    try {
      Composer composer =
          new Composer(new ParserImpl(new StreamReader(text), options), new TextOnly(), options);
      Node root = composer.getSingleNode();
      if (root == null) {
        problems.add(Span.START, "empty-file", "The file holds nothing to read.",
            "`csto-check new case.yaml` writes a starter case.");
        return Optional.empty();
      }
      Yaml yaml = convert(root, problems);
      return problems.isEmpty() ? Optional.of(yaml) : Optional.empty();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      problems.add(span(mark), "not-yaml", sentence(e), notYamlHint(e));
      return Optional.empty();
    } catch (ReaderException e) {
      problems.add(at(text, e.getPosition()), "control-character",
          "The character U+" + hex(e.getCodePoint()) + " may not stand in a case.",
          "Delete it; control characters never reach the screen.");
      return Optional.empty();
    } catch (YAMLException e) {
      boolean deep = String.valueOf(e.getMessage()).contains("Nesting Depth");
      problems.add(Span.START, deep ? "too-deep" : "not-yaml",
          deep
              ? "Maps and lists are nested more than " + DEEPEST + " deep."
              : "This is not YAML: " + e.getMessage(),
          deep ? "A case needs no more than six levels." : "");
      return Optional.empty();
    }
  }

  private static String sentence(MarkedYAMLException e) {
    String context = e.getContext() == null ? "" : e.getContext() + ", ";
    return "This is not YAML: " + context + e.getProblem() + ".";
  }

  private static String notYamlHint(MarkedYAMLException e) {
    String problem = String.valueOf(e.getProblem());
    if (problem.contains("'\\t'") || problem.contains("\\t")) {
      return "Indent with spaces, never with tabs.";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "Put text that holds \": \" in quotes.";
    }
    if (problem.contains("but found another document")) {
      return "A file holds one case; delete what follows the line ---.";
    }
    return "Check indentation, quotes and brackets around here.";
  }

  private static Yaml convert(Node node, Problems problems) {
    Span span = span(node.getStartMark());
    if (node.getAnchor() != null) {
      problems.add(span, "anchor",
          "The anchor &" + node.getAnchor() + " makes one piece of text stand in several places.",
          "Write it out each time, so that every line can be cited.");
      return new Yaml.Text("", span);
    }
    if (!node.getTag().equals(Tag.STR) && !node.getTag().equals(Tag.MAP)
        && !node.getTag().equals(Tag.SEQ)) {
      problems.add(span, "tag", "The tag " + node.getTag().getValue() + " is not used in cases.",
          "Delete the tag; every value is read as text.");
      return new Yaml.Text("", span);
    }
    if (node instanceof MappingNode mapping) {
      return fields(mapping, span, problems);
    }
    if (node instanceof SequenceNode sequence) {
      List<Yaml> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(convert(item, problems));
      }
      return new Yaml.Items(items, span);
    }
    return text((ScalarNode) node, span, problems);
  }

  private static Yaml text(ScalarNode scalar, Span span, Problems problems) {
    String value = scalar.getValue();
    int bad = Characters.firstUnprintable(value);
    if (bad >= 0) {
      problems.add(span, "control-character",
          "This text holds the character U+" + hex(value.charAt(bad)) + ".",
          "Delete it; control characters never reach the screen.");
    }
    boolean plainNull =
        scalar.isPlain() && (value.equals("~") || value.equals("null") || value.equals("Null"));
    return new Yaml.Text(plainNull ? "" : value.strip(), span);
  }

  private static Yaml fields(MappingNode mapping, Span span, Problems problems) {
    Map<String, Yaml.Field> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Span at = span(tuple.getKeyNode().getStartMark());
      if (!(convert(tuple.getKeyNode(), problems) instanceof Yaml.Text key)) {
        problems.add(at, "wrong-type", "A key must be a single word.", "");
        continue;
      }
      Yaml value = convert(tuple.getValueNode(), problems);
      Yaml.Field twice = fields.get(key.text());
      if (twice != null) {
        problems.add(at, "duplicate-key",
            "The key \"" + key.text() + "\" stands here for the second time; the first is in line "
                + twice.span().line() + ".",
            "Keep one of the two.");
      } else {
        fields.put(key.text(), new Yaml.Field(key.text(), value, at));
      }
    }
    return new Yaml.Fields(fields, span);
  }

  private static Span span(Mark mark) {
    return mark == null ? Span.START : new Span(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Span at(String text, int position) {
    String before = text.substring(0, Math.min(Math.max(position, 0), text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new Span(line, before.length() - before.lastIndexOf('\n'));
  }

  private static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "0000".substring(Math.min(4, digits.length())) + digits;
  }

  /** Makes every plain scalar text; what it means is for the reader of cases to say. */
  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }
}
