package org.csto.check.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Vocabulary;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Spoils the shipped cases: in their bytes, or in their keys, values and structure. Seeded. */
public final class Mutants {
  /** Values that a reader of YAML, of dates or of numbers may trip over. */
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "~",
          "null",
          "no",
          "yes",
          "true",
          "0",
          "-1",
          "1e9",
          "0x10",
          "99999999999",
          "12:30",
          "2022-02-30",
          "0000-00-00",
          "9999-12-31",
          "0000",
          "2022-13",
          "٢٠٢٢-٠١-٠١",
          "CSTO",
          "Kazakhstan",
          "a\nb",
          "\t",
          "\u0007",
          "\u202Eabc",
          "\uD83D\uDE00",
          "\uD800",
          "\uFFFE",
          "'",
          "\"",
          "{",
          "[",
          "*",
          "&a",
          "!!int",
          "%",
          "@",
          "`",
          "---",
          "...",
          "<<",
          "a: b",
          "# c",
          "a-b-c",
          "{is}",
          "{value}",
          "$1",
          "\\",
          "x".repeat(5000),
          "a-".repeat(5000) + "a");

  private static final Vocabulary VOCABULARY =
      LawReader.read(Pack.builtIn()).orThrow().vocabulary();

  private final List<byte[]> originals = new ArrayList<>();
  private final List<Map<String, Object>> trees = new ArrayList<>();
  private final List<String> words = new ArrayList<>(ODD);

  public Mutants(Path cases) {
    try (Stream<Path> files = Files.walk(cases)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        originals.add(bytes);
        trees.add(tree(bytes));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Vocabulary.Term term : VOCABULARY.terms().values()) {
      words.addAll(term.values());
      words.add(term.path().substring(term.path().lastIndexOf('.') + 1));
    }
    words.addAll(
        List.of(
            "id",
            "is",
            "denies",
            "doubts",
            "by",
            "said",
            "evidence",
            "source",
            "why",
            "alleged",
            "none",
            "assertion",
            "report",
            "document",
            "finding",
            "attacks",
            "requests",
            "response",
            "expect"));
  }

  /** The bytes that a seed makes. */
  public byte[] of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    // Small cases are drawn more often: the large ones cost most of the time and add little.
    int drawn = Math.min(random.nextInt(originals.size() * 4), originals.size() * 4 - 1);
    int which = drawn < originals.size() ? drawn : smallest(random);
    return random.nextInt(2) == 0
        ? bytes(originals.get(which), random)
        : write(spoiled(trees.get(which), random));
  }

  private int smallest(SplittableRandom random) {
    int a = random.nextInt(originals.size());
    int b = random.nextInt(originals.size());
    return originals.get(a).length < originals.get(b).length ? a : b;
  }

  private static byte[] bytes(byte[] original, SplittableRandom random) {
    byte[] bytes = original;
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(bytes.length);
      int length =
          Math.min(1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 4), bytes.length - at);
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + length);
      out.write(bytes, 0, at);
      switch (random.nextInt(5)) {
        case 0 -> out.write(bytes[at] ^ 1 << random.nextInt(8));
        case 1 -> out.write(random.nextInt(256));
        case 2 -> {
          byte[] odd = ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
          out.write(odd, 0, Math.min(odd.length, 40));
          out.write(bytes, at, length);
        }
        case 3 -> {
          int from = random.nextInt(bytes.length - length + 1);
          out.write(bytes, from, length);
          out.write(bytes, at, length);
        }
        default -> {}
      }
      out.write(bytes, at + length, bytes.length - at - length);
      bytes = out.size() == 0 ? original : out.toByteArray();
    }
    return bytes;
  }

  /** A place in a tree: the map or list that holds it, and the key or index. */
  private record Place(Object holder, Object key) {
    @SuppressWarnings("unchecked")
    Object value() {
      return holder instanceof List<?> list
          ? list.get((Integer) key)
          : ((Map<String, Object>) holder).get(key);
    }

    @SuppressWarnings("unchecked")
    void put(Object value) {
      if (holder instanceof List<?> list) {
        ((List<Object>) list).set((Integer) key, value);
      } else {
        ((Map<String, Object>) holder).put((String) key, value);
      }
    }

    void remove() {
      if (holder instanceof List<?> list) {
        list.remove((int) (Integer) key);
      } else {
        ((Map<?, ?>) holder).remove(key);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> spoiled(Map<String, Object> original, SplittableRandom random) {
    Map<String, Object> tree = (Map<String, Object>) copy(original);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      List<Place> places = new ArrayList<>();
      gather(tree, places);
      if (places.isEmpty()) {
        break;
      }
      Place place = places.get(random.nextInt(places.size()));
      Place other = places.get(random.nextInt(places.size()));
      String word = words.get(random.nextInt(words.size()));
      switch (random.nextInt(10)) {
        case 0 -> place.remove();
        case 1 -> place.put(word);
        case 2 -> place.put(copy(other.value()));
        case 3 -> {
          Object value = copy(place.value());
          place.put(copy(other.value()));
          other.put(value);
        }
        case 4 -> place.put(new ArrayList<>(List.of(copy(place.value()))));
        case 5 -> {
          Map<String, Object> map = new LinkedHashMap<>();
          map.put(word, copy(place.value()));
          place.put(map);
        }
        case 6 -> renamed(place, word);
        case 7 -> {
          if (other.holder() instanceof List<?> list) {
            ((List<Object>) list).add(copy(other.value()));
          } else {
            ((Map<String, Object>) other.holder()).put(word, copy(place.value()));
          }
        }
        case 8 -> place.put(random.nextBoolean() ? new ArrayList<>() : new LinkedHashMap<>());
        default -> {
          if (place.value() instanceof String text) {
            place.put(text.isEmpty() ? word : text.substring(random.nextInt(text.length())));
          }
        }
      }
    }
    return tree;
  }

  @SuppressWarnings("unchecked")
  private static void renamed(Place place, String word) {
    if (place.holder() instanceof Map<?, ?> map) {
      Object value = place.value();
      place.remove();
      ((Map<String, Object>) map).put(word, value);
    }
  }

  private static void gather(Object value, List<Place> places) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, below) -> {
            places.add(new Place(map, key));
            gather(below, places);
          });
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        places.add(new Place(list, i));
        gather(list.get(i), places);
      }
    }
  }

  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, below) -> copy.put(String.valueOf(key), copy(below)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(copy(item)));
      return copy;
    }
    return String.valueOf(value);
  }

  /** The tree in flow style, every word as it would be written in quotes: JSON, which is YAML. */
  private static byte[] write(Object tree) {
    StringBuilder out = new StringBuilder();
    write(tree, 0, out);
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Object value, int depth, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      String comma = "";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(comma);
        if (depth < 3) {
          out.append('\n').append("  ".repeat(depth + 1));
        }
        quoted(String.valueOf(entry.getKey()), out);
        out.append(": ");
        write(entry.getValue(), depth + 1, out);
        comma = ", ";
      }
      out.append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      String comma = "";
      for (Object item : list) {
        out.append(comma);
        write(item, depth + 1, out);
        comma = ", ";
      }
      out.append(']');
    } else {
      quoted(String.valueOf(value), out);
    }
  }

  private static void quoted(String text, StringBuilder out) {
    out.append('"');
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append("\\u")
            .append(Character.forDigit(c >> 12, 16))
            .append(Character.forDigit(c >> 8 & 15, 16))
            .append(Character.forDigit(c >> 4 & 15, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static Map<String, Object> tree(byte[] bytes) {
    LoaderOptions options = new LoaderOptions();
    DumperOptions dumper = new DumperOptions();
    Resolver text =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {}
        };
    return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, text)
        .load(new String(bytes, StandardCharsets.UTF_8));
  }
}
