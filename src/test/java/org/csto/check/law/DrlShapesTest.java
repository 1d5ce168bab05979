package org.csto.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.csto.check.model.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule of the pack has a shape that Drools may drop in silence, or that decides by itself. */
class DrlShapesTest {
  private static final Law LAW = LawReader.read(Pack.builtIn()).orThrow();
  private static final Set<String> READINGS = LAW.readings().keySet();

  private static final String GOOD =
      """
      // # outside
      // ## Asks
      // Did the attack come from outside?
      // ## Text
      // Art. 4 does not say so.
      // ## Readings
      // general-law: presupposed.
      // ## For / against
      // met: cases/met.yaml
      package csto;

      import org.csto.check.model.Said;
      import function org.csto.check.engine.Grounds.ground;

      rule "outside: the attackers came from abroad"
          @id("outside-1") @route("outside/origin") @side("for")
          @cite("un-charter-51") @needs("attack.attacker.origin")
          @says("The attackers came from abroad, and not from home; the record is met with doubt.")
      when
          $law : Position( point == "outside", answer == "required" )
          $origin : Said( fact == "attack.attacker.origin", value == "abroad" )
      then
          insert( ground( drools.getRule(), $law, $origin ) );
      end
      """;

  static Stream<Path> ruleFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("ruleFiles")
  void noFileOfThePackHasAForbiddenShape(Path file) throws IOException {
    assertThat(DrlShapes.in(Files.readString(file), READINGS)).isEmpty();
  }

  @Test
  void everyFileOfThePackIsScanned() throws IOException {
    assertThat(ruleFiles().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(LAW.ruleFiles());
  }

  @Test
  void aGoodFileIsGood() {
    assertThat(DrlShapes.in(GOOD, READINGS)).isEmpty();
  }

  /** What replaces what in the good file, and what the scan then says. */
  static Stream<List<String>> forbidden() {
    String origin = "$origin : Said( fact == \"attack.attacker.origin\", value == \"abroad\" )";
    String insert = "insert( ground( drools.getRule(), $law, $origin ) );";
    String id = "@id(\"outside-1\")";
    return Stream.of(
        List.of("package csto;", "package csto.outside;", "package: [package csto.outside;]"),
        List.of("package csto;", "", "package: []"),
        List.of("package csto;", "package csto;\npackage more;", "package: "),
        List.of("package csto;", "package csto;\nglobal java.util.List out;", "declares: global"),
        List.of(
            "package csto;",
            "package csto;\nfunction int one() { return 1; }",
            "declares: function"),
        List.of("package csto;", "package csto;\ndeclare Fact end", "declares: declare"),
        List.of("package csto;", "package csto;\nquery all() Said() end", "declares: query"),
        List.of("rule \"outside", "/* rule \"outside", "cannot see"),
        List.of(origin, "exists( Said() and not Said() )", "more than one pattern inside exists"),
        List.of(origin, "exists( Said() and Said() )", "more than one pattern inside exists"),
        List.of(origin, "exists (\n Said()\n Said()\n )", "more than one pattern inside exists"),
        List.of(origin, "not( Said() and Position() )", "more than one pattern inside not"),
        List.of(origin, "forall( Said() Position() )", "more than one pattern inside forall"),
        List.of(origin, "accumulate( Said() and Position(); $n : count() )", "inside accumulate"),
        List.of(origin, "acc( Said() and Position(); $n : count() )", "inside acc"),
        List.of(origin, "not Said( value == \"abroad\" )", "not positive"),
        List.of(origin, origin.replace("value ==", "value !="), "not positive"),
        List.of(
            origin,
            origin.replace("value == \"abroad\"", "!(value == \"abroad\")"),
            "not positive"),
        List.of(origin, origin + " or Said()", "more than plain patterns"),
        List.of(origin, origin.replace("== \"abroad\"", "== \"a\" || == \"b\""), "more than plain"),
        List.of(origin, origin + "\n eval( true )", "more than plain patterns"),
        List.of(origin, origin + " from list", "more than plain patterns"),
        List.of(origin, "Position( reading == \"general-law\" )\n" + origin, "names a reading"),
        List.of(
            origin, "Position( standard == \"record\" )\n" + origin, "names a reading, a standard"),
        List.of(
            origin, origin.replace("\"abroad\"", "\"not-met\""), "a standard or a status: not-met"),
        List.of(id, id + " salience 10", "an attribute: salience"),
        List.of(id, id + "\n    no-loop true", "an attribute: no-loop"),
        List.of(id, id + " agenda-group \"late\"", "an attribute: agenda-group"),
        List.of(id, "@id(value = \"outside-1\", since = \"2010\")", "other than one member"),
        List.of(id, "@id(\"outside-1\", \"outside-2\")", "other than one member"),
        List.of(id, "@id", "other than one member"),
        List.of(id, id + " " + id, "an annotation twice: @id"),
        List.of(insert, "System.out.println( $origin ); " + insert, "more than insert one ground"),
        List.of(insert, insert + " " + insert, "more than insert one ground"),
        List.of(insert, insert.replace("$origin", "$origin.of()"), "more than insert one ground"),
        List.of(insert, "int n = 1 + 1; " + insert, "more than insert one ground"),
        List.of(insert, "", "more than insert one ground"),
        List.of(
            insert,
            insert.replace("insert(", "insertLogical("),
            "a fact is changed: insertLogical"),
        List.of(insert, insert + " modify( $origin ) {}", "a fact is changed: modify"),
        List.of(insert, insert + " update( $origin );", "a fact is changed: update"),
        List.of(insert, insert + " retract( $origin );", "a fact is changed: retract"),
        List.of(insert, insert + " delete( $origin );", "a fact is changed: delete"),
        List.of("// # outside\n", "", "no title"),
        List.of("// ## Text\n", "", "headings: [Asks, Readings, For / against]"),
        List.of("// ## Readings", "// ## Opinions", "headings: [Asks, Text, Opinions"),
        List.of("// met: cases/met.yaml\n", "", "nothing under the heading For / against"));
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void aForbiddenShapeIsFound(List<String> shape) {
    assertThat(GOOD).contains(shape.get(0));
    assertThat(DrlShapes.in(GOOD.replace(shape.get(0), shape.get(1)), READINGS))
        .anyMatch(found -> found.contains(shape.get(2)));
  }

  /** The names of the law do not forbid the words of prose. */
  @ParameterizedTest
  @CsvSource({"doubt, convincing", "from home, from text"})
  void aSentenceMaySayAnything(String was, String is) {
    assertThat(DrlShapes.in(GOOD.replace(was, is), READINGS)).isEmpty();
  }
}
