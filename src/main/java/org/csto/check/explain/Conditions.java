package org.csto.check.explain;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.explain.Explanation.Authority;
import org.csto.check.explain.Explanation.Cited;
import org.csto.check.explain.Explanation.ConditionTold;
import org.csto.check.explain.Explanation.ElementTold;
import org.csto.check.explain.Explanation.GroundTold;
import org.csto.check.explain.Explanation.LawTold;
import org.csto.check.explain.Explanation.Reason;
import org.csto.check.explain.Explanation.RouteTold;
import org.csto.check.explain.Explanation.Testimony;
import org.csto.check.explain.Explanation.Voices;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Said;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;

/** Makes what is told of conditions, down to the words that a ground rests on. */
record Conditions(Law law, Judgment judgment, Sentences sentences, Reasons reasons, OfPair pair) {

  ConditionTold told(OfCondition found) {
    Authorities authorities = new Authorities(law);
    Stand stand = found.stand();
    List<ElementTold> elements = new ArrayList<>(found.elements().size());
    for (OfElement element : found.elements()) {
      // Nothing is told of what is not asked because what comes before it fails.
      if (element.finding().status() != Status.NOT_APPLICABLE) {
        elements.add(element(element));
      }
    }
    return new ConditionTold(
        this,
        found,
        found.status() == Status.NOT_APPLICABLE
            ? brief(found)
            : sentences.status(found.finding(), found.missing()),
        stand == null ? null : new LawTold(stand.says(), authorities.ofLaw(found)),
        authorities.ofAnswer(found),
        elements);
  }

  static String brief(OfCondition found) {
    Stand stand = found.stand();
    return found.status() != Status.NOT_APPLICABLE
        ? Sentences.status(found.finding())
        : stand == null ? "Not asked under this text." : "Not asked: " + stand.says();
  }

  List<Reason> reasons(OfCondition found) {
    return found.status() == Status.NOT_APPLICABLE ? List.of() : reasons.of(found);
  }

  private ElementTold element(OfElement element) {
    List<RouteTold> routes = new ArrayList<>(element.routes().size());
    for (OfRoute route : element.routes()) {
      routes.add(route(route, element));
    }
    return new ElementTold(this, element, reasons.of(element), routes);
  }

  String sentence(OfElement element, List<Reason> why) {
    String asks = English.upper(element.element().asks());
    return element.finding().status() != Status.MET
        ? asks + "? " + sentences.status(element.finding(), element.missing())
        : element.element().exception()
            ? asks + ": no plea against it stands."
            : Reason.paragraph(why);
  }

  String silence(OfElement element) {
    Status status = element.finding().status();
    List<String> missing = element.missing();
    return status == Status.UNDETERMINED || status == Status.MET || missing.isEmpty()
        ? ""
        : sentences.unsaid(missing);
  }

  private RouteTold route(OfRoute route, OfElement element) {
    boolean bears =
        element.finding().status() != Status.MET || route.finding().status() == Status.MET;
    List<GroundTold> grounds = new ArrayList<>(route.grounds().size());
    for (Weighed weighed : route.grounds()) {
      grounds.add(ground(weighed));
    }
    boolean nobody =
        grounds.isEmpty()
            && element.finding().status() != Status.MET
            && !element.element().exception()
            && !route.closed().isEmpty();
    return new RouteTold(route, bears, grounds, nobody ? reasons.nobody(route.closed()) : null);
  }

  private GroundTold ground(Weighed weighed) {
    return new GroundTold(this, weighed, sentences.sentence(weighed, pair));
  }

  Authority authority(Weighed weighed) {
    return new Authorities(law).ofRule(weighed.rule());
  }

  List<Voices> voices(Weighed weighed) {
    List<Voices> voices = new ArrayList<>();
    for (Said said : weighed.ground().facts()) {
      voices(weighed, said, voices);
    }
    return voices;
  }

  private void voices(Weighed weighed, Said said, List<Voices> voices) {
    if (said.on() instanceof Fact.Stated stated) {
      Cited on = new Cited(stated.span(), stated.source());
      String words = sentences.stated(stated);
      voices.add(new Voices("", List.of(new Testimony(words, on, null))));
    } else if (said.on() instanceof Fact.Claimed claimed) {
      boolean accepted =
          judgment.standard() == Standard.APPLICANT && weighed.strength() == Strength.ESTABLISHED;
      add(voices, "", heard(claimed, said, Stance.IS));
      add(voices, accepted ? "contradicted" : "denied", heard(claimed, said, Stance.DENIES));
      add(voices, "doubted", heard(claimed, said, Stance.DOUBTS));
    }
  }

  private static void add(List<Voices> voices, String manner, List<Testimony> heard) {
    if (!heard.isEmpty()) {
      voices.add(new Voices(manner, heard));
    }
  }

  private static List<Testimony> heard(Fact.Claimed claimed, Said said, Stance stance) {
    List<Testimony> heard = new ArrayList<>();
    for (Claim claim : claimed.claims()) {
      boolean tells = claim.counts() || stance == Stance.DOUBTS;
      if (claim.stance() == stance && tells && said.raw().contains(claim.value())) {
        heard.add(
            new Testimony(Sentences.claim(claim), new Cited(claim.span(), claim.source()), claim));
      }
    }
    return heard;
  }
}
