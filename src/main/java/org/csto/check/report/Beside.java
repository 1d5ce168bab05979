package org.csto.check.report;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Role;
import org.csto.check.model.Status;

/** What the verdict does not speak to: other bases of help, and the duties of the response. */
record Beside(Law law, Judgment judgment, Page page, Gist gist) {

  void write() {
    bases();
    response();
  }

  private void bases() {
    page.heading(law.wording().of(Group.OTHER_BASIS).heading());
    for (OfCondition base : judgment.otherBases()) {
      if (base.status() != Status.NOT_APPLICABLE) {
        page.labelled(
            2,
            page.mark(base.status()),
            Style.of(base.status()),
            2,
            Words.upper(base.condition().brief()) + ": " + outcome(base, gist),
            note(base));
      }
    }
  }

  /** What the status of a basis comes to, why, and what an open basis has already. */
  static String outcome(OfCondition base, Gist gist) {
    String told = base.condition().outcome().getOrDefault(base.status(), "");
    String why = base.status() == Status.MET ? "" : gist.of(base);
    return told + (why.isEmpty() ? "" : " " + why) + besides(base);
  }

  /** What an open basis has already: "For the rest, a request was made and the Council decided." */
  private static String besides(OfCondition base) {
    if (base.status() == Status.MET || base.status() == Status.NOT_MET) {
      return "";
    }
    List<String> met = new ArrayList<>();
    for (OfElement element : base.elements()) {
      if (element.finding().status() == Status.MET) {
        met.add(element.element().asks());
      }
    }
    return met.isEmpty() ? "" : " For the rest, " + Words.and(met) + ".";
  }

  /** The duties that are asked of this response; none when the file tells of no response. */
  static List<OfCondition> duties(Law law, Judgment judgment) {
    Part response = judgment.about().response();
    if (response == null) {
      return List.of();
    }
    String given = law.vocabulary().path(Role.HELP_GIVEN);
    boolean none =
        "false".equals(response.only(given)) || response.fact(given) instanceof Fact.NoneAlleged;
    List<OfCondition> duties = new ArrayList<>();
    for (OfCondition duty : judgment.response()) {
      if (!none || duty.condition().withoutHelp()) {
        duties.add(duty);
      }
    }
    return duties;
  }

  private static String note(OfCondition found) {
    for (OfElement element : found.elements()) {
      if (element.finding().status() == found.status()) {
        return Gist.note(element);
      }
    }
    return "";
  }

  private void response() {
    page.heading(law.wording().of(Group.RESPONSE).heading());
    if (judgment.about().response() == null) {
      page.text(2, Style.MUTED, law.wording().noResponse());
    }
    List<OfCondition> duties = duties(law, judgment);
    for (OfCondition duty : duties) {
      duty(duty);
    }
    if (!duties.isEmpty()) {
      page.text(2, Style.MUTED, law.wording().whoseDuties());
    }
  }

  /** What has to be added to what is told of a duty that is none where a condition fails. */
  static String noDuty(Judgment judgment, OfCondition duty) {
    String noDuty = duty.condition().noDuty();
    return noDuty != null && judgment.verdict() == Status.NOT_MET ? " " + noDuty : "";
  }

  private void duty(OfCondition duty) {
    boolean first = true;
    for (OfElement element : duty.elements()) {
      if (duty.status() == Status.NOT_MET && element.finding().status() == Status.UNDETERMINED) {
        continue;
      }
      page.labelled(
          2,
          first ? page.mark(duty.status()) + " " + duty.condition().id() : "",
          Style.of(duty.status()),
          Conditions.ID + 1,
          gist.of(element) + noDuty(judgment, duty),
          Gist.note(element));
      first = false;
    }
  }
}
