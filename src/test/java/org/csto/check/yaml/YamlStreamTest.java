package org.csto.check.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.csto.check.yaml.YamlStream.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the documents of a stream begin and end; here {@code |} stands for a line break. */
class YamlStreamTest {
  private static List<String> documents(String stream) throws IOException {
    return documents(new ByteArrayInputStream(stream.replace('|', '\n').getBytes(UTF_8)));
  }

  private static List<String> documents(InputStream in) throws IOException {
    YamlStream stream = new YamlStream(in);
    List<String> documents = new ArrayList<>();
    for (Document next = stream.next(); next != null; next = stream.next()) {
      documents.add(next.linesBefore() + ":" + new String(next.bytes(), UTF_8).replace('\n', '|'));
    }
    return documents;
  }

  @Test
  void aLineOfThreeDashesBeginsADocument() throws IOException {
    assertThat(documents("a: 1|---|b: 2|")).containsExactly("0:a: 1|", "1:---|b: 2|");
    assertThat(documents("---|a: 1|--- |b: 2|---\t|c"))
        .containsExactly("0:---|a: 1|", "2:--- |b: 2|", "4:---\t|c");
    assertThat(documents("--- {a: 1}|--- {b: 2}")).containsExactly("0:--- {a: 1}|", "1:--- {b: 2}");
  }

  @Test
  void whatOnlyLooksLikeABoundaryIsNone() throws IOException {
    assertThat(documents("a: |  ---|----|  ...|....|b: 2|")).hasSize(1);
  }

  @Test
  void onlyAByteOrderMarkAtTheBeginningIsLeftOut() throws IOException {
    assertThat(documents("\uFEFFa|---|\uFEFFb|")).containsExactly("0:a|", "1:---|\uFEFFb|");
    assertThat(documents("\uFEC0a|")).containsExactly("0:\uFEC0a|");
    String chunk = "x".repeat(3 + (1 << 16));
    assertThat(documents(chunk + "\uFEFFb|")).containsExactly("0:" + chunk + "\uFEFFb|");
    assertThat(documents("\uFEFF\uFEFFa|")).containsExactly("0:\uFEFFa|");
    assertThat(documents("")).isEmpty();
    assertThat(documents("\uFEFF")).isEmpty();
    assertThat(documents("a")).containsExactly("0:a");
  }

  @Test
  void aBoundaryEndsEvenQuotedText() throws IOException {
    assertThat(documents("a: \"x|---|b: 2|")).containsExactly("0:a: \"x|", "1:---|b: 2|");
  }

  @Test
  void threeDotsEndADocument() throws IOException {
    assertThat(documents("a: 1|...|b: 2|...|")).containsExactly("0:a: 1|...|", "2:b: 2|...|");
    assertThat(documents("a: 1|...|# between|---|b: 2|"))
        .containsExactly("0:a: 1|...|", "2:# between|---|b: 2|");
  }

  @Test
  void commentsAndDirectivesBelongToTheDocumentThatFollows() throws IOException {
    assertThat(documents("# on a|%YAML 1.2|---|a: 1|"))
        .containsExactly("0:# on a|%YAML 1.2|---|a: 1|");
  }

  @Test
  void whatHoldsOnlyBlanksAndCommentsIsNoDocument() throws IOException {
    assertThat(documents("")).isEmpty();
    assertThat(documents("|# nothing|--- # nor here|---|...|")).isEmpty();
    assertThat(documents("---|a: 1|---|# the end|")).containsExactly("0:---|a: 1|");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndInAnyWay(String end) throws IOException {
    String stream = "a: 1" + end + end + "---" + end + "b: 2" + end;
    assertThat(documents(new ByteArrayInputStream(stream.getBytes(UTF_8))))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("2:---");
  }

  @Test
  void aByteOrderMarkHidesNoBoundary() throws IOException {
    assertThat(documents("\uFEFF---|a: 1|---|b: 2|")).containsExactly("0:---|a: 1|", "2:---|b: 2|");
  }

  /** A stream that gives a byte at a time, as a slow pipe may. */
  @Test
  void howTheBytesArriveChangesNothing() throws IOException {
    byte[] bytes = "a: 1\r\n---\r\nb: 2\n...\nc: 3".getBytes(UTF_8);
    InputStream slow =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(1, length));
          }
        };
    assertThat(documents(slow)).isEqualTo(documents(new ByteArrayInputStream(bytes))).hasSize(3);
  }

  @Test
  void ofALargeDocumentNoMoreIsKeptThanShowsThatItIsTooLarge() throws IOException {
    String line = "# " + "x".repeat(YamlReader.LARGEST / 4) + "\n";
    String stream = "a: 1\n" + line.repeat(40) + "---\nb: " + "y".repeat(3 * YamlReader.LARGEST);
    YamlStream documents = new YamlStream(new ByteArrayInputStream(stream.getBytes(UTF_8)));
    for (int i = 0; i < 2; i++) {
      Document document = Objects.requireNonNull(documents.next());
      assertThat(document.bytes()).hasSize(YamlReader.LARGEST + 1);
    }
    assertThat(documents.next()).isNull();
  }
}
