package org.csto.check.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes a stream of YAML documents apart, one document at a time. A line that begins with {@code
 * ---} or {@code ...} is a boundary wherever it stands, in the middle of quoted text too (YAML 1.2,
 * 9.1.2), so that no parser is needed to find one.
 */
public final class YamlStream {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private boolean opened;
  private final byte[] read = new byte[1 << 16];
  private int at;
  private int end;

  private byte[] kept = new byte[1 << 12];
  private int size;
  private int lines;

  /** The first line of the next document, when its boundary has been read already. */
  private byte[] begun = new byte[0];

  public YamlStream(InputStream in) {
    this.in = in;
  }

  /**
   * A document.
   *
   * @param bytes a little more than {@link YamlReader#LARGEST} of them when it is too large
   * @param linesBefore how many lines of the stream stand before it
   */
  public record Document(byte[] bytes, int linesBefore) {}

  /** The next document; null after the last. What holds only blanks and comments is none. */
  public @Nullable Document next() throws IOException {
    while (true) {
      size = 0;
      int before = lines;
      boolean marked = begun.length > 0;
      boolean holds = marked && !isBlank(begun, 3, begun.length);
      if (marked) {
        keep(begun);
        begun = new byte[0];
        lines++;
      }
      boolean over = false;
      boolean ended = false;
      while (!ended) {
        byte[] line = line();
        if (line.length == 0) {
          over = true;
          break;
        }
        boolean start = isMark(line, '-');
        if (start && (marked || holds)) {
          begun = line;
          break;
        }
        keep(line);
        lines++;
        ended = isMark(line, '.');
        marked |= start;
        boolean directive = line[0] == '%' && !marked;
        holds |= !ended && !directive && !isBlank(line, start ? 3 : 0, line.length);
      }
      if (holds) {
        return new Document(Arrays.copyOf(kept, size), before);
      }
      if (over) {
        return null;
      }
    }
  }

  private static boolean isMark(byte[] line, char sign) {
    return line.length >= 3
        && line[0] == sign
        && line[1] == sign
        && line[2] == sign
        && (line.length == 3 || isSpace(line[3]));
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  /** Whether nothing but a comment follows. */
  private static boolean isBlank(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line[i] == '#') {
        return true;
      }
      if (!isSpace(line[i])) {
        return false;
      }
    }
    return true;
  }

  /** Keeps a line of the document, unless it is too large anyway. */
  private void keep(byte[] line) {
    int length = Math.min(line.length, YamlReader.LARGEST + 1 - size);
    if (size + length > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(size + length, 2 * kept.length));
    }
    System.arraycopy(line, 0, kept, size, length);
    size += length;
  }

  /** The next line with its end, cut where it is longer than any document; empty at the end. */
  private byte[] line() throws IOException {
    byte[] line = new byte[0];
    while (fill()) {
      int from = at;
      boolean whole = false;
      while (at < end && !whole) {
        byte b = read[at++];
        whole = b == '\n' || b == '\r';
      }
      line = joined(line, from, at);
      if (whole) {
        if (read[at - 1] == '\r' && fill() && read[at] == '\n') {
          at++;
          line = Arrays.copyOf(line, line.length + 1);
          line[line.length - 1] = '\n';
        }
        break;
      }
    }
    return line;
  }

  private byte[] joined(byte[] line, int from, int to) {
    int length = Math.min(to - from, YamlReader.LARGEST + 1 - line.length);
    if (length <= 0) {
      return line;
    }
    byte[] joined = Arrays.copyOf(line, line.length + length);
    System.arraycopy(read, from, joined, line.length, length);
    return joined;
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    if (!opened) {
      opened = true;
      end = in.readNBytes(read, 0, BYTE_ORDER_MARK.length);
      if (!Arrays.equals(read, 0, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
        return end > 0;
      }
    }
    end = Math.max(0, in.read(read));
    return end > 0;
  }
}
