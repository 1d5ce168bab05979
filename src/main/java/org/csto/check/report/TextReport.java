package org.csto.check.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.csto.check.model.Case;
import org.csto.check.model.Condition;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.SourceNote;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;

/** One judgment as a reader at a terminal sees it: the answer, its reasons, and what would change it. */
public final class TextReport {
  /** Printed under every verdict. */
  public static final String DISCLAIMER =
      "This says whether Article 4 obliged the members to help."
          + " It does not say that helping was lawful, or unlawful.";

  private static final int ID = 17;

  private final Law law;
  private final Judgment judgment;
  private final Page page;
  private final Prose prose;
  private final Claims claims;
  private final boolean verbose;
  private final boolean unicode;

  private TextReport(
      Law law, Judgment judgment, StringBuilder out, Terminal terminal, boolean verbose) {
    this.law = law;
    this.judgment = judgment;
    this.page = new Page(out, terminal);
    this.prose = new Prose(law, judgment);
    this.claims = new Claims(page, prose, judgment, verbose);
    this.verbose = verbose;
    this.unicode = terminal.unicode();
  }

  /** Writes the report on a judgment. */
  public static void write(
      Law law, Judgment judgment, StringBuilder out, Terminal terminal, boolean verbose) {
    TextReport report = new TextReport(law, judgment, out, terminal, verbose);
    report.head();
    report.answer();
    report.conditions();
    report.pairs();
    report.settled();
    report.readings();
    new Beside(law, judgment, report.page, report.claims).write();
    report.foot();
  }

  private void head() {
    Case about = judgment.about();
    page.hanging(0, "", Style.PLAIN, 0, Style.TITLE, about.title(), "");
    page.text(0, Style.MUTED, about.file());
    String dot = " · ";
    List<String> terms = new ArrayList<>();
    terms.add(PartialDate.of(judgment.asOf()).inWords());
    terms.add(judgment.text().title());
    terms.add("reading: " + judgment.reading().id());
    terms.add("standard: " + judgment.standard().token());
    if (judgment.knownBy() != null) {
      terms.add("as known by " + PartialDate.of(judgment.knownBy()).inWords());
    }
    page.text(0, Style.MUTED, String.join(dot, terms));
    if (about.kind() == Case.Kind.HYPOTHETICAL) {
      page.text(0, Style.MUTED, "A hypothetical case.");
    }
    judgment.warnings().forEach(warning -> page.text(0, Style.OPEN, "Note: " + warning));
  }

  private void answer() {
    page.blank();
    String verdict = Prose.upper(judgment.verdict().inWords()).toUpperCase(Locale.ROOT);
    page.hanging(
        0, verdict, Style.of(judgment.verdict()), verdict.length() + 2, Style.PLAIN,
        prose.headline(), "");
    List<OfCondition> on = prose.turningPoints();
    for (OfCondition condition : on) {
      page.labelled(
          2, condition.condition().id(), Style.PLAIN, ID,
          Prose.upper(condition.condition().brief()) + " (" + Prose.kind(condition.finding()) + "). "
              + claims.gist(condition),
          "");
    }
    for (OfCondition silent : prose.silent()) {
      if (judgment.verdict() != Status.MET) {
        page.labelled(2, silent.condition().id(), Style.MUTED, ID,
            "And the file is silent on " + Prose.or(Prose.asks(silent.missing())) + ".", "");
      }
    }
    if (judgment.verdict() == Status.CONTESTED) {
      page.text(0, Style.MUTED,
          "Contested is not half-true: serious sources or schools answer differently, and this"
              + " tool does not choose.");
    }
    for (OfCondition beside : judgment.beside()) {
      String outcome = beside.condition().outcome().get(beside.status());
      if (outcome != null) {
        page.hanging(0, "TREATY SILENT", Style.OPEN, 15, Style.PLAIN, outcome, "");
      }
    }
    page.text(0, Style.MUTED, DISCLAIMER);
  }

  private void conditions() {
    page.heading(
        "Conditions of Article 4" + (judgment.pairs().size() > 1
            ? ", for " + pairName(judgment.decides())
            : ""));
    for (OfCondition condition : judgment.decides().conditions()) {
      condition(condition);
    }
    page.text(2, Style.MUTED,
        "An armed attack in the legal sense is armed-attack, attacker, outside and territory"
            + " together.");
  }

  private void condition(OfCondition found) {
    Condition condition = found.condition();
    Status status = found.status();
    Stand stand = found.stand();
    Condition.Basis basis = stand == null ? condition.basis() : stand.basis();
    String authority = prose.cited(condition.cites()) + (basis == null ? "" : " · " + basis.token());
    boolean simple = found.elements().size() == 1 && status == Status.MET;
    if (status == Status.NOT_APPLICABLE) {
      page.labelled(2, mark(status) + " " + condition.id(), Style.MUTED, ID,
          stand == null ? "Not asked under this text." : "Not asked: " + stand.says(), "");
      return;
    }
    page.labelled(
        2, mark(status) + " " + condition.id(), Style.of(status), ID,
        simple ? claims.gist(found) : Prose.status(found.finding(), found.missing()), authority);
    if (status != Status.MET && stand != null) {
      page.text(2 + ID, Style.PLAIN, stand.says() + holder(stand));
    }
    for (OfElement element : found.elements()) {
      element(element, found, simple);
    }
  }

