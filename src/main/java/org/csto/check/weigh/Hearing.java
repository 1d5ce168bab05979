package org.csto.check.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Ground;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Membership;
import org.csto.check.model.Notice;
import org.csto.check.model.Part;
import org.csto.check.model.Reading;
import org.csto.check.model.Role;
import org.csto.check.model.Rules;
import org.csto.check.model.Standard;
import org.csto.check.model.TreatyText;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;
import org.jspecify.annotations.Nullable;

/** A case after the rules have run: grounds that no reading or standard has weighed yet. */
public final class Hearing {
  private final Law law;
  private final ApplicableLaw applicable;
  private final Case about;
  private final Pairs pairs;
  private final Rules rules;
  private final LocalDate cutOff;
  private final @Nullable LocalDate knownBy;
  private final List<Pleading> pleadings = new ArrayList<>();

  /**
   * @param grounds what the rules made of the facts of the case, in the order of the rules
   */
  Hearing(
      Law law,
      ApplicableLaw applicable,
      Rules rules,
      Case about,
      @Nullable LocalDate knownBy,
      List<Ground> grounds) {
    this.law = law;
    this.applicable = applicable;
    this.about = about;
    this.rules = rules;
    this.knownBy = knownBy;
    this.pairs = new Pairs(law.vocabulary());
    Propositions propositions = new Propositions(law, applicable.day());
    this.cutOff = pairs.cutOff(about, knownBy);
    for (Pairs.Pair pair : pairs.of(about, knownBy)) {
      pleadings.add(
          new Pleading(law.vocabulary(), propositions, pair, about.response(), cutOff, grounds));
    }
  }

  /** What becomes of the case under a reading whose answers were put to the rules. */
  public Outcome under(Reading reading, Standard standard) {
    return new Outcome(applicable, rules, pleadings, reading, standard);
  }

  /** The judgment, without what would come of the case otherwise. */
  public Judgment judgment(Question question) {
    Outcome outcome = under(question.reading(), question.standard());
    return new Judgment(
        about,
        applicable.text(),
        applicable.day(),
        question.reading(),
        question.standard(),
        question.knownBy(),
        outcome.decides(),
        outcome.pairs(),
        outcome.otherBases(),
        outcome.beside(Group.RESPONSE),
        outcome.beside(Group.BESIDE),
        List.of(),
        List.of(),
        notices(outcome.decides(), question.standard()));
  }

  private List<Notice> notices(OfPair decides, Standard standard) {
    LocalDate day = applicable.day();
    TreatyText text = applicable.text();
    List<Notice> notices = new ArrayList<>(pairs.notices(about, knownBy));
    if (!text.inForceOn(day)) {
      notices.add(new Notice.NotInForce(text, day));
    }
    String attacked = law.vocabulary().only(decides.attack(), Role.VICTIM);
    if (attacked != null && standard == Standard.APPLICANT) {
      List<Claim> late = tooLate(attacked, decides);
      if (!late.isEmpty()) {
        notices.add(new Notice.TooLate(attacked, cutOff, late));
      }
    }
    if (attacked != null) {
      Membership membership = law.membership(attacked, day);
      if (membership.warning() != null) {
        notices.add(new Notice.OfMembership(membership));
      }
      if (text.warning() != null && !text.seenFor().contains(attacked)) {
        notices.add(new Notice.OfText(text, attacked));
      }
    }
    return notices;
  }

  /** The words of the attacked State that would count for it, had they come in time. */
  private List<Claim> tooLate(String attacked, OfPair decides) {
    List<Claim> late = new ArrayList<>();
    for (Part part : new Part[] {decides.attack(), decides.request()}) {
      if (part == null) {
        continue;
      }
      for (Fact fact : part.facts().values()) {
        Term term = law.vocabulary().term(fact.path());
        if (term == null
            || term.type() == Type.DATE
            || term.type() == Type.TEXT
            || !(fact instanceof Fact.Claimed claimed)) {
          continue;
        }
        for (Claim claim : claimed.claims()) {
          if (claim.counts()
              && claim.by().speaksFor(attacked)
              && claim.by().office() != null
              && claim.said().last().isAfter(cutOff)) {
            late.add(claim);
          }
        }
      }
    }
    return late;
  }
}
