package org.csto.check.report;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Judgment;
import org.csto.check.model.Said;
import org.csto.check.model.Span;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/** Tells grounds and the words they rest on: who says so, when, how well shown, in which line. */
record Claims(Page page, Prose prose, Judgment judgment, boolean all) {
  /** How many claims of a side are shown unless all are asked for. */
  private static final int FEW = 2;

  /** Where the sides stand in the margin, and where the sentences begin. */
  private static final int SIDE = 6;

  static final int TEXT = 19;

  /** Prints what was heard on a route, and what was not. */
  void route(OfRoute route, OfElement element, OfCondition condition) {
    if (route.grounds().isEmpty()) {
      nobody(route, element);
      return;
    }
    boolean needed =
        element.finding().status() != Status.MET || route.finding().status() == Status.MET;
    if (needed || all) {
      for (Weighed weighed : route.grounds()) {
        ground(weighed, condition);
      }
    }
  }

  private void nobody(OfRoute route, OfElement element) {
    boolean matters = element.finding().status() != Status.MET && !element.element().exception();
    if (matters && !route.closed().isEmpty()) {
      Fact fact = judgment.decides().attack().fact(route.closed().get(0));
      line(
          "nobody", prose.nobody(route.closed()), fact == null ? "" : page.cite(fact.span(), null));
    }
  }

  /** Prints what the file leaves unsaid although it could have met the element. */
  void silence(OfElement element, List<String> missing) {
    Status status = element.finding().status();
    boolean told = status == Status.UNDETERMINED || status == Status.MET;
    if (!told && !missing.isEmpty()) {
      line("silent", prose.unsaid(missing), "");
    }
  }

  private void ground(Weighed weighed, OfCondition condition) {
    boolean unproven = weighed.strength() == Strength.NOT_PROVEN;
    line(
        weighed.ground().side().token(),
        prose.sentence(weighed) + (unproven ? " (Not proven under this standard.)" : ""),
        "");
    if (!weighed.rule().cites().equals(prose.authority(condition))) {
      page.text(TEXT, Style.MUTED, prose.cited(weighed.rule().cites()));
    }
    for (Said said : weighed.ground().facts()) {
      basis(weighed, said);
    }
  }

  private void basis(Weighed weighed, Said said) {
    if (said.on() instanceof Fact.Stated stated) {
      basis("", Prose.stated(stated), page.cite(stated.span(), stated.source()));
    } else if (said.on() instanceof Fact.Claimed claimed) {
      boolean accepted =
          judgment.standard() == Standard.APPLICANT && weighed.strength() == Strength.ESTABLISHED;
      claims(heard(claimed, said, Stance.IS), "");
      claims(heard(claimed, said, Stance.DENIES), accepted ? "contradicted" : "denied");
      claims(heard(claimed, said, Stance.DOUBTS), "doubted");
    }
  }

  private static List<Claim> heard(Fact.Claimed claimed, Said said, Stance stance) {
    List<Claim> heard = new ArrayList<>();
    for (Claim claim : claimed.claims()) {
      boolean tells = claim.counts() || stance == Stance.DOUBTS;
      if (claim.stance() == stance && tells && said.raw().contains(claim.value())) {
        heard.add(claim);
      }
    }
    return heard;
  }

  private void claims(List<Claim> claims, String label) {
    int shown = all || claims.size() == FEW + 1 ? claims.size() : Math.min(FEW, claims.size());
    for (int i = 0; i < shown; i++) {
      Claim claim = claims.get(i);
      basis(i == 0 ? label : "", Prose.claim(claim), page.cite(claim.span(), claim.source()));
    }
    if (shown < claims.size()) {
      page.text(TEXT + 2, Style.MUTED, "and " + Words.number(claims.size() - shown) + " more");
    }
  }

  private void line(String label, String text, String note) {
    page.labelled(SIDE, label, Style.PLAIN, TEXT - SIDE, text, note);
  }

  private void basis(String label, String text, String note) {
    page.labelled(SIDE, label, Style.PLAIN, TEXT + 2 - SIDE, text, note);
  }

  static String note(Span span, @Nullable String source) {
    return "line " + span.line() + (source == null ? "" : " [" + source + "]");
  }

  /** The first line of the file on which a word heard rests. */
  static String note(Said said) {
    if (said.on() instanceof Fact.Claimed claimed) {
      for (Claim claim : claimed.claims()) {
        if (claim.counts() && claim.stance() == Stance.IS && said.raw().contains(claim.value())) {
          return note(claim.span(), claim.source());
        }
      }
    }
    return said.on() instanceof Fact.Stated stated
        ? note(stated.span(), stated.source())
        : note(said.on().span(), null);
  }
}
