package org.csto.check.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.csto.check.model.Case;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.PartialDate;
import org.csto.check.model.SourceNote;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;

/**
 * One judgment as a reader at a terminal sees it: the answer, its reasons, and what would change
 * it.
 */
public final class TextReport {
  private static final int ID = Conditions.ID;

  private final Law law;
  private final Judgment judgment;
  private final Page page;
  private final Prose prose;
  private final Gist gist;
  private final boolean verbose;

  private TextReport(Law law, Judgment judgment, Page page, boolean verbose) {
    this.law = law;
    this.judgment = judgment;
    this.page = page;
    this.prose = new Prose(law, judgment);
    this.gist = new Gist(prose, judgment.standard());
    this.verbose = verbose;
  }

  /** Writes the report on a judgment. */
  public static void write(
      Law law, Judgment judgment, StringBuilder out, Terminal terminal, boolean verbose) {
    new TextReport(law, judgment, new Page(out, terminal), verbose).write();
  }

  private void write() {
    head();
    answer();
    conditions();
    pairs();
    settled();
    readings();
    new Beside(law, judgment, page, gist).write();
    new Done(law, judgment, page, verbose).write();
    if (verbose) {
      new AlsoOnFile(law, judgment.about(), page).write();
    }
    foot();
  }

  private void head() {
    Case about = judgment.about();
    page.text(0, Style.TITLE, about.title());
    page.text(
        0,
        Style.MUTED,
        about.file()
            + " · "
            + prose.day()
            + (about.kind() == Case.Kind.HYPOTHETICAL ? " · hypothetical" : ""));
    List<String> terms = new ArrayList<>();
    terms.add(judgment.text().brief());
    terms.add("reading: " + judgment.reading().id());
    terms.add("standard: " + judgment.standard().token());
    if (judgment.knownBy() != null) {
      terms.add("as known by " + PartialDate.of(judgment.knownBy()).inWords());
    }
    page.text(0, Style.MUTED, String.join(" · ", terms));
  }

  private void answer() {
    page.blank();
    String verdict = judgment.verdict().inWords().toUpperCase(Locale.ROOT);
    page.labelled(
        0, verdict, Style.of(judgment.verdict()), verdict.length() + 2, prose.headline(), "");
    for (OfCondition condition : prose.turningPoints()) {
      point(condition, Style.PLAIN, gist.point(condition));
    }
    String besides = prose.besides();
    if (!besides.isEmpty()) {
      page.text(2, Style.MUTED, besides);
    }
    if (judgment.verdict() != Status.MET) {
      for (OfCondition silent : prose.silent()) {
        point(silent, Style.MUTED, gist.silence(silent));
      }
    }
    if (judgment.verdict() == Status.CONTESTED) {
      page.text(0, Style.MUTED, Prose.CONTESTED);
    }
    for (OfCondition beside : judgment.beside()) {
      String outcome = beside.condition().outcome().get(beside.status());
      if (outcome != null) {
        String label = law.wording().of(Group.BESIDE).heading().toUpperCase(Locale.ROOT);
        page.labelled(0, label, Style.OPEN, label.length() + 2, outcome, "");
      }
    }
    page.text(0, Style.MUTED, law.wording().disclaimer());
    for (String notice : new Notices(law).of(judgment)) {
      page.text(0, Style.MUTED, "Note: " + notice);
    }
  }

  private void point(OfCondition condition, Style style, String text) {
    page.labelled(2, condition.condition().id(), style, ID, text, "");
  }

  private void conditions() {
    page.heading(
        law.wording().of(Group.ARTICLE_4).heading()
            + (judgment.pairs().size() > 1 ? ", for " + Prose.pair(judgment.decides()) : ""));
    new Conditions(law, page, prose, gist, new Claims(page, prose, judgment, verbose))
        .write(judgment.decides().conditions());
  }

