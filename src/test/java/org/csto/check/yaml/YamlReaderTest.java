package org.csto.check.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.csto.check.model.Complaint;
import org.csto.check.model.Problem;
import org.csto.check.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints stand where the mistake is, and can be read, whatever the file holds. */
class YamlReaderTest {
  @Test
  void aRefusedCharacterIsFoundBeyondTheFirstBufferOfTheParser() {
    Problem problem = only("- b\n".repeat(1000) + "- cd\u0007\n");
    assertThat(problem.code()).isEqualTo(Complaint.CONTROL_CHARACTER);
    assertThat(problem.span()).isEqualTo(new Span(1001, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029"})
  void linesAreCountedAsTheParserCountsThem(String end) {
    Problem refused = only("a: b" + end + "c: \uD83D\uDE00d\u0007");
    assertThat(refused.span()).isEqualTo(new Span(2, 6));
    assertThat(refused.source()).startsWith("c: ");
    assertThat(only("a: b" + end + "c: *x").span()).isEqualTo(new Span(2, 4));
  }

  @Test
  void whatIsNotUtf8IsPlacedByTheSameCount() {
    byte[] bytes = "a: b\rc: ?".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertThat(YamlReader.decode("f", bytes).problems().list().get(0).span())
        .isEqualTo(new Span(2, 4));
  }

  @Test
  void aCharacterBeyondUnicodeIsNoFailureOfTheProgram() {
    Problem problem = only("a: b\nc: \"d\\Uffffffff\"\n");
    assertThat(problem.code()).isEqualTo(Complaint.NOT_YAML);
    assertThat(problem.span()).isEqualTo(new Span(2, 6));
  }

  @Test
  void halfACharacterIsRefused() {
    assertThat(only("a: \"b\\ud800\"").message()).contains("U+D800");
  }

  @Test
  void messagesAreBriefAndOnOneLine() {
    Problems problems = new Problems("f", "");
    problems.add(
        Span.START, Complaint.BAD_ID, "\"a\nb\u001B" + "c".repeat(10_000) + "\" is not an id.", "");
    assertThat(problems.list().get(0).message())
        .startsWith("\"a b?ccc")
        .endsWith("ccc\" is not an id.")
        .hasSizeLessThan(600);
  }

  @Test
  void moreComplaintsThanAnybodyReadsAreCounted() {
    Problems problems = new Problems("f", "");
    for (int i = 0; i < 5000; i++) {
      problems.add(Span.START, Complaint.UNKNOWN_KEY, "No.", "");
    }
    List<Problem> list = problems.list();
    assertThat(list).hasSize(1001);
    assertThat(list.get(1000).message()).isEqualTo("The file draws 4000 more complaints.");
  }

  private static Problem only(String text) {
    Problems problems = new Problems("f", text);
    YamlReader.read(CharBuffer.wrap(text.toCharArray()), problems);
    assertThat(problems.list()).hasSize(1);
    return problems.list().get(0);
  }
}
