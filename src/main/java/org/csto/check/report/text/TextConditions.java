package org.csto.check.report.text;

import java.util.List;
import org.csto.check.explain.English;
import org.csto.check.explain.Explanation.Authority;
import org.csto.check.explain.Explanation.ConditionTold;
import org.csto.check.explain.Explanation.ElementTold;
import org.csto.check.explain.Explanation.GroundTold;
import org.csto.check.explain.Explanation.LawTold;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.explain.Explanation.RouteTold;
import org.csto.check.explain.Explanation.Testimony;
import org.csto.check.explain.Explanation.Voices;
import org.csto.check.layout.Page;
import org.csto.check.layout.Style;
import org.csto.check.model.Status;

/**
 * Lays out conditions one by one: briefly where they are met, with every side heard where they are
 * not.
 *
 * @param all whether every claim is shown
 */
record TextConditions(Page page, boolean all) {
  /** How many claims of a side are shown unless all are. */
  private static final int FEW = 2;

  /** Where the sides stand in the margin. */
  private static final int SIDE = 6;

  /** Where sentences begin. */
  private static final int TEXT = 19;

  /** Where they begin after a label that is indented by two. */
  static final int ID = TEXT - 2;

  void write(List<ConditionTold> conditions) {
    for (ConditionTold condition : conditions) {
      write(condition);
    }
  }

  private void write(ConditionTold condition) {
    Status status = condition.found().status();
    if (status == Status.NOT_APPLICABLE) {
      head(condition, condition.brief());
      return;
    }
    boolean one = condition.elements().size() == 1;
    boolean met = status == Status.MET;
    boolean reasoned = one && met;
    head(
        condition,
        reasoned
            ? Reason.paragraph(condition.reasons())
            : one ? condition.status() : condition.brief());
    LawTold law = condition.lawAtIssue();
    if (law != null) {
      page.text(TEXT, Style.PLAIN, law.says());
    }
    Authority authority = law == null ? condition.authority() : law.authority();
    page.muted(TEXT, authority.inWords(), reasoned ? Reason.note(condition.reasons()) : "");
    for (ElementTold element : condition.elements()) {
      element(element, !one, authority);
    }
  }

  private void head(ConditionTold condition, String text) {
    Status status = condition.found().status();
    page.labelled(2, page.mark(status) + " " + condition.id(), Style.of(status), ID, text, "");
  }

  private void element(ElementTold element, boolean several, Authority cited) {
    Status status = element.found().finding().status();
    if (several) {
      page.labelled(
          ID,
          page.mark(status),
          Style.of(status),
          2,
          element.sentence(),
          status == Status.MET ? Reason.note(element.reasons()) : "");
    }
    if (status != Status.MET || all) {
      for (RouteTold route : element.routes()) {
        route(route, cited);
      }
      if (!element.silence().isEmpty()) {
        line("silent", element.silence(), "");
      }
    }
  }

  private void route(RouteTold route, Authority cited) {
    Reason nobody = route.nobody();
    if (nobody != null) {
      line("nobody", nobody.sentence(), Reason.note(List.of(nobody)));
    }
    if (route.bears() || all) {
      for (GroundTold ground : route.grounds()) {
        ground(ground, cited);
      }
    }
  }

  private void ground(GroundTold ground, Authority cited) {
    line(
        ground.weighed().ground().side().token(),
        ground.sentence() + (ground.caveat().isEmpty() ? "" : " (" + ground.caveat() + ")"),
        "");
    if (!ground.authority().keys().equals(cited.keys())) {
      page.text(TEXT, Style.MUTED, ground.authority().inWords());
    }
    for (Voices voices : ground.voices()) {
      voices(voices);
    }
  }

  private void voices(Voices voices) {
    List<Testimony> said = voices.all();
    int shown = all || said.size() == FEW + 1 ? said.size() : Math.min(FEW, said.size());
    for (int i = 0; i < shown; i++) {
      Testimony testimony = said.get(i);
      page.labelled(
          SIDE,
          i == 0 ? voices.manner() : "",
          Style.PLAIN,
          TEXT + 2 - SIDE,
          testimony.sentence(),
          testimony.on().inWords());
    }
    if (shown < said.size()) {
      page.text(TEXT + 2, Style.MUTED, "and " + English.number(said.size() - shown) + " more");
    }
  }

  private void line(String label, String text, String note) {
    page.labelled(SIDE, label, Style.PLAIN, TEXT - SIDE, text, note);
  }
}
