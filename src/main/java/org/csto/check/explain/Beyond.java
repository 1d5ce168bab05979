package org.csto.check.explain;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.explain.Explanation.BasisTold;
import org.csto.check.explain.Explanation.DutyTold;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Judgment;
import org.csto.check.model.Part;
import org.csto.check.model.Status;

/**
 * Makes what the verdict does not speak to: other bases of help, and the duties of the response.
 */
record Beyond(Judgment judgment, Reasons reasons) {
  private static final String HELP = "help";

  /** Duties that say how help was given; they are not asked when none was. */
  private static final List<String> WITHOUT_HELP = List.of("decision", "notice", HELP);

  static final String NO_RESPONSE = "The file says nothing of a response.";

  /** Told with the duties. */
  static final String WHOSE_DUTIES =
      "These are duties of help that rests on Article 4 or on self-defence.";

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
                    + besides(base),
                why));
      }
    }
    return told;
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
    boolean none =
        "false".equals(response.only("response.help.given"))
            || response.fact("response.help.given") instanceof Fact.NoneAlleged;
    List<DutyTold> duties = new ArrayList<>();
    for (OfCondition duty : judgment.response()) {
      if (!none || WITHOUT_HELP.contains(duty.condition().id())) {
        duties.add(duty(duty));
      }
    }
    return duties;
  }

  private DutyTold duty(OfCondition duty) {
    List<List<Reason>> elements = new ArrayList<>();
    for (OfElement element : duty.elements()) {
      if (duty.status() != Status.NOT_MET || element.finding().status() != Status.UNDETERMINED) {
        List<Reason> why = new ArrayList<>(reasons.of(element));
        if (judgment.verdict() == Status.NOT_MET && duty.condition().id().equals(HELP)) {
          why.add(
              new Reason(
                  "Article 4 did not make it a duty: its conditions are not met.", List.of()));
        }
        elements.add(why);
      }
    }
    return new DutyTold(duty, elements);
  }
}
