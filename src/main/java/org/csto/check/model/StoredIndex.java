package org.csto.check.model;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index of rules as bytes, which every start reads: each word once, and numbers for the rest.
 */
public final class StoredIndex {
  private StoredIndex() {}

  public static void write(RuleIndex index, DataOutput out) throws IOException {
    Map<String, Integer> words = new LinkedHashMap<>();
    List<Integer> numbers = new ArrayList<>();
    numbers.add(index.rules().size());
    for (RuleInfo rule : index.rules()) {
      for (String word : List.of(rule.id(), rule.clause(), rule.law(), rule.route())) {
        numbers.add(number(words, word));
      }
      numbers.add(rule.side().ordinal());
      numbers.add(rule.derives() ? 1 : 0);
      list(words, numbers, rule.cites());
      list(words, numbers, rule.needs());
    }
    numbers.add(index.table().rows().size());
    for (RuleTable.Row row : index.table().rows()) {
      numbers.add(row.rule().place());
      List<String> literals = new ArrayList<>();
      Position position = row.position();
      numbers.add(position == null ? 0 : 1);
      if (position != null) {
        numbers.add(number(words, position.point()));
        numbers.add(number(words, position.answer()));
      }
      for (RuleTable.Literal literal : row.literals()) {
        literals.add(literal.path());
        literals.add(literal.value());
      }
      list(words, numbers, literals);
    }
    out.writeShort(words.size());
    for (String word : words.keySet()) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      out.writeShort(bytes.length);
      out.write(bytes);
    }
    for (int number : numbers) {
      out.writeShort(number);
    }
  }

  private static int number(Map<String, Integer> words, String word) {
    return words.computeIfAbsent(word, w -> words.size());
  }

  private static void list(Map<String, Integer> words, List<Integer> numbers, List<String> list) {
    numbers.add(list.size());
    for (String word : list) {
      numbers.add(number(words, word));
    }
  }

  /** Reads what was written, from a buffer that an array backs. */
  public static RuleIndex read(ByteBuffer in) {
    String[] words = new String[number(in)];
    for (int i = 0; i < words.length; i++) {
      int length = number(in);
      words[i] = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
      in.position(in.position() + length);
    }
    Ground.Side[] sides = Ground.Side.values();
    RuleInfo[] rules = new RuleInfo[number(in)];
    for (int place = 0; place < rules.length; place++) {
      rules[place] =
          new RuleInfo(
              place,
              words[number(in)],
              words[number(in)],
              words[number(in)],
              words[number(in)],
              sides[number(in)],
              number(in) == 1,
              list(words, in),
              list(words, in));
    }
    RuleTable.Row[] rows = new RuleTable.Row[number(in)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(rules, words, in);
    }
    return new RuleIndex(List.of(rules), new RuleTable(List.of(rows)));
  }

  private static RuleTable.Row row(RuleInfo[] rules, String[] words, ByteBuffer in) {
    RuleInfo rule = rules[number(in)];
    @Nullable Position position =
        number(in) == 0 ? null : new Position(words[number(in)], words[number(in)]);
    RuleTable.Literal[] literals = new RuleTable.Literal[number(in) / 2];
    for (int i = 0; i < literals.length; i++) {
      literals[i] = new RuleTable.Literal(words[number(in)], words[number(in)]);
    }
    return new RuleTable.Row(rule, position, List.of(literals));
  }

  private static List<String> list(String[] words, ByteBuffer in) {
    String[] list = new String[number(in)];
    for (int i = 0; i < list.length; i++) {
      list[i] = words[number(in)];
    }
    return List.of(list);
  }

  private static int number(ByteBuffer in) {
    return Short.toUnsignedInt(in.getShort());
  }
}
