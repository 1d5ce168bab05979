package org.csto.check.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.csto.check.model.Case;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;

/** One judgment as a section of a document: the answer, the conditions, and what stands beside. */
final class MarkdownSection {
  private final Law law;
  private final Judgment judgment;
  private final Prose prose;
  private final Gist gist;
  private final Markdown page = new Markdown();

  private MarkdownSection(Law law, Judgment judgment) {
    this.law = law;
    this.judgment = judgment;
    this.prose = new Prose(law, judgment);
    this.gist = new Gist(prose, judgment.standard());
  }

  static String of(Law law, Judgment judgment) {
    MarkdownSection section = new MarkdownSection(law, judgment);
    section.head();
    section.answer();
    section.conditions();
    section.pairs();
    section.settled();
    section.readings();
    section.bases();
    section.response();
    return section.page.toString();
  }

  private void head() {
    Case about = judgment.about();
    List<String> terms = new ArrayList<>();
    terms.add(about.file());
    terms.add(prose.day());
    if (about.kind() == Case.Kind.HYPOTHETICAL) {
      terms.add("hypothetical");
    }
    terms.add(judgment.text().brief());
    terms.add("reading: " + judgment.reading().id());
    terms.add("standard: " + judgment.standard().token());
    if (judgment.knownBy() != null) {
      terms.add("as known by " + PartialDate.of(judgment.knownBy()).inWords());
    }
    page.heading(2, about.title()).line(String.join(" · ", terms));
  }

  private void answer() {
    page.line(Words.upper(judgment.verdict().inWords()) + ".", prose.headline());
    List<OfCondition> points = prose.turningPoints();
    points.forEach(point -> page.item(point.condition().id(), gist.point(point)));
    if (!points.isEmpty()) {
      page.end();
    }
    page.line(prose.besides());
    if (judgment.verdict() != Status.MET) {
      prose
          .silent()
          .forEach(silent -> page.line(silent.condition().id() + ":", gist.silence(silent)));
    }
    if (judgment.verdict() == Status.CONTESTED) {
      page.line(Prose.CONTESTED);
    }
    for (OfCondition beside : judgment.beside()) {
      String outcome = beside.condition().outcome().get(beside.status());
      if (outcome != null) {
        page.line(law.wording().of(Group.BESIDE).heading() + ".", outcome);
      }
    }
    page.aside(law.wording().disclaimer());
    new Notices(law).of(judgment).forEach(notice -> page.line("Note:", notice));
  }

  private void conditions() {
    page.heading(
            3,
            law.wording().of(Group.ARTICLE_4).heading()
                + (judgment.pairs().size() > 1 ? ", for " + Prose.pair(judgment.decides()) : ""))
        .columns("Condition", "Status", "Why", "Authority");
    for (OfCondition found : judgment.decides().conditions()) {
      page.row(found.condition().id(), status(found), why(found), authority(found));
    }
    page.end().line(law.wording().together());
  }

  private static String status(OfCondition found) {
    return switch (found.status()) {
      case NOT_MET, CONTESTED ->
          found.status().inWords() + " (" + Prose.kind(found.finding()) + ")";
      case MET, UNDETERMINED -> found.status().inWords();
      case NOT_APPLICABLE -> "not asked";
    };
  }

  private String why(OfCondition found) {
    Stand stand = found.stand();
    if (found.status() == Status.NOT_APPLICABLE) {
      return stand == null ? "Not asked under this text." : stand.says();
    }
    String rule = stand == null || found.status() == Status.MET ? "" : stand.says() + " ";
    return rule + told(found);
  }

  /** What decides the condition, and the lines of the file on which that rests. */
  private String told(OfCondition found) {
    Set<String> notes = new LinkedHashSet<>();
    for (OfElement element : found.elements()) {
      if (element.finding().status() == found.status() && !Gist.note(element).isEmpty()) {
        notes.add(Gist.note(element));
      }
    }
    return gist.of(found) + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
  }

  private String authority(OfCondition found) {
    Stand stand = found.stand();
    String holder = stand == null ? null : stand.holder();
    return Stream.of(prose.cited(prose.authority(found)), holder, prose.standIn(stand))
        .filter(part -> part != null && !part.isEmpty())
        .distinct()
        .reduce((a, b) -> a + " · " + b)
        .orElse("");
  }

  private void pairs() {
    if (judgment.pairs().size() < 2) {
      return;
    }
    page.heading(3, "The other attacks and requests").columns("Pair", "Verdict", "Turns on");
    for (OfPair pair : judgment.pairs()) {
      if (pair != judgment.decides()) {
        page.row(Prose.pair(pair), pair.verdict().inWords(), Words.and(pair.turnsOn()));
      }
    }
    page.end();
  }

  private void settled() {
    if (judgment.settled().isEmpty()) {
      return;
    }
    page.heading(3, "If it were settled");
    judgment.settled().forEach(settled -> page.item(settled.condition(), prose.settled(settled)));
    page.end();
  }

  private void readings() {
    if (judgment.matrix().isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>(List.of("Reading"));
    Stream.of(Standard.values()).map(Standard::token).forEach(columns::add);
    page.heading(3, "Under each reading and standard").columns(columns.toArray(String[]::new));
    for (String reading : law.readings().keySet()) {
      List<String> cells = new ArrayList<>(List.of(reading));
      judgment.matrix().stream()
          .filter(cell -> cell.reading().id().equals(reading))
          .forEach(cell -> cells.add(cell.verdict().inWords()));
      page.row(cells);
    }
    page.end();
  }

  private void bases() {
    page.heading(3, law.wording().of(Group.OTHER_BASIS).heading()).columns("Basis", "What follows");
    for (OfCondition base : judgment.otherBases()) {
      if (base.status() != Status.NOT_APPLICABLE) {
        page.row(Words.upper(base.condition().brief()), Words.upper(Beside.outcome(base, gist)));
      }
    }
    page.end();
  }

  private void response() {
    page.heading(3, law.wording().of(Group.RESPONSE).heading());
    List<OfCondition> duties = Beside.duties(law, judgment);
    if (duties.isEmpty()) {
      page.line(law.wording().noResponse());
      return;
    }
    page.columns("Duty", "Status", "Why");
    for (OfCondition duty : duties) {
      page.row(duty.condition().id(), status(duty), told(duty) + Beside.noDuty(judgment, duty));
    }
    page.end().line(law.wording().whoseDuties());
  }
}