  /** The other pairs of attack and request, one line each. */
  private void pairs() {
    if (judgment.pairs().size() < 2) {
      return;
    }
    page.heading("The other attacks and requests");
    for (OfPair pair : judgment.pairs()) {
      if (pair != judgment.decides()) {
        String turns = pair.turnsOn().isEmpty() ? "" : ": turns on " + Words.and(pair.turnsOn());
        page.labelled(
            2,
            page.mark(pair.verdict()) + " " + pair.verdict().inWords(),
            Style.of(pair.verdict()),
            ID,
            Words.upper(Prose.pair(pair)) + turns + ".",
            "");
      }
    }
    page.text(
        2,
        Style.MUTED,
        "The case takes the best of its pairs; a ground on one never opposes another.");
  }

  private void settled() {
    Map<String, String> elsewhere = new LinkedHashMap<>();
    for (OfCondition point : prose.turningPoints()) {
      String told = elsewhere(point.condition().id());
      if (!told.isEmpty()) {
        elsewhere.put(point.condition().id(), told);
      }
    }
    if (judgment.settled().isEmpty() && elsewhere.isEmpty()) {
      return;
    }
    page.heading("If it were settled");
    for (Judgment.Settled settled : judgment.settled()) {
      page.labelled(2, settled.condition(), Style.PLAIN, ID, prose.settled(settled), "");
    }
    for (Map.Entry<String, String> told : elsewhere.entrySet()) {
      page.labelled(2, told.getKey(), Style.PLAIN, ID, told.getValue(), "");
    }
  }

  /**
   * What becomes of a condition, by the same standard, under the readings that meet or do not ask
   * it.
   */
  private String elsewhere(String condition) {
    List<String> met = new ArrayList<>();
    List<String> unasked = new ArrayList<>();
    for (Judgment.Cell cell : judgment.matrix()) {
      if (cell.standard() == judgment.standard()
          && cell.decides().attack().id().equals(judgment.decides().attack().id())) {
        for (OfCondition found : cell.decides().conditions()) {
          if (found.condition().id().equals(condition)) {
            if (found.status() == Status.MET) {
              met.add(cell.reading().id());
            } else if (found.status() == Status.NOT_APPLICABLE) {
              unasked.add(cell.reading().id());
            }
          }
        }
      }
    }
    List<String> told = new ArrayList<>();
    if (!met.isEmpty()) {
      told.add("Under the reading " + Words.or(met) + " it would be met.");
    }
    if (!unasked.isEmpty()) {
      told.add("Under the reading " + Words.or(unasked) + " it is not asked.");
    }
    return String.join(" ", told);
  }

  private void readings() {
    if (judgment.matrix().isEmpty()) {
      return;
    }
    page.heading("Under each reading and standard");
    List<String> standards = new ArrayList<>();
    for (Standard standard : Standard.values()) {
      standards.add(standard.token());
    }
    page.labelled(2, "", Style.MUTED, ID, row(standards), "");
    for (String reading : law.readings().keySet()) {
      List<String> verdicts = new ArrayList<>();
      for (Judgment.Cell cell : judgment.matrix()) {
        if (cell.reading().id().equals(reading)) {
          verdicts.add(cell.verdict().inWords());
        }
      }
      page.labelled(2, reading, Style.PLAIN, ID, row(verdicts), "");
    }
    new ToMet(judgment, page, prose).write();
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    for (String cell : cells) {
      row.append(cell).append(" ".repeat(Math.max(1, 14 - cell.length())));
    }
    return row.toString().stripTrailing();
  }

  private void foot() {
    if (verbose) {
      page.heading("Sources");
      judgment.about().sources().values().forEach(this::source);
    }
    page.blank();
    List<String> turns = judgment.decides().turnsOn();
    page.text(
        0,
        Style.HINT,
        "Next: csto-check explain "
            + (turns.isEmpty() ? judgment.reading().id() : turns.get(0))
            + (verbose ? "" : " · csto-check -v for every claim and source"));
  }

  private void source(SourceNote source) {
    page.labelled(
        2,
        source.key(),
        Style.MUTED,
        ID,
        source.title()
            + ", "
            + source.publisher()
            + (source.date() == null ? "" : ", " + source.date())
            + (source.url() == null ? "" : ", " + source.url())
            + (source.verified() ? "" : " (not verified)"),
        "");
  }
}
