package org.csto.check.report;

import java.util.List;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Judgment;
import org.csto.check.model.Part;
import org.csto.check.model.Status;

/** What the verdict does not speak to: other bases of help, and the duties of the response. */
record Beside(Judgment judgment, Page page, Gist gist) {
  /** Duties that say how help was given; they are not asked when none was. */
  private static final List<String> WITHOUT_HELP = List.of("decision", "notice", "help");

  void write() {
    bases();
    response();
  }

  private void bases() {
    page.heading("Other bases");
    for (OfCondition base : judgment.otherBases()) {
      if (base.status() != Status.NOT_APPLICABLE) {
        String told = base.condition().outcome().getOrDefault(base.status(), "");
        String why = base.status() == Status.MET ? "" : gist.of(base);
        page.labelled(2, page.mark(base.status()), Style.of(base.status()), 2,
            Prose.upper(base.condition().brief()) + ": " + told
                + (why.isEmpty() ? "" : " " + why)
                + besides(base),
            note(base));
      }
    }
  }

  /** What an open basis has already: "For the rest, a request was made and the Council decided." */
  private static String besides(OfCondition base) {
    if (base.status() == Status.MET || base.status() == Status.NOT_MET) {
      return "";
    }
    List<String> met = base.elements().stream()
        .filter(element -> element.finding().status() == Status.MET)
        .map(element -> element.element().asks())
        .toList();
    return met.isEmpty() ? "" : " For the rest, " + Prose.and(met) + ".";
  }

  private static String note(OfCondition found) {
    return found.elements().stream()
        .filter(element -> element.finding().status() == found.status())
        .map(Gist::note)
        .findFirst()
        .orElse("");
  }

  private void response() {
    Part response = judgment.about().response();
    page.heading("The response");
    if (response == null) {
      page.text(2, Style.MUTED, "The file says nothing of a response.");
      return;
    }
    boolean none =
        "false".equals(response.only("response.help.given"))
            || response.fact("response.help.given") instanceof Fact.NoneAlleged;
    for (OfCondition duty : judgment.response()) {
      if (!none || WITHOUT_HELP.contains(duty.condition().id())) {
        duty(duty);
      }
    }
  }

  private void duty(OfCondition duty) {
    boolean first = true;
    for (OfElement element : duty.elements()) {
      if (duty.status() == Status.NOT_MET && element.finding().status() == Status.UNDETERMINED) {
        continue;
      }
      page.labelled(2, first ? page.mark(duty.status()) + " " + duty.condition().id() : "",
          Style.of(duty.status()), Conditions.ID + 1, gist.of(element), Gist.note(element));
      first = false;
    }
  }
}
