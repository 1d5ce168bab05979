package org.csto.check.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.csto.check.model.Capacity;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Condition.Basis;
import org.csto.check.model.Finding.Of;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Grade;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Law;
import org.csto.check.model.Membership.Standing;
import org.csto.check.model.Office;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.csto.check.model.Token;

/** The words of closed sets that reports and case files use, each with what it means. */
final class Glossary {
  /**
   * One word.
   *
   * @param of the constant it stands for
   * @param what what it is, to stand after the word: "a status"
   */
  record Entry(Token of, String what, String meaning) {}

  private final Law law;
  private final List<Entry> entries = new ArrayList<>();

  Glossary(Law law) {
    this.law = law;
    statuses();
    kinds();
    grades();
    capacities();
    claims();
    grounds();
    ofLaw();
  }

  List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  private void statuses() {
    String what = "a status of a verdict, a condition, an element or a route";
    add(
        Status.MET,
        what,
        "What is asked for is established under the standard of proof, and nothing that counts"
            + " under it opposes it. A verdict is met only when every condition that applies is.");
    add(
        Status.NOT_MET,
        what,
        "What is asked for fails: it is shown otherwise, not proven, or alleged by nobody"
            + " (shown-otherwise, not-proven, none-alleged). One condition that fails makes the"
            + " verdict not met.");
    add(
        Status.CONTESTED,
        what,
        "The facts are disputed, the law is open, or both. That is not half-true: serious sources or"
            + " schools answer differently, and the tool does not choose.");
    add(
        Status.UNDETERMINED,
        what,
        "The file does not say enough. The report names what it does not state. What is not stated"
            + " is never taken as false.");
    add(
        Status.NOT_APPLICABLE,
        what,
        "The text in force, read so, has no such condition. It is left out of the verdict.");
  }

  private void kinds() {
    String fails = "how something is not met";
    add(
        Why.SHOWN_OTHERWISE,
        fails,
        "The contrary is established under the standard of proof, by what is stated, admitted, or in a"
            + " document or better, and nothing that counts opposes that.");
    add(
        Why.NOT_PROVEN,
        fails,
        "It is claimed, and the standard of proof is not reached, or a finding refutes it. Not proven"
            + " does not say that the claim is false.");
    add(
        Why.NONE_ALLEGED,
        fails,
        "Nobody whose word counts alleges it, as the file notes, or as somebody who denies it or says"
            + " otherwise shows. That closes a route; silence and doubts do not.");
    String open = "what is contested";
    add(
        Of.FACT,
        open,
        "The facts are disputed: claims on file conflict under the standard of proof.");
    add(
        Of.LAW,
        open,
        "The facts are clear, and the reading leaves open what the law makes of them.");
    add(Of.BOTH, open, "The facts are disputed, and the law is open as well.");
  }

  private void grades() {
    String what = "a grade of evidence";
    String note = " It grades how well the fact is shown, not how official the paper is.";
    add(
        Grade.ASSERTION,
        what,
        "Somebody says so; a council's statement is no more than that." + note);
    add(Grade.REPORT, what, "Independent observers saw it." + note);
    add(
        Grade.DOCUMENT,
        what,
        "Primary evidence is public: imagery, records, captured material. The claim must say why."
            + note);
    add(
        Grade.FINDING,
        what,
        "An independent inquiry or a court found it, never a party's own. The claim must say why."
            + note);
  }

  private void capacities() {
    String what = "a capacity in which somebody speaks";
    add(
        Capacity.PARTY,
        what,
        "For a State that is a party to the events: the attacked State or the attacker.");
    add(
        Capacity.ORGAN,
        what,
        "For an organ of the " + law.organization() + " or of the United Nations.");
    add(Capacity.STATE, what, "For a State that is no party to the events.");
    add(
        Capacity.INDEPENDENT,
        what,
        "Observers, agencies, inquiries and courts that belong to no party.");
    add(
        Capacity.COMMENTATOR,
        what,
        "Authors who comment. What they assert is shown, and neither establishes nor disputes a fact.");
    String office = "an office that lets its holder speak for the State";
    String word =
        " Under the standard applicant the word of its holder counts for the attacked State. It is"
            + " noted only where it was held on the day.";
    add(Office.HEAD_OF_STATE, office, "The head of State." + word);
    add(
        Office.HEAD_OF_GOVERNMENT,
        office,
        "The head of government, or the government itself." + word);
    add(Office.FOREIGN_MINISTER, office, "The minister of foreign affairs." + word);
    add(
        Office.REPRESENTATIVE,
        office,
        "A representative with power to speak in the matter." + word);
  }

  private void claims() {
    String what = "what a claim does with a value";
    add(Stance.IS, what, "It asserts the value.");
    add(
        Stance.DENIES,
        what,
        "It contradicts the value, which somebody else on file must claim. It disputes the fact.");
    add(
        Stance.DOUBTS,
        what,
        "It voices a doubt, such as that no evidence was shown. A doubt is shown,"
            + " and disputes nothing.");
  }

  private void grounds() {
    String side = "a side of a ground";
    add(Side.FOR, side, "The ground speaks for the route it belongs to.");
    add(Side.AGAINST, side, "The ground speaks against the route it belongs to.");
    add(Side.OPEN, side, "The facts fit, and the reading leaves the law open.");
    String strength = "how far the facts under a ground are established";
    add(Strength.ESTABLISHED, strength, "The standard of proof is reached.");
    add(Strength.DISPUTED, strength, "Claims on file conflict, and the standard does not decide.");
    add(
        Strength.NOT_PROVEN,
        strength,
        "The standard is not reached, or a finding refutes it. A ground against that is not proven"
            + " falls away.");
  }

  private void ofLaw() {
    String basis = "a basis of a condition or of an answer";
    for (Basis each : Basis.values()) {
      add(
          each,
          basis,
          "It rests on "
              + law.wording().of(each)
              + "."
              + (each == Basis.POSITION ? " " + law.wording().notAgreed() : ""));
    }
    String standing = "how a State stands under " + law.wording().treaty() + " on a day";
    for (Standing each : Standing.values()) {
      add(each, standing, law.wording().of(each));
    }
  }

  private void add(Token of, String what, String meaning) {
    entries.add(new Entry(of, what, meaning));
  }
}
