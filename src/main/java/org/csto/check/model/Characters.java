package org.csto.check.model;

/** Which characters may reach a screen or a file that others read. */
public final class Characters {
  private Characters() {}

  /**
   * The index of the first control or direction-changing character, or of half a character; -1 when
   * there is none. Line breaks and tabs are allowed.
   */
  public static int firstUnprintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\t' && isUnprintable(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The text with every character that could drive a terminal made visible as a question mark. */
  public static String printable(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      if (isUnprintable(text, i)) {
        if (safe == null) {
          safe = new StringBuilder(text);
        }
        safe.setCharAt(i, text.charAt(i) == '\t' ? ' ' : '?');
      }
    }
    return safe == null ? text : safe.toString();
  }

  /** The same on one line: line breaks and tabs become blanks. */
  public static String onOneLine(String text) {
    return printable(text.replace('\n', ' '));
  }

  private static boolean isUnprintable(String text, int index) {
    char c = text.charAt(index);
    if (Character.isSurrogate(c)) {
      return isHalf(text, index);
    }
    return c < ' '
        || c >= 0x7F && c < 0xA0
        || c == 0x061C
        || c >= 0x200E && c <= 0x200F
        || c >= 0x2028 && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFEFF
        || c >= 0xFFFE;
  }

  /** Whether a surrogate lacks its other half: no encoding can write it, nor may XML hold it. */
  private static boolean isHalf(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
        : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
  }

  /** How many columns of a screen a text takes: two for a wide character, none for a mark. */
  public static int columns(String text) {
    return text.codePoints().map(Characters::columns).sum();
  }

  private static int columns(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFE30 && c <= 0xFE6F
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0xFFE0 && c <= 0xFFE6
            || c >= 0x1F300 && c <= 0x1FAFF
            || c >= 0x20000;
    return wide ? 2 : 1;
  }
}
