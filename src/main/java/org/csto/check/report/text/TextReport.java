package org.csto.check.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.csto.check.explain.Account;
import org.csto.check.explain.Account.FactTold;
import org.csto.check.explain.English;
import org.csto.check.explain.Explanation;
import org.csto.check.explain.Explanation.Answer;
import org.csto.check.explain.Explanation.BasisTold;
import org.csto.check.explain.Explanation.DutyTold;
import org.csto.check.explain.Explanation.Head;
import org.csto.check.explain.Explanation.MatrixRow;
import org.csto.check.explain.Explanation.PairTold;
import org.csto.check.explain.Explanation.Point;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.explain.Explanation.RestTold;
import org.csto.check.explain.Explanation.WayTold;
import org.csto.check.explain.Section;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Judgment;
import org.csto.check.model.SourceNote;
import org.csto.check.model.Status;

/** Lays out one judgment as a reader at a terminal sees it. */
final class TextReport {
  /** Where ids end and sentences begin. */
  private static final int ID = TextConditions.ID;

  /** Where the names of facts end. */
  private static final int FACT = 26;

  private static final int CELL = 14;

  private final Explanation told;
  private final Judgment judgment;
  private final Page page;
  private final boolean verbose;

  /**
   * @param verbose whether everything is told
   */
  TextReport(Explanation told, Judgment judgment, Page page, boolean verbose) {
    this.told = told;
    this.judgment = judgment;
    this.page = page;
    this.verbose = verbose;
  }

  void write() {
    head();
    answer();
    conditions();
    pairs();
    settled();
    readings();
    bases();
    response();
    done();
    departures();
    if (verbose) {
      alsoOnFile();
    }
    foot();
  }

  private void head() {
    Head head = told.head();
    page.text(0, Style.TITLE, head.title());
    page.text(
        0,
        Style.MUTED,
        head.file() + " · " + head.day() + (head.hypothetical() ? " · hypothetical" : ""));
    page.text(0, Style.MUTED, String.join(" · ", head.terms()));
  }

  private void answer() {
    Answer answer = told.answer();
    page.blank();
    String verdict = answer.verdict().inWords().toUpperCase(Locale.ROOT);
    Style style = Style.of(answer.verdict());
    page.labelled(0, verdict, style, verdict.length() + 2, answer.headline(), "");
    for (Point point : answer.points()) {
      point(point, Style.PLAIN);
    }
    if (!answer.besides().isEmpty()) {
      page.text(2, Style.MUTED, answer.besides());
    }
    for (Point silence : answer.silences()) {
      point(silence, Style.MUTED);
    }
    for (String caution : answer.cautions()) {
      page.text(0, Style.MUTED, caution);
    }
    String beside = answer.beside().toUpperCase(Locale.ROOT);
    for (String outcome : answer.outcomes()) {
      page.labelled(0, beside, Style.OPEN, beside.length() + 2, outcome, "");
    }
    page.text(0, Style.MUTED, answer.disclaimer());
    for (String notice : answer.notices()) {
      page.text(0, Style.MUTED, "Note: " + notice);
    }
  }

  private void point(Point point, Style style) {
    page.labelled(2, point.condition(), style, ID, point.sentence(), "");
  }

  private void conditions() {
    page.heading(told.conditionsHeading());
    new TextConditions(page, verbose).write(told.conditions());
    page.text(2, Style.MUTED, told.together());
  }

  /** The other pairs of attack and request, one line each. */
  private void pairs() {
    List<PairTold> others = told.otherPairs();
    if (others.isEmpty()) {
      return;
    }
    page.heading(Section.OTHER_PAIRS.heading());
    for (PairTold other : others) {
      Status verdict = other.pair().verdict();
      List<String> turnsOn = other.pair().turnsOn();
      page.labelled(
          2,
          page.mark(verdict) + " " + verdict.inWords(),
          Style.of(verdict),
          ID,
          English.upper(other.name())
              + (turnsOn.isEmpty() ? "" : ": turns on " + English.and(turnsOn))
              + ".",
          "");
    }
    page.text(
        2,
        Style.MUTED,
        "The case takes the best of its pairs; a ground on one never opposes another.");
  }

