package org.csto.check.yaml;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
      out.writeUTF(text.text());
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
        out.writeUTF(field.key());
        write(field.value(), out);
      }
    }
  }

  public static Yaml read(DataInput in) throws IOException {
    int kind = in.readByte();
    if (kind == TEXT) {
      return new Yaml.Text(in.readUTF(), Span.START);
    }
    int size = in.readUnsignedShort();
    if (kind == ITEMS) {
      List<Yaml> items = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        items.add(read(in));
      }
      return new Yaml.Items(items, Span.START);
    }
    Map<String, Yaml.Field> fields = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String key = in.readUTF();
      fields.put(key, new Yaml.Field(key, read(in), Span.START));
    }
    return new Yaml.Fields(fields, Span.START);
  }
}
