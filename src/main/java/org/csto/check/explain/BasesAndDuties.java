package org.csto.check.explain;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.explain.Explanation.BasisTold;
import org.csto.check.explain.Explanation.DutyTold;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.model.Condition;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Role;
import org.csto.check.model.Status;

/**
 * Makes what the verdict does not speak to: other bases of help, and the duties of the response.
 */
record BasesAndDuties(Law law, Judgment judgment, Reasons reasons) {
  List<BasisTold> bases() {
    List<BasisTold> told = new ArrayList<>();
    for (OfCondition base : judgment.otherBases()) {
      if (base.status() != Status.NOT_APPLICABLE) {
        List<Reason> why = reasons.of(base);
        String paragraph = base.status() == Status.MET ? "" : Reason.paragraph(why);
        told.add(
            new BasisTold(
                base,
                English.upper(base.condition().brief()),
                base.condition().outcome().getOrDefault(base.status(), "")
                    + (paragraph.isEmpty() ? "" : " " + paragraph)
                    + besides(base)
                    + dated(base.condition()),
                why));
      }
    }
    return told;
  }

  /** What is not known of the days on which an instrument bound the State concerned. */
  private String dated(Condition condition) {
    String state = law.vocabulary().only(judgment.decides().attack(), Role.VICTIM);
    if (condition.instrument() == null || state == null) {
      return "";
    }
    String warning = law.membership(condition.instrument(), state, judgment.asOf()).warning();
    return warning == null ? "" : " " + warning;
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
    return met.isEmpty() ? "" : " For the rest, " + English.and(met) + ".";
  }

  List<DutyTold> duties() {
    Part response = judgment.about().response();
    if (response == null) {
      return List.of();
    }
    String given = law.vocabulary().path(Role.HELP_GIVEN);
    boolean none =
        "false".equals(response.only(given)) || response.fact(given) instanceof Fact.NoneAlleged;
    List<DutyTold> duties = new ArrayList<>();
    for (OfCondition duty : judgment.response()) {
      if (!none || duty.condition().withoutHelp()) {
        duties.add(duty(duty));
      }
    }
    return duties;
  }

  private DutyTold duty(OfCondition duty) {
    String noDuty = duty.condition().noDuty();
    List<List<Reason>> elements = new ArrayList<>();
    for (OfElement element : duty.elements()) {
      if (duty.status() != Status.NOT_MET || element.finding().status() != Status.UNDETERMINED) {
        List<Reason> why = new ArrayList<>(reasons.of(element));
        if (noDuty != null && judgment.verdict() == Status.NOT_MET) {
          why.add(new Reason(noDuty, List.of()));
        }
        elements.add(why);
      }
    }
    return new DutyTold(duty, elements);
  }
}
