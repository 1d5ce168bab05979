package org.csto.check.yaml;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Span;

/**
 * A document as it was once parsed, so that it need not be parsed again. Places are not kept: what
 * was written was in order, and nobody will complain of it.
 */
public final class ParsedYaml {
  private static final int TEXT = 0;
  private static final int ITEMS = 1;
  private static final int FIELDS = 2;

  private ParsedYaml() {}

  public static void write(Yaml yaml, DataOutput out) throws IOException {
    if (yaml instanceof Yaml.Text text) {
      out.writeByte(TEXT);
      write(text.text(), out);
    } else if (yaml instanceof Yaml.Items list) {
      out.writeByte(ITEMS);
      out.writeShort(list.items().size());
      for (Yaml item : list.items()) {
        write(item, out);
      }
    } else if (yaml instanceof Yaml.Fields map) {
      out.writeByte(FIELDS);
      out.writeShort(map.fields().size());
      for (Yaml.Field field : map.fields().values()) {
        write(field.key(), out);
        write(field.value(), out);
      }
    }
  }

  /**
   * Writes a word so that it is read in one piece, and not character by character as by readUTF.
   */
  public static void write(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  public static String readText(ByteBuffer in) {
    int length = Short.toUnsignedInt(in.getShort());
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }

  public static Yaml read(ByteBuffer in) {
    int kind = in.get();
    if (kind == TEXT) {
      return new Yaml.Text(readText(in), Span.START);
    }
    int size = Short.toUnsignedInt(in.getShort());
    if (kind == ITEMS) {
      List<Yaml> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(read(in));
      }
      return new Yaml.Items(items, Span.START);
    }
    Map<String, Yaml.Field> fields = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String key = readText(in);
      fields.put(key, new Yaml.Field(key, read(in), Span.START));
    }
    return new Yaml.Fields(fields, Span.START);
  }
}
