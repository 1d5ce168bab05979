package org.csto.check.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/** The table of {@code route.txt}, and every combination of grounds that it speaks of. */
public final class RouteTable {

  private static final String NOTHING = "nothing";

  private static final Map<String, Finding> FINDINGS =
      Map.of(
          "met", Finding.MET,
          "undetermined", Finding.UNDETERMINED,
          "contested of fact", Finding.contested(Of.FACT),
          "contested of law", Finding.contested(Of.LAW),
          "contested of both", Finding.contested(Of.BOTH),
          "not met, shown otherwise", Finding.notMet(Why.SHOWN_OTHERWISE),
          "not met, not proven", Finding.notMet(Why.NOT_PROVEN),
          "not met, none alleged", Finding.notMet(Why.NONE_ALLEGED));

  private final Map<String, List<List<String>>> blocks = new LinkedHashMap<>();

  private RouteTable(List<String> lines) {
    String block = "";
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.contains("|")) {
        Objects.requireNonNull(blocks.get(block)).add(cells(line));
      } else {
        block = line.strip();
        blocks.put(block, new ArrayList<>());
      }
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  public static RouteTable read() throws IOException {
    return new RouteTable(Files.readAllLines(Path.of("src/test/resources/route.txt")));
  }

  /**
   * The strengths of the grounds heard on each side.
   *
   * @param shown whether what is established against the route is stated, admitted or documented
   * @param closed whether nobody alleges what any rule for the route needs
   */
  public record Heard(
      Set<Strength> pro, Set<Strength> open, Set<Strength> contra, boolean shown, boolean closed) {}

  /** Every combination: of each side none, one, two or all three strengths. */
  public static List<Heard> all() {
    List<Heard> all = new ArrayList<>();
    for (Set<Strength> pro : subsets()) {
      for (Set<Strength> open : subsets()) {
        for (Set<Strength> contra : subsets()) {
          for (boolean shown : new boolean[] {false, true}) {
            all.add(new Heard(pro, open, contra, shown, false));
            all.add(new Heard(pro, open, contra, shown, true));
          }
        }
      }
    }
    return all;
  }

  private static List<Set<Strength>> subsets() {
    List<Set<Strength>> subsets = new ArrayList<>();
    subsets.add(EnumSet.noneOf(Strength.class));
    for (Strength strength : Strength.values()) {
      for (Set<Strength> fewer : List.copyOf(subsets)) {
        Set<Strength> more = EnumSet.of(strength);
        more.addAll(fewer);
        subsets.add(more);
      }
    }
    return subsets;
  }

  /** What the table says becomes of a route. */
  public Finding route(Heard heard) {
    Finding finding = cell("", heard);
    if (finding.equals(Finding.UNDETERMINED) && heard.closed()) {
      return note("nobody alleges it");
    }
    if (finding.equals(Finding.notMet(Why.SHOWN_OTHERWISE)) && !heard.shown()) {
      boolean alone = heard.pro().isEmpty() && heard.open().isEmpty();
      return note(alone ? "only said" : "only said, against what is not proven");
    }
    return finding;
  }

  /** What the table says becomes of a route on which an exception is pleaded. */
  public Finding exception(Heard heard) {
    return cell("exception, ", heard);
  }

  /** What the table says becomes of an element of which it is open whether it is needed. */
  public Finding needOpen(Finding finding) {
    for (List<String> row : block("whether it is needed is open")) {
      if (finding(row.get(0)).equals(finding)) {
        return finding(row.get(1));
      }
    }
    throw new AssertionError("no row for " + finding);
  }

  /** Every finding a route or an element can come to. */
  public static Iterable<Finding> findings() {
    return FINDINGS.values();
  }

  private Finding note(String block) {
    return finding(block(block).get(0).get(1));
  }

  private Finding cell(String manner, Heard heard) {
    String open = strongest(heard.open());
    List<List<String>> block =
        block(manner + "left open by " + (open.equals(NOTHING) ? open : "what is " + open));
    for (List<String> row : block) {
      if (row.get(0).equals(strongest(heard.pro()))) {
        String against = strongest(heard.contra());
        int column = block.get(0).indexOf(against.equals(NOTHING) ? "against: nothing" : against);
        return finding(row.get(column));
      }
    }
    throw new AssertionError("no row for " + heard);
  }

  private List<List<String>> block(String name) {
    return Objects.requireNonNull(blocks.get(name), name);
  }

  private static Finding finding(String words) {
    return Objects.requireNonNull(FINDINGS.get(words), words);
  }

  private static String strongest(Set<Strength> heard) {
    @Nullable Strength strongest = null;
    for (Strength strength : heard) {
      if (strongest == null || strength.compareTo(strongest) > 0) {
        strongest = strength;
      }
    }
    return strongest == null ? NOTHING : strongest.token().replace('-', ' ');
  }
}
