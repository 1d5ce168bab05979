package org.csto.check.yaml;

import java.io.CharArrayReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csto.check.model.Complaint;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads one YAML document of plain maps, lists and text. */
public final class YamlReader {
  /** The largest file that is read, in bytes. */
  public static final int LARGEST = 1024 * 1024;

  private YamlReader() {}

  /**
   * The characters of a file, or the problem that it is no UTF-8 text of reasonable size.
   *
   * @param text backed by an array
   */
  public record Decoded(CharBuffer text, Problems problems) {}

  /** Decodes strictly: what is not UTF-8 is a problem, and so is too large a file. */
  public static Decoded decode(String file, byte[] bytes) {
    return decode(file, bytes, 0);
  }

  /** The same for a document that stands after so many lines of a stream. */
  public static Decoded decode(String file, byte[] bytes, int linesBefore) {
    if (bytes.length > LARGEST) {
      return failed(
          file,
          Complaint.TOO_LARGE,
          "The file is larger than " + LARGEST / 1024 + " KiB.",
          "A case is a few pages of text; split it, or leave out what no rule reads.",
          linesBefore);
    }
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (text.hasRemaining() && text.get(0) == '\uFEFF') {
      text.get();
    }
    Problems problems = new Problems(file, text, linesBefore);
    if (result.isError()) {
      problems.add(
          problems.at(text.length()),
          Complaint.NOT_UTF_8,
          "From here on the file is not UTF-8 text.",
          "Save it as UTF-8.");
    }
    return new Decoded(text, problems);
  }

  private static Decoded failed(
      String file, Complaint code, String message, String hint, int linesBefore) {
    Problems problems = new Problems(file, "", linesBefore);
    problems.add(problems.span(0, 0), code, message, hint);
    return new Decoded(CharBuffer.allocate(0), problems);
  }

  /** Reads the one document of a text; empty when there are problems, which are added. */
  public static Optional<Yaml> read(CharBuffer text, Problems problems) {
    try {
      Reader in =
          new CharArrayReader(text.array(), text.arrayOffset() + text.position(), text.remaining());
      ParserImpl parser = new ParserImpl(new StreamReader(in), new LoaderOptions());
      Yaml yaml = new Events(parser, problems).document();
      if (yaml == null && problems.isEmpty()) {
        problems.add(
            problems.span(0, 0),
            Complaint.EMPTY_FILE,
            "The file holds nothing to read.",
            "`csto-check new case.yaml` writes a starter case.");
      }
      return problems.isEmpty() ? Optional.ofNullable(yaml) : Optional.empty();
    } catch (MarkedYAMLException e) {
      problems.add(
          Events.span(place(e), problems), Complaint.NOT_YAML, sentence(e), notYamlHint(e));
      return Optional.empty();
    } catch (ReaderException e) {
      problems.add(
          problems.at(firstRefused(text)),
          Complaint.CONTROL_CHARACTER,
          "The character U+" + Events.hex(e.getCodePoint()) + " may not stand in a case.",
          "Delete it; control characters never reach the screen.");
      return Optional.empty();
    } catch (YAMLException e) {
      problems.add(
          problems.span(0, 0),
          Complaint.NOT_YAML,
          "This is not YAML: " + e.getMessage(),
          "Check indentation, quotes and brackets.");
      return Optional.empty();
    } catch (NumberFormatException e) {
      // SnakeYAML 2.7 reads \Uffffffff as a number too large for it.
      problems.add(
          problems.at(beyondUnicode(text)),
          Complaint.NOT_YAML,
          "This is not YAML: there is no such character.",
          "A character is \\U0010FFFF at most.");
      return Optional.empty();
    }
  }

  private static String sentence(MarkedYAMLException e) {
    String context = e.getContext() == null ? "" : e.getContext() + ", ";
    return "This is not YAML: " + context + e.getProblem() + ".";
  }

  /** Where the mistake was made; of a key without its colon, or a quote, where that begins. */
  private static Mark place(MarkedYAMLException e) {
    boolean earlier = lacksColon(e) || isUnclosed(e);
    return e.getContextMark() != null && (earlier || e.getProblemMark() == null)
        ? e.getContextMark()
        : e.getProblemMark();
  }

  private static boolean lacksColon(MarkedYAMLException e) {
    return String.valueOf(e.getProblem()).contains("could not find expected ':'");
  }

  private static boolean isUnclosed(MarkedYAMLException e) {
    return String.valueOf(e.getContext()).contains("quoted scalar")
        && String.valueOf(e.getProblem()).contains("end of stream");
  }

  private static String notYamlHint(MarkedYAMLException e) {
    String problem = String.valueOf(e.getProblem());
    if (lacksColon(e)) {
      return "After a key stand a colon and a blank, as in key: value.";
    }
    if (isUnclosed(e)) {
      return "Close this quote.";
    }
    if (problem.contains("'\\t'") || problem.contains("\\t")) {
      return "Indent with spaces, never with tabs.";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "Put text that holds \": \" in quotes, and indent a key like those beside it.";
    }
    return "Check indentation, quotes and brackets around here.";
  }

  private static int beyondUnicode(CharSequence text) {
    Matcher escape = Pattern.compile("\\\\U[89A-Fa-f][0-9A-Fa-f]{7}").matcher(text);
    return escape.find() ? escape.start() : 0;
  }

  /** Where the first character stands that no YAML may hold; the parser counts within a buffer. */
  private static int firstRefused(CharSequence text) {
    int at = 0;
    while (at < text.length() && StreamReader.isPrintable(Character.codePointAt(text, at))) {
      at += Character.charCount(Character.codePointAt(text, at));
    }
    return at;
  }
}
