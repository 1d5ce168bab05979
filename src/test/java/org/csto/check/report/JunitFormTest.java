package org.csto.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.csto.check.model.Characters;
import org.csto.check.model.Problem;
import org.csto.check.report.Trial.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The tests are read back by the platform's own parser, and held against a schema. */
class JunitFormTest {
  private static final String FILE = "cases/hypothetical/met-2010.yaml";
  private static final JunitForm FORM = new JunitForm();

  static List<String> hostile() {
    return Samples.HOSTILE;
  }

  @Test
  void anExpectationIsATestAndACaseASuite() throws Exception {
    String written =
        Samples.all(
            FORM,
            List.of(
                tried(
                    FILE,
                    new Outcome(40, "", List.of()),
                    new Outcome(
                        41,
                        "reading council-2022, standard applicant",
                        List.of("expected the verdict met; it is contested.", "expected more.")))),
            List.of());
    assertThat(written)
        .isEqualTo(
            """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="csto-check">
          <testsuite name="%1$s" tests="2" failures="1" errors="0" skipped="0">
            <testcase name="default" classname="%1$s"/>
            <testcase name="reading council-2022, standard applicant" classname="%1$s">
              <failure type="expectation" message="expected the verdict met; it is contested.">\
        line 41: expected the verdict met; it is contested.
        line 41: expected more.</failure>
            </testcase>
          </testsuite>
        </testsuites>
        """
                .formatted(FILE));
    read(written);
  }

  @Test
  void aRejectedFileIsAnErrorWithItsPlaces() throws Exception {
    Element suites = read(Samples.all(FORM, List.of(Samples.rejected()), List.of()));
    Element error = (Element) suites.getElementsByTagName("error").item(0);
    assertThat(error.getAttribute("type")).isEqualTo("missing-key");
    assertThat(error.getTextContent()).contains("bad.yaml:2:5: \"Bad Id\" is not an id. [bad-id]");
  }

  @Test
  void aCaseThatExpectsNothingIsSkipped() throws Exception {
    List<Evaluation> silent = List.of(tried(FILE), Samples.of(FILE));
    NodeList skipped = read(Samples.all(FORM, silent, List.of())).getElementsByTagName("skipped");
    assertThat(skipped.getLength()).isEqualTo(2);
  }

  @Test
  void aPathThatLeadsToNoCaseFailsTheRun() throws Exception {
    Element suites =
        read(Samples.all(FORM, List.of(), List.of(Samples.problem("gone", "There is none."))));
    assertThat(suites.getElementsByTagName("error").getLength()).isEqualTo(1);
  }

  @Test
  void twoExpectationsUnderTheSameAreTwoTests() throws Exception {
    Element suites =
        read(
            Samples.all(
                FORM,
                List.of(
                    tried(
                        FILE,
                        new Outcome(1, "", List.of()),
                        new Outcome(2, "", List.of()),
                        new Outcome(2, "", List.of()))),
                List.of()));
    assertThat(names(suites))
        .containsExactly("default", "default (line 2)", "default (line 2), again");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileWordsAreReadAsTheseWords(String words) throws Exception {
    Problem problem = Samples.problem(words, words);
    Element suites =
        read(
            Samples.all(
                FORM,
                List.of(
                    tried(words, new Outcome(1, words, List.of(words))),
                    new Evaluation.Rejected(words, List.of(problem))),
                List.of(problem)));
    String safe = Characters.onOneLine(words);
    assertThat(suites.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
    assertThat(names(suites)).containsExactly(safe, "is a case", "is a case");
    Element failure = (Element) suites.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).isEqualTo(safe);
    assertThat(failure.getTextContent()).isEqualTo("line 1: " + safe);
    Element error = (Element) suites.getElementsByTagName("error").item(0);
    assertThat(error.getTextContent()).isEqualTo(safe + ":3:7: " + safe + " [not-yaml] Mend it.");
  }

  private static Evaluation tried(String file, Outcome... outcomes) {
    Evaluation called = Samples.called(Samples.of(FILE), file, "A title");
    return new Evaluation.Judged(Samples.judgment(called), new Trial(file, List.of(outcomes)));
  }

  private static List<String> names(Element suites) {
    List<String> names = new ArrayList<>();
    NodeList tests = suites.getElementsByTagName("testcase");
    for (int i = 0; i < tests.getLength(); i++) {
      names.add(((Element) tests.item(i)).getAttribute("name"));
    }
    return names;
  }

  private static Element read(String written) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("src/test/resources/junit/junit.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(written)));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(written)))
        .getDocumentElement();
  }
}
