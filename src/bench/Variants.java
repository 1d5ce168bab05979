import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Role;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Makes many cases of up to 4 KB out of the shipped ones: facts left out, values and grades changed,
 * words cut. The same seed makes the same files.
 *
 * <pre>java -cp 'target/csto-check/lib/*' src/bench/Variants.java CASES OUT NUMBER [SEED]</pre>
 */
public final class Variants {
  private static final int LARGEST = 4096;
  private static final Vocabulary VOCABULARY = LawReader.read(Pack.builtIn()).law().vocabulary();
  private static final String VICTIM = VOCABULARY.path(Role.VICTIM);

  private final List<Map<String, Object>> originals;
  private final SplittableRandom random;

  private Variants(List<Map<String, Object>> originals, SplittableRandom random) {
    this.originals = originals;
    this.random = random;
  }

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    int number = Integer.parseInt(args[2]);
    long seed = args.length > 3 ? Long.parseLong(args[3]) : 4;
    List<Map<String, Object>> originals = read(Path.of(args[0]));
    long bytes = 0;
    for (int i = 0; i < number; i++) {
      String id = "case-" + String.format("%06d", i);
      byte[] text =
          new Variants(originals, new SplittableRandom(seed * 1_000_003 + i)).make(id).getBytes("UTF-8");
      Path folder = out.resolve(String.format("%03d", i / 1000));
      if (i % 1000 == 0) {
        Files.createDirectories(folder);
      }
      Files.write(folder.resolve(id + ".yaml"), text);
      bytes += text.length;
    }
    System.out.println(number + " cases, " + bytes + " bytes, " + bytes / Math.max(1, number) + " a case");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> read(Path cases) throws IOException {
    LoaderOptions options = new LoaderOptions();
    DumperOptions dumper = new DumperOptions();
    Resolver text = new Resolver() {
      @Override
      protected void addImplicitResolvers() {}
    };
    List<Map<String, Object>> read = new ArrayList<>();
    try (Stream<Path> files = Files.list(cases)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Yaml yaml =
            new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, text);
        read.add((Map<String, Object>) yaml.load(Files.readString(file)));
      }
    }
    return read;
  }

  private String make(String id) {
    Map<String, Object> original = originals.get(random.nextInt(originals.size()));
    List<Map<String, Object>> attacks = some(original, "attacks", 1);
    List<Map<String, Object>> requests = some(original, "requests", 0);
    Map<String, Object> response = map(original.get("response"));
    boolean responds = !response.isEmpty() && random.nextInt(10) < 6;
    List<Map<String, Object>> parts = new ArrayList<>();
    for (Map<String, Object> attack : attacks) {
      parts.add(facts("attack", attack));
    }
    for (Map<String, Object> request : requests) {
      parts.add(facts("request", request));
    }
    if (responds) {
      parts.add(facts("response", response));
    }
    String text = write(id, original, attacks, requests, parts, responds);
    while (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LARGEST) {
      Map<String, Object> largest = parts.stream().max(Comparator.comparingInt(Map::size)).orElseThrow();
      List<String> paths = new ArrayList<>(largest.keySet());
      paths.remove(VICTIM);
      largest.remove(paths.get(random.nextInt(paths.size())));
      text = write(id, original, attacks, requests, parts, responds);
    }
    return text;
  }

  private List<Map<String, Object>> some(Map<String, Object> original, String key, int least) {
    List<Map<String, Object>> all = new ArrayList<>();
    if (original.get(key) instanceof List<?> list) {
      list.forEach(item -> all.add(map(item)));
    }
    int wanted = Math.max(least, random.nextInt(10) < 8 ? 1 : 2 * random.nextInt(2));
    while (all.size() > wanted) {
      all.remove(random.nextInt(all.size()));
    }
    return all;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** The facts of a part by path, each kept with nine chances in ten. */
  private Map<String, Object> facts(String path, Map<String, Object> part) {
    Map<String, Object> facts = new LinkedHashMap<>();
    gather(path, part, facts);
    facts.remove(path + ".id");
    facts.keySet().removeIf(each -> !each.equals(VICTIM) && random.nextInt(10) == 0);
    return facts;
  }

  private void gather(String path, Object value, Map<String, Object> facts) {
    Term term = VOCABULARY.term(path);
    if (term == null && value instanceof Map<?, ?> map) {
      map.forEach((key, below) -> gather(path + "." + key, below, facts));
    } else if (term != null) {
      facts.put(path, leaf(term, value));
    }
  }

  private Object leaf(Term term, Object value) {
    if (value instanceof List<?> list) {
      return claims(term, list);
    }
    Map<String, Object> leaf = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> leaf.put(key.toString(), each));
      leaf.computeIfPresent("words", (key, words) -> random.nextBoolean() ? cut(words) : null);
      leaf.computeIfPresent("is", (key, is) -> changed(term, is.toString()));
      return leaf;
    }
    return changed(term, value.toString());
  }

  private List<Map<String, Object>> claims(Term term, List<?> list) {
    List<Map<String, Object>> claims = new ArrayList<>();
    for (Object item : list) {
      Map<String, Object> claim = new LinkedHashMap<>(map(item));
      claim.computeIfPresent("words", (key, words) -> random.nextBoolean() ? cut(words) : null);
      claim.computeIfPresent("quote", (key, quote) -> random.nextInt(3) == 0 ? cut(quote) : null);
      claim.computeIfPresent("why", (key, why) -> cut(why));
      claim.computeIfPresent("is", (key, is) -> changed(term, is.toString()));
      if (random.nextInt(10) == 0) {
        claim.put("evidence", new String[] {"assertion", "report", "document", "finding"}[random.nextInt(4)]);
        claim.putIfAbsent("why", "A reason.");
      }
      claims.add(claim);
    }
    int wanted = 1 + random.nextInt(3);
    while (claims.size() > wanted) {
      claims.remove(random.nextInt(claims.size()));
    }
    Set<Object> said = new LinkedHashSet<>();
    claims.forEach(claim -> said.add(claim.get("is")));
    for (Map<String, Object> claim : claims) {
      Object denied = claim.get("denies");
      if (denied != null && !said.contains(denied)) {
        claim.remove("denies");
        claim.put("doubts", denied);
      }
    }
    return claims;
  }

  private String changed(Term term, String value) {
    boolean closed = term.type() == Type.WORD || term.type() == Type.TRUTH;
    return closed && random.nextInt(8) == 0 ? term.values().get(random.nextInt(term.values().size())) : value;
  }

  private static String cut(Object text) {
    String whole = text.toString();
    return whole.length() <= 60 ? whole : whole.substring(0, whole.lastIndexOf(' ', 60)).strip();
  }

  private static String write(
      String id, Map<String, Object> original, List<Map<String, Object>> attacks,
      List<Map<String, Object>> requests, List<Map<String, Object>> parts, boolean responds) {
    Set<Object> speakers = new LinkedHashSet<>();
    Set<Object> sources = new LinkedHashSet<>();
    for (Map<String, Object> part : parts) {
      for (Object leaf : part.values()) {
        for (Object claim : leaf instanceof List<?> list ? list : List.of(leaf)) {
          speakers.add(map(claim).get("by"));
          sources.add(map(claim).get("source"));
        }
      }
    }
    StringBuilder out = new StringBuilder();
    out.append("schema: csto-case/1\nid: ").append(id).append('\n');
    out.append("title: ").append(scalar(original.get("title") + ", variant " + id.substring(5))).append('\n');
    out.append("kind: hypothetical\ndate: ").append(original.get("date")).append("\n\nspeakers:\n");
    map(original.get("speakers")).forEach((key, speaker) -> {
      if (speakers.contains(key)) {
        out.append("  ").append(key).append(": ").append(flow(map(speaker))).append('\n');
      }
    });
    out.append("\nattacks:\n");
    int next = 0;
    for (Map<String, Object> attack : attacks) {
      out.append("  - id: ").append(attack.get("id")).append('\n');
      tree(out, "    ", "attack", parts.get(next++));
    }
    out.append(requests.isEmpty() ? "" : "\nrequests:\n");
    for (Map<String, Object> request : requests) {
      out.append("  - id: ").append(request.get("id")).append('\n');
      tree(out, "    ", "request", parts.get(next++));
    }
    if (responds) {
      out.append("\nresponse:\n");
      tree(out, "  ", "response", parts.get(next));
    }
    out.append("\nsources:\n");
    map(original.get("sources")).forEach((key, source) -> {
      if (sources.contains(key)) {
        Map<String, Object> kept = new LinkedHashMap<>(map(source));
        kept.keySet().retainAll(Set.of("title", "publisher", "verified"));
        kept.computeIfPresent("title", (k, title) -> cut(title));
        out.append("  ").append(key).append(": ").append(flow(kept)).append('\n');
      }
    });
    return out.toString();
  }

  /** Facts by path as nested maps. */
  private static void tree(StringBuilder out, String indent, String prefix, Map<String, Object> facts) {
    Map<String, Map<String, Object>> below = new LinkedHashMap<>();
    facts.forEach((path, leaf) -> {
      String rest = path.substring(prefix.length() + 1);
      int dot = rest.indexOf('.');
      String step = dot < 0 ? rest : rest.substring(0, dot);
      below.computeIfAbsent(step, s -> new TreeMap<>()).put(path, leaf);
    });
    below.forEach((step, inside) -> {
      Object leaf = inside.get(prefix + "." + step);
      out.append(indent).append(step).append(':');
      if (leaf == null) {
        out.append('\n');
        tree(out, indent + "  ", prefix + "." + step, inside);
      } else if (leaf instanceof List<?> claims) {
        out.append('\n');
        claims.forEach(claim -> out.append(indent).append("  - ").append(flow(map(claim))).append('\n'));
      } else {
        out.append(' ').append(leaf instanceof Map<?, ?> ? flow(map(leaf)) : scalar(leaf)).append('\n');
      }
    });
  }

  private static String flow(Map<String, Object> map) {
    List<String> fields = new ArrayList<>();
    map.forEach((key, value) -> fields.add(key + ": " + scalar(value)));
    return "{" + String.join(", ", fields) + "}";
  }

  private static String scalar(Object value) {
    String text = String.valueOf(value).replace('\n', ' ').strip();
    return text.matches("[A-Za-z0-9][A-Za-z0-9 -]*")
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