  private static String holder(Stand stand) {
    String silent = stand.silent() ? "silent here, so as in general-law" : "";
    String holder = stand.holder() == null ? "" : stand.holder();
    String both = holder + (!holder.isEmpty() && !silent.isEmpty() ? "; " : "") + silent;
    return both.isEmpty() ? "" : " (" + both + ")";
  }

  private void element(OfElement element, OfCondition found, boolean simple) {
    Status status = element.finding().status();
    if (found.elements().size() > 1) {
      boolean noPlea = element.element().exception() && status == Status.MET;
      String told = status == Status.MET
          ? Prose.upper(element.element().asks()) + (noPlea ? ": no plea against it stands." : ".")
          : Prose.upper(element.element().asks()) + "? "
              + Prose.status(element.finding(),
                  element.routes().stream().flatMap(r -> r.missing().stream()).distinct().toList());
      page.labelled(2 + ID, mark(status), Style.of(status), 2, told, "");
    }
    int indent = 2 + ID + (found.elements().size() > 1 ? 2 : 0);
    for (OfRoute route : element.routes()) {
      claims.route(route, element, indent, simple);
    }
  }

  /** The other pairs of attack and request, one line each. */
  private void pairs() {
    if (judgment.pairs().size() < 2) {
      return;
    }
    page.heading("The other attacks and requests");
    for (OfPair pair : judgment.pairs()) {
      if (pair != judgment.decides()) {
        String turns =
            pair.turnsOn().isEmpty() ? "" : ": turns on " + Prose.and(pair.turnsOn());
        page.labelled(2, mark(pair.verdict()) + " " + pair.verdict().inWords(),
            Style.of(pair.verdict()), ID, Prose.upper(pairName(pair)) + turns + ".", "");
      }
    }
    page.text(2, Style.MUTED,
        "The case takes the best of its pairs; a ground on one never opposes another.");
  }

  private static String pairName(OfPair pair) {
    return "attack " + pair.attack().id()
        + (pair.request() == null ? ", without a request" : ", request " + pair.request().id());
  }

  private void settled() {
    if (judgment.settled().isEmpty()) {
      return;
    }
    page.heading("If it were settled");
    for (Judgment.Settled settled : judgment.settled()) {
      String accepting = claims.proposition(settled.accepting());
      page.labelled(2, settled.condition(), Style.PLAIN, ID,
          "If it were accepted that " + accepting + ": this condition would be "
              + settled.conditionThen().inWords() + ", and the verdict "
              + settled.verdictThen().inWords()
              + (settled.turnsOnThen().isEmpty()
                  ? "."
                  : " (" + Prose.and(settled.turnsOnThen()) + ")."),
          "");
    }
  }

  private void readings() {
    if (judgment.matrix().isEmpty()) {
      return;
    }
    page.heading("Under each reading and standard");
    StringBuilder head = new StringBuilder();
    for (Standard standard : Standard.values()) {
      head.append(pad(standard.token(), 14));
    }
    page.labelled(2, "", Style.MUTED, ID, head.toString().stripTrailing(), "");
    for (String reading : law.readings().keySet()) {
      StringBuilder row = new StringBuilder();
      for (Judgment.Cell cell : judgment.matrix()) {
        if (cell.reading().id().equals(reading)) {
          row.append(pad(cell.verdict().inWords(), 14));
        }
      }
      page.labelled(2, reading, Style.PLAIN, ID, row.toString().stripTrailing(), "");
    }
    new ToMet(law, judgment, page, claims).write(ID);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private void foot() {
    if (verbose) {
      page.heading("Sources");
      for (SourceNote source : judgment.about().sources().values()) {
        page.labelled(2, source.key(), Style.MUTED, ID,
            source.title() + ", " + source.publisher()
                + (source.date() == null ? "" : ", " + source.date())
                + (source.url() == null ? "" : ", " + source.url())
                + (source.verified() ? "" : " (not verified)"),
            "");
      }
    }
    page.blank();
    List<String> turns = judgment.decides().turnsOn();
    page.text(0, Style.HINT,
        "Next: csto-check explain " + (turns.isEmpty() ? "general-law" : turns.get(0))
            + (verbose ? "" : " · csto-check -v for every claim and source"));
  }

  private String mark(Status status) {
    return mark(status, unicode);
  }

  static String mark(Status status, boolean unicode) {
    return switch (status) {
      case MET -> unicode ? "✔" : "+";
      case NOT_MET -> unicode ? "✘" : "x";
      case CONTESTED -> "?";
      case UNDETERMINED -> unicode ? "·" : ".";
      case NOT_APPLICABLE -> unicode ? "–" : "-";
    };
  }

  /** Whether a ground bears on what becomes of its route. */
  static boolean decides(Weighed weighed, OfRoute route) {
    if (route.finding().status() == Status.MET) {
      return weighed.ground().side() == Side.FOR && weighed.strength() == Strength.ESTABLISHED;
    }
    return weighed.ground().side() != Side.AGAINST || weighed.strength() != Strength.NOT_PROVEN;
  }
}
