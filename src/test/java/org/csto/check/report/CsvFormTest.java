package org.csto.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Characters;
import org.csto.check.model.Finding;
import org.csto.check.model.Judgment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table is read back by a parser that is not ours. */
class CsvFormTest {
  private static final CsvForm FORM = new CsvForm(Samples.LAW);

  static List<String> hostile() {
    return Samples.HOSTILE;
  }

  @Test
  void theColumnsAreThese() {
    assertThat(FORM.head())
        .isEqualTo(
            "file,id,title,kind,date,as_of,text,reading,standard,known_by,verdict,turns_on,"
                + "attack_id,request_id,member,member_kind,armed_attack,armed_attack_kind,"
                + "attacker,attacker_kind,outside,outside_kind,territory,territory_kind,"
                + "menace,menace_kind,request,request_kind,problems\r\n");
  }

  @Test
  void aRowHoldsTheJudgment() {
    assertThat(read(Samples.of("cases/kazakhstan-2022.yaml")))
        .containsExactlyEntriesOf(
            ordered(
                "file",
                "cases/kazakhstan-2022.yaml",
                "id",
                "kazakhstan-2022",
                "title",
                "Kazakhstan calls in the CSTO, January 2022",
                "kind",
                "historical",
                "date",
                "2022-01-05",
                "as_of",
                "2022-01-05",
                "text",
                "CST-2010",
                "reading",
                "general-law",
                "standard",
                "record",
                "known_by",
                "",
                "verdict",
                "contested",
                "turns_on",
                "attacker;outside",
                "attack_id",
                "january",
                "request_id",
                "csto",
                "member",
                "met",
                "member_kind",
                "",
                "armed_attack",
                "met",
                "armed_attack_kind",
                "",
                "attacker",
                "contested",
                "attacker_kind",
                "both",
                "outside",
                "contested",
                "outside_kind",
                "fact",
                "territory",
                "met",
                "territory_kind",
                "",
                "menace",
                "met",
                "menace_kind",
                "",
                "request",
                "met",
                "request_kind",
                "",
                "problems",
                ""));
  }

  @Test
  void everyConditionOfEveryCaseIsTold() {
    for (Evaluation evaluation : Samples.shipped()) {
      Map<String, String> row = read(evaluation);
      Judgment judgment = judgment(evaluation);
      for (Finding.OfCondition found : judgment.decides().conditions()) {
        assertThat(row)
            .containsEntry(found.condition().id().replace('-', '_'), found.status().token());
      }
      assertThat(row).containsEntry("verdict", judgment.verdict().token());
    }
  }

  @Test
  void aRejectedFileIsARowWithItsComplaints() {
    Map<String, String> row = read(Samples.rejected());
    assertThat(row)
        .containsEntry("file", "bad.yaml")
        .containsEntry("verdict", "rejected")
        .containsEntry("member", "")
        .containsEntry("problems", "missing-key:1:1;missing-key:1:1;bad-id:2:5;unknown-value:4:7");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileWordsStayOneCellThatNoSpreadsheetComputes(String words) {
    Evaluation evaluation =
        Samples.called(Samples.of("cases/hypothetical/met-2010.yaml"), words, words);
    String line = FORM.each(0, evaluation);
    assertThat(line).endsWith("\r\n");
    assertThat(Characters.firstUnprintable(line.replace("\r\n", ""))).isEqualTo(-1);
    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    Map<String, String> row = read(evaluation);
    String safe = Characters.onOneLine(words);
    assertThat(row.get("title")).isIn(safe, "'" + safe);
    assertThat(row.get("file")).isEqualTo(row.get("title"));
    assertThat(row.values())
        .allSatisfy(
            cell ->
                assertThat(cell.strip()).doesNotMatch("(?s)[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].+"));
    assertThat(row).containsEntry("verdict", "met");
  }

  @Test
  void theNameOfStandardInputStaysAsItIs() {
    assertThat(read(Samples.called(Samples.of("cases/hypothetical/met-2010.yaml"), "-", "t")))
        .containsEntry("file", "-");
  }

  private static Map<String, String> read(Evaluation evaluation) {
    List<NamedCsvRecord> records = new ArrayList<>();
    CsvReader.builder()
        .ofNamedCsvRecord(FORM.head() + FORM.each(0, evaluation))
        .forEach(records::add);
    assertThat(records).hasSize(1);
    return records.get(0).getFieldsAsMap();
  }

  private static Judgment judgment(Evaluation evaluation) {
    return Samples.judgment(evaluation);
  }

  private static Map<String, String> ordered(String... entries) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put(entries[i], entries[i + 1]);
    }
    return map;
  }
}
