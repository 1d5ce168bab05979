package org.csto.check.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that a reader of YAML must survive: the YAML test suite, and what it leaves out. */
public final class Fixtures {
  private static final Path SUITE = Path.of("src/test/resources/hostile/yaml-test-suite.json");
  private static final Path GOOD = Path.of("cases/hypothetical/met-2010.yaml");

  /** As large as a file may be, less a little for what stands around it. */
  private static final int LARGE = 1_000_000;

  private Fixtures() {}

  /** Every fixture by a name that can stand in a file name. */
  public static Map<String, byte[]> all() {
    Map<String, byte[]> all = suite();
    broken(all);
    large(all);
    return all;
  }

  /** Each test of the suite alone, and its text within and after what is a case. */
  private static Map<String, byte[]> suite() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    try {
      String good = Files.readString(GOOD);
      for (JsonNode test : new ObjectMapper().readTree(SUITE.toFile())) {
        String id = test.get("id").textValue();
        String yaml = test.get("yaml").textValue();
        all.put(id, utf8(yaml));
        all.put(id + "-within", utf8(good + "\nsummary:\n  " + yaml.replace("\n", "\n  ")));
        all.put(id + "-after", utf8(good + "\n" + yaml));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Encodings, characters and line ends. */
  private static void broken(Map<String, byte[]> all) {
    String text;
    try {
      text = Files.readString(GOOD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.put("nothing", new byte[0]);
    all.put("zero", new byte[1]);
    all.put("zeros", new byte[5000]);
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "IBM1047")) {
      all.put(charset, text.getBytes(Charset.forName(charset)));
    }
    all.put("mark", utf8("\uFEFF" + text));
    all.put("marks", utf8("\uFEFF\uFEFF" + text));
    all.put("mark-within", utf8(text.replace("title: ", "title: \uFEFF")));
    for (String end : List.of("\r", "\r\n", "\u0085", "\u2028", "\n\r", "\u000B", "\f")) {
      all.put(
          "ends-" + Integer.toHexString(end.charAt(0)) + end.length(),
          utf8(text.replace("\n", end)));
    }
    all.put("cut-in-a-character", new byte[] {'a', ':', ' ', (byte) 0xD0});
    all.put("overlong", new byte[] {'a', ':', ' ', (byte) 0xC0, (byte) 0x80});
    all.put("half", new byte[] {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
    for (String escape :
        List.of(
            "\\0",
            "\\e[2J",
            "\\x7f",
            "\\u202e",
            "\\ud800",
            "\\udc00\\ud800",
            "\\ufffe",
            "\\uffff",
            "\\U0010ffff",
            "\\U00110000",
            "\\Uffffffff",
            "\\x",
            "\\q",
            "\\N",
            "\\L",
            "\\P",
            "\\_")) {
      all.put(
          "escape" + escape.replaceAll("[^A-Za-z0-9]", "-"),
          utf8(
              text.replaceFirst("title: .*", "title: \"a" + escape.replace("\\", "\\\\") + "b\"")));
    }
    for (char c = 0; c < 0x20; c++) {
      all.put("control-" + (int) c, utf8("schema: csto-case/1\ntitle: a" + c + "b\nid: x\n"));
    }
    all.put("laughs", utf8("a: &a [x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c]\n"));
    all.put("itself", utf8("&a [*a, {*a : *a}]\n"));
    all.put("merge", utf8(text + "\n<<: {id: other}\n"));
    all.put("merge-alias", utf8("x: &x {id: y}\n<<: *x\n" + text));
    all.put("directives", utf8("%YAML 9.9\n%TAG ! tag:x,2000:\n%FOO bar\n---\n" + text));
    all.put("tags", utf8("!!java/object:java.io.File {a: !<tag:x> b, ? !!set {c} : !local d}\n"));
    all.put(
        "script-tag", utf8("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]\n"));
  }

  /** What costs a careless reader time or memory. */
  private static void large(Map<String, byte[]> all) {
    for (String open :
        List.of("[", "{", "{a: ", "- ", "? ", "[? ", "{? ", "&a [", "!!seq [", "'", "\"")) {
      String name = "deep-" + open.replaceAll("[^A-Za-z0-9]", "_") + (int) open.charAt(0);
      all.put(name, utf8(open.repeat(LARGE / open.length())));
    }
    StringBuilder steps = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      steps.append(" ".repeat(i)).append("a:\n");
    }
    all.put("deep-block", utf8(steps.toString()));
    String head = "schema: csto-case/1\ntitle: t\nkind: hypothetical\ndate: 2020-01-01\n";
    all.put("long-scalar", utf8(head + "id: " + "a-".repeat(LARGE / 2) + "a\n"));
    all.put("long-key", utf8(head + "a".repeat(LARGE) + ": b\n"));
    all.put("long-date", utf8("date: " + "1".repeat(LARGE) + "\n" + head.replaceAll("date.*", "")));
    all.put("long-folded", utf8(head + "id: >-\n" + "  word\n\n".repeat(LARGE / 8)));
    all.put("long-comment", utf8("#".repeat(LARGE)));
    all.put("long-blanks", utf8("a:" + " ".repeat(LARGE) + "b\n"));
    all.put("long-breaks", utf8("\n".repeat(LARGE)));
    all.put("long-tabs", utf8("\t".repeat(LARGE)));
    all.put("many-keys", utf8(head + lines("key-of-no-use-%: x\n")));
    all.put("many-keys-in-a-line", utf8(head + "attacks: [{id: a, " + lines("k%: x, ") + "}]\n"));
    all.put(
        "many-keys-after-tabs", utf8("schema: csto-case/1\nx: {\t" + lines("k%:\tx,\t") + "}\n"));
    all.put("many-same-keys", utf8(head + "a: b\n".repeat(LARGE / 5)));
    all.put("many-anchors", utf8(head + lines("k%: &a% x\n")));
    all.put("many-aliases", utf8("a: &a x\nb: [" + "*a, ".repeat(LARGE / 4) + "]\n"));
    all.put("many-tags", utf8("[" + "!x y, ".repeat(LARGE / 6) + "]\n"));
    all.put("many-lists", utf8(head + "attacks:\n" + "- []\n".repeat(LARGE / 5)));
    all.put("many-attacks", utf8(head + "id: x\nattacks:\n" + lines("- {id: a%}\n")));
    all.put(
        "many-pairs",
        utf8(
            head
                + "id: x\nattacks:\n"
                + some(300, "- {id: a%}\n")
                + "requests:\n"
                + some(300, "- {id: r%}\n")));
    all.put(
        "many-states",
        utf8(head + "id: x\nattacks:\n" + lines("- {id: a%, against: Kazahstan}\n")));
    all.put(
        "many-claims",
        utf8(
            head
                + "id: x\nspeakers: {s: {name: n, as: independent}}\n"
                + "sources: {o: {title: t, publisher: p}}\nattacks:\n- id: a\n  attacker:\n    origin:\n"
                + lines(
                    "    - {is: abroad, by: s, said: 2020, evidence: report, source: o, words: w%}\n")));
    all.put("many-documents", utf8("--- a\n".repeat(LARGE / 6)));
    all.put(
        "many-bad-dates", utf8(head + "id: x\nattacks:\n" + lines("- {id: a%, began: never}\n")));
    all.put("many-controls", utf8(head + lines("k%: \"\\a\"\n")));
  }

  private static String lines(String line) {
    return some(LARGE / (line.length() + 6), line);
  }

  private static String some(int count, String line) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(line.replace("%", String.valueOf(i)));
    }
    return lines.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
