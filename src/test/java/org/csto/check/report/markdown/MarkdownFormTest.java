package org.csto.check.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.csto.check.model.Characters;
import org.csto.check.model.Problem;
import org.csto.check.report.Evaluation;
import org.csto.check.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document is read back by a parser that is not ours. */
class MarkdownFormTest {
  private static final MarkdownForm FORM = new MarkdownForm(Samples.LAW);
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  static List<String> hostile() {
    return Samples.HOSTILE;
  }

  static List<Evaluation> shipped() {
    return Samples.shipped();
  }

  @Test
  void aSectionTellsVerdictReasonsConditionsAndWhatItDoesNotSay() {
    String section = FORM.each(0, Samples.of("cases/kazakhstan-2022.yaml"));
    assertThat(section)
        .startsWith("## Kazakhstan calls in the CSTO, January 2022\n\n")
        .contains("**Contested.** Two things are open:\n\n- **attacker**: Whether its author")
        .contains("*" + Samples.LAW.wording().disclaimer() + "*")
        .contains("| Condition | Status | Why | Authority |\n| --- | --- | --- | --- |\n")
        .contains("| member | met | Kazakhstan has been bound since 20 April 1994. (pack ")
        .contains("| outside | contested (a disputed fact) | ")
        .contains("### Other bases")
        .contains("### The response");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedCaseIsHeadingsListsAndWholeTables(Evaluation evaluation) {
    Node document = PARSER.parse(Samples.all(FORM, List.of(evaluation), List.of()));
    wellFormed(document);
    assertThat(nodes(document, Heading.class)).hasSizeGreaterThan(3);
    assertThat(rows(nodes(document, TableBlock.class).get(0))).hasSize(8);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileWordsAreReadAsTheseWords(String words) {
    Evaluation good = Samples.of("cases/hypothetical/met-2010.yaml");
    List<Evaluation> evaluations =
        List.of(
            Samples.called(good, words, words),
            new Evaluation.Rejected(words, List.of(Samples.problem(words, words))));
    List<Problem> missing = List.of(Samples.problem(words, words));
    String written = Samples.all(FORM, evaluations, missing);
    assertThat(Characters.firstUnprintable(written)).isEqualTo(-1);
    Node document = PARSER.parse(written);
    wellFormed(document);
    String safe = Characters.onOneLine(words).strip();
    assertThat(nodes(document, Heading.class).stream().filter(h -> text(h).equals(safe)))
        .hasSize(2);
    assertThat(text(document))
        .contains(safe + ": " + Characters.onOneLine(words).stripLeading() + " [not-yaml]");
    assertThat(nodes(document, Emphasis.class)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileWordsStayInTheirCell(String words) {
    String written =
        new Markdown()
            .columns("a", "b", "c")
            .row(words, words, "end")
            .end()
            .line(words)
            .item(words, words)
            .end()
            .toString();
    Node document = PARSER.parse(written);
    wellFormed(document);
    assertThat(nodes(document, TableBlock.class)).hasSize(1);
    assertThat(nodes(document, TableCell.class)).hasSize(6);
    String safe = Characters.onOneLine(words).strip();
    assertThat(text(nodes(document, TableCell.class).get(4))).isEqualTo(safe);
    assertThat(text(document)).endsWith(safe + safe + ": " + safe);
  }

  @Test
  void theSummaryCountsTheCases() {
    List<Evaluation> all = new ArrayList<>(Samples.shipped());
    all.add(Samples.rejected());
    String written = Samples.all(FORM, all, List.of());
    assertThat(written)
        .contains("## Summary\n\n| Verdict | Cases |\n| --- | --- |\n| met |")
        .contains("| rejected | 1 |\n| all | " + all.size() + " |\n");
    wellFormed(PARSER.parse(written));
  }

  /** No HTML, link, picture or code, and every row of a table as long as its head. */
  private static void wellFormed(Node document) {
    assertThat(nodes(document, HtmlBlock.class)).isEmpty();
    assertThat(nodes(document, HtmlInline.class)).isEmpty();
    assertThat(nodes(document, Link.class)).isEmpty();
    assertThat(nodes(document, Image.class)).isEmpty();
    assertThat(nodes(document, Code.class)).isEmpty();
    for (TableBlock table : nodes(document, TableBlock.class)) {
      assertThat(rows(table).stream().map(row -> nodes(row, TableCell.class).size()).distinct())
          .hasSize(1);
    }
  }

  private static List<TableRow> rows(TableBlock table) {
    return nodes(table, TableRow.class);
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    nodes(node, Text.class).forEach(part -> text.append(part.getLiteral()));
    return text.toString();
  }

  private static <N extends Node> List<N> nodes(Node node, Class<N> kind) {
    List<N> found = new ArrayList<>();
    if (kind.isInstance(node)) {
      found.add(kind.cast(node));
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      found.addAll(nodes(child, kind));
    }
    return found;
  }
}