  private void settled() {
    List<Point> settled = told.ifSettled();
    if (!settled.isEmpty()) {
      page.heading(Section.IF_SETTLED.heading());
      for (Point point : settled) {
        point(point, Style.PLAIN);
      }
    }
  }

  private void readings() {
    List<MatrixRow> matrix = told.matrix();
    if (matrix.isEmpty()) {
      return;
    }
    page.heading(Section.READINGS.heading());
    page.labelled(2, "", Style.MUTED, ID, row(told.standards()), "");
    for (MatrixRow row : matrix) {
      List<String> verdicts = new ArrayList<>();
      for (Status verdict : row.verdicts()) {
        verdicts.add(verdict.inWords());
      }
      page.labelled(2, row.name(), Style.PLAIN, ID, row(verdicts), "");
    }
    String carried = MatrixRow.carried(matrix);
    if (!carried.isEmpty()) {
      page.text(2, Style.MUTED, carried);
    }
    for (WayTold way : told.waysToMet()) {
      page.labelled(2, way.readings(), Style.PLAIN, ID, way.sentence(), "");
      for (String accepted : way.accepted()) {
        page.labelled(ID + 2, "-", Style.MUTED, 2, accepted, "");
      }
    }
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder();
    for (String cell : cells) {
      row.append(cell).append(" ".repeat(Math.max(1, CELL - cell.length())));
    }
    return row.toString().stripTrailing();
  }

  private void bases() {
    page.heading(told.heading(Group.OTHER_BASIS));
    for (BasisTold base : told.otherBases()) {
      Status status = base.found().status();
      page.labelled(
          2,
          page.mark(status),
          Style.of(status),
          2,
          base.name() + ": " + base.outcome(),
          base.note());
    }
  }

  private void response() {
    page.heading(told.heading(Group.RESPONSE));
    for (DutyTold duty : told.duties()) {
      Status status = duty.found().status();
      String label = page.mark(status) + " " + duty.found().condition().id();
      for (List<Reason> element : duty.elements()) {
        page.labelled(
            2, label, Style.of(status), ID + 1, Reason.paragraph(element), Reason.note(element));
        label = "";
      }
    }
    page.text(2, Style.MUTED, told.ofDuties());
  }

  private void done() {
    Account account = told.account();
    List<FactTold> response = account.response();
    String brief = account.eventsInBrief();
    if (!response.isEmpty() || !brief.isEmpty() || judgment.about().response() == null) {
      page.heading(Section.WHAT_WAS_DONE.heading());
    }
    facts(response);
    if (!account.nothing().isEmpty()) {
      page.text(2, Style.MUTED, account.nothing());
    }
    if (verbose) {
      facts(account.events());
    } else if (!brief.isEmpty()) {
      boolean one = judgment.about().events().size() == 1;
      page.text(2, Style.MUTED, brief + (one ? "; -v shows it." : "; -v shows them."));
    }
  }

  private void facts(List<FactTold> facts) {
    for (FactTold fact : facts) {
      String label = fact.label();
      for (Reason line : fact.lines()) {
        page.labelled(2, label, Style.MUTED, FACT, line.sentence(), Reason.note(List.of(line)));
        label = "";
      }
    }
  }

  private void departures() {
    List<FactTold> departures = told.account().departures(verbose);
    if (!departures.isEmpty()) {
      page.heading(Section.DEPARTURES.heading());
      facts(departures);
    }
  }

  private void alsoOnFile() {
    List<RestTold> rest = told.alsoOnFile();
    if (!rest.isEmpty()) {
      page.heading(Section.ALSO_ON_FILE.heading());
      for (RestTold part : rest) {
        page.text(2, Style.MUTED, part.part());
        facts(part.facts());
      }
    }
  }

  private void foot() {
    if (verbose) {
      page.heading(Section.SOURCES.heading());
      told.sources().forEach(this::source);
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
