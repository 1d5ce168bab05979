package org.csto.check.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Membership;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Role;
import org.csto.check.model.Said;
import org.csto.check.model.Status;
import org.csto.check.model.Vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** The sentences of a report: the same in text, in JSON and wherever else a judgment is told. */
final class Prose {
  /** Printed under every verdict of contested. */
  static final String CONTESTED =
      "Contested is not half-true: serious sources or schools answer differently, and this"
          + " tool does not choose.";

  private static final String PARAGRAPH = ", para. ";

  private static final String WHETHER = "whether ";

  private final Law law;
  private final Judgment judgment;

  Prose(Law law, Judgment judgment) {
    this.law = law;
    this.judgment = judgment;
  }

  /** What a ground says, with the values of this case. */
  String sentence(Weighed weighed) {
    return sentence(weighed, attacked());
  }

  String sentence(Weighed weighed, @Nullable String against) {
    return filled(weighed.rule().says(), weighed, against);
  }

  /** The part of it that those say on whose word it rests. */
  String said(Weighed weighed) {
    return filled(weighed.rule().said(), weighed, attacked());
  }

  /** The part of it that is the law's, whoever says the rest; empty when there is none. */
  String law(Weighed weighed) {
    return filled(weighed.rule().law(), weighed, attacked());
  }

  private @Nullable String attacked() {
    return attacked(judgment.decides());
  }

  /** The State attacked; null when the file does not settle which it is. */
  @Nullable String attacked(OfPair pair) {
    return law.vocabulary().only(pair.attack(), Role.VICTIM);
  }

  /** A sentence with its blanks filled; one for each value where several fill them. */
  private String filled(String says, Weighed weighed, @Nullable String against) {
    boolean ofValue = says.contains("{value}") || says.contains("{since}");
    List<String> filled = new ArrayList<>();
    for (String value : weighed.ground().facts().get(0).raw()) {
      String sentence =
          says.replace("{value}", value)
              .replace("{against}", against == null ? "the attacked State" : against);
      if (sentence.contains("{since}") || sentence.contains("{standing}")) {
        Membership membership = law.membership(value, judgment.asOf());
        sentence =
            sentence
                .replace("{since}", PartialDate.of(boundSince(membership)).inWords())
                .replace("{standing}", Words.stripStop(membership.why()));
      }
      filled.add(Words.upper(sentence));
      if (!ofValue) {
        break;
      }
    }
    return String.join(" ", filled);
  }

  /** What a ground says, as a clause: "the attackers came from abroad". */
  String clause(Weighed weighed) {
    return Words.lower(Words.stripStop(said(weighed)));
  }

  /** What accepting a value comes to, as a clause. */
  String proposition(Judgment.Accepted accepted) {
    if (accepted.path().equals(law.vocabulary().path(Role.VICTIM))) {
      return accepted.value() + " was the State attacked";
    }
    for (OfCondition condition : judgment.decides().conditions()) {
      for (Weighed weighed : condition.grounds()) {
        if (restsOn(weighed, accepted)) {
          return clause(weighed);
        }
      }
    }
    return Words.or(asks(List.of(accepted.path()))) + " is told by \"" + accepted.value() + "\"";
  }

  private static boolean restsOn(Weighed weighed, Judgment.Accepted accepted) {
    List<Said> facts = weighed.ground().facts();
    return facts.size() == 1
        && facts.get(0).fact().equals(accepted.path())
        && facts.get(0).raw().contains(accepted.value());
  }

  /** The first day of the unbroken stretch of days that a membership belongs to. */
  private LocalDate boundSince(Membership membership) {
    LocalDate since = membership.from();
    for (int i = 0; i < law.memberships().size(); i++) {
      for (Membership other : law.memberships()) {
        if (other.state().equals(membership.state())
            && other.standing() == membership.standing()
            && other.to() != null
            && other.to().plusDays(1).equals(since)) {
          since = other.from();
        }
      }
    }
    return since;
  }

  /**
   * The status of a condition or an element in a sentence that says what kind of status it is.
   *
   * @param missing what leaves it undetermined
   * @param unproven whether what is said against it is not proven, which leaves it so as well
   */
  String status(Finding finding, List<String> missing, boolean unproven) {
    if (finding.status() != Status.UNDETERMINED) {
      return status(finding);
    }
    if (!unproven) {
      return "Undetermined: " + unstated(missing) + ".";
    }
    return "Undetermined: what is said against it is not proven, and nothing shows that it is so."
        + (missing.isEmpty() ? "" : " " + unsaid(missing));
  }

  /** The same where the elements say why. */
  static String status(Finding finding) {
    return switch (finding.status()) {
      case MET -> "Met.";
      case NOT_APPLICABLE -> "Not asked under this text and reading.";
      case UNDETERMINED -> "Undetermined.";
      case CONTESTED ->
          switch (of(finding)) {
            case FACT -> "Contested: the facts are disputed.";
            case LAW -> "Contested: the law is open.";
            case BOTH -> "Contested: the facts are disputed, and the law is open.";
          };
      case NOT_MET ->
          switch (why(finding)) {
            case SHOWN_OTHERWISE -> "Not met.";
            case NOT_PROVEN -> "Not met: not proven. That does not say the claim is false.";
            case NONE_ALLEGED -> "Not met: nobody on file alleges it.";
          };
    };
  }

  private static Finding.Of of(Finding finding) {
    return finding.of() == null ? Finding.Of.FACT : finding.of();
  }

  private static Finding.Why why(Finding finding) {
    return finding.why() == null ? Finding.Why.SHOWN_OTHERWISE : finding.why();
  }

  /** A few words on what kind of status it is, for brackets. */
  static String kind(Finding finding) {
    return switch (finding.status()) {
      case CONTESTED ->
          switch (of(finding)) {
            case FACT -> "a disputed fact";
            case LAW -> "an open question of law";
            case BOTH -> "a disputed fact and an open question of law";
          };
      case NOT_MET ->
          switch (why(finding)) {
            case SHOWN_OTHERWISE -> "shown otherwise";
            case NOT_PROVEN -> "not proven";
            case NONE_ALLEGED -> "nobody alleges all that it takes";
          };
      case MET, UNDETERMINED, NOT_APPLICABLE -> finding.status().inWords();
    };
  }

  /** What the facts at these paths tell: "where the attackers came from". */
  List<String> asks(List<String> paths) {
    Set<String> asks = new LinkedHashSet<>();
    for (String path : paths) {
      Term term = law.vocabulary().term(path);
      asks.add(term == null ? path : term.asks());
    }
    return List.copyOf(asks);
  }

  /** What nobody on file says: "that shots were fired", or "which State sent the attackers". */
  String nobody(List<String> paths) {
    List<String> says = new ArrayList<>();
    for (String path : paths) {
      String asks = Words.or(asks(List.of(path)));
      says.add(
          asks.startsWith(WHETHER) && !noIsAskedFor(path)
              ? "that " + asks.substring(WHETHER.length())
              : asks);
    }
    return "Nobody on file says " + Words.or(says) + ".";
  }

  private boolean noIsAskedFor(String path) {
    Term term = law.vocabulary().term(path);
    return term != null && term.noIsAskedFor();
  }

  /** What the verdict turns on, in a sentence. */
  String headline() {
    List<OfCondition> on = turningPoints();
    int n = on.size();
    return switch (judgment.verdict()) {
      case MET -> law.wording().allMet();
      case NOT_APPLICABLE -> "";
      case NOT_MET ->
          n == 1 ? "One condition fails:" : Words.upper(Words.number(n)) + " conditions fail:";
      case CONTESTED ->
          n == 1 ? "One thing is open:" : Words.upper(Words.number(n)) + " things are open:";
      case UNDETERMINED ->
          n == 1
              ? "The file does not say enough on one condition:"
              : "The file does not say enough on " + Words.number(n) + " conditions:";
    };
  }

  List<OfCondition> turningPoints() {
    List<OfCondition> turning = new ArrayList<>();
    for (OfCondition condition : judgment.decides().conditions()) {
      if (turns(condition)) {
        turning.add(condition);
      }
    }
    return turning;
  }

  private boolean turns(OfCondition on) {
    return judgment.decides().turnsOn().contains(on.condition().id());
  }

  /** Ids of the conditions that are contested although the verdict turns on others. */
  List<String> stillOpen() {
    List<String> open = new ArrayList<>();
    for (OfCondition condition : others(Status.CONTESTED)) {
      open.add(condition.condition().id());
    }
    return open;
  }

  /** Conditions on which the file is silent although the verdict turns on others. */
  List<OfCondition> silent() {
    return others(Status.UNDETERMINED);
  }

  private List<OfCondition> others(Status status) {
    List<OfCondition> others = new ArrayList<>();
    for (OfCondition condition : judgment.decides().conditions()) {
      if (condition.status() == status && !turns(condition)) {
        others.add(condition);
      }
    }
    return others;
  }

  /** What the conditions that are contested besides come to; empty when there are none. */
  String besides() {
    List<String> open = stillOpen();
    return open.isEmpty() ? "" : "Besides, " + Words.and(open) + " would stay open.";
  }

  /** What leaves something undetermined: what the file does not state, or not as early as asked. */
  String unsaid(List<String> missing) {
    return Words.upper(unstated(missing)) + ".";
  }

  private String unstated(List<String> missing) {
    if (missing.isEmpty()) {
      return "what is on file does not settle it";
    }
    LocalDate knownBy = judgment.knownBy();
    return (knownBy == null
            ? "the file does not state "
            : "nothing known by " + PartialDate.of(knownBy).inWords() + " tells ")
        + Words.or(asks(missing));
  }

  /** The same of a condition on which the verdict does not turn. */
  String silence(List<String> missing) {
    return missing.isEmpty() || judgment.knownBy() != null
        ? "And " + unstated(missing) + "."
        : "And the file is silent on " + Words.or(asks(missing)) + ".";
  }

  /** What would follow if one thing were settled. */
  String settled(Judgment.Settled settled) {
    StringBuilder then =
        new StringBuilder("If it were accepted that ")
            .append(proposition(settled.accepting()))
            .append(", ");
    Status condition = settled.conditionThen();
    boolean same = decides(settled);
    if (condition != null) {
      then.append("this condition would be ")
          .append(condition.inWords())
          .append(same ? ", and " : "; then ");
    }
    if (!same) {
      then.append(pair(settled.attackThen(), settled.requestThen())).append(" would decide, and ");
    }
    return then
        + (condition != null && same ? "the verdict " : "the verdict would be ")
        + settled.verdictThen().inWords()
        + (settled.turnsOnThen().isEmpty()
            ? "."
            : ", turning on " + Words.and(settled.turnsOnThen()) + ".");
  }

  /** Whether the pair that decides now would decide then too. */
  private boolean decides(Judgment.Settled settled) {
    Part request = judgment.decides().request();
    return settled.attackThen().equals(judgment.decides().attack().id())
        && Objects.equals(settled.requestThen(), request == null ? null : request.id());
  }

  /** The day judged; one that is not the day of the case is told as such. */
  String day() {
    String day = PartialDate.of(judgment.asOf()).inWords();
    return judgment.asOf().equals(judgment.about().date()) ? day : "as of " + day;
  }

  /** How a pair is called. */
  static String pair(OfPair pair) {
    return pair(pair.attack().id(), pair.request() == null ? null : pair.request().id());
  }

  private static String pair(String attack, @Nullable String request) {
    return "attack " + attack + (request == null ? ", without a request" : ", request " + request);
  }

  /** Who said it and when. */
  static String who(Claim claim) {
    return Words.upper(claim.by().name()) + ", " + claim.said().inWords();
  }

  /** What was said, as far as the file has it. */
  static String words(Claim claim) {
    List<String> parts = new ArrayList<>();
    if (claim.quote() != null) {
      parts.add("\"" + claim.quote() + "\"");
    }
    if (claim.words() != null) {
      parts.add(Words.stripStop(claim.words()));
    }
    return String.join("; ", parts);
  }

  /** A claim on one line: who, when, what, how well it is shown. */
  static String claim(Claim claim) {
    String words = words(claim);
    return who(claim)
        + (words.isEmpty() ? "" : ": " + words)
        + " ("
        + claim.evidence().token()
        + ")";
  }

  /** Where a stated fact comes from. */
  static String stated(Fact.Stated fact) {
    if (fact.source() == null) {
      return "Stated by the file.";
    }
    return fact.words() == null ? "Stated by the file on this source." : fact.words();
  }

  /** What the answer to a condition rests on: the sources of the reading, where one gave it. */
  List<String> authority(OfCondition found) {
    Stand stand = found.stand();
    if (stand == null) {
      return found.condition().cites();
    }
    List<String> cites = new ArrayList<>(stand.sources());
    cites.retainAll(law.citations().keySet());
    return cites;
  }

  /** Whose answer stands in where the reading is silent; null where it speaks. */
  @Nullable String standIn(@Nullable Stand stand) {
    return stand != null && stand.silent()
        ? "silent here, so as in " + law.defaultReading().id()
        : null;
  }

  /** Citations as they are printed; paragraphs of one judgment stand together. */
  String cited(Collection<String> keys) {
    Map<String, String> works = new LinkedHashMap<>();
    for (String key : keys) {
      String label = law.citations().getOrDefault(key, key);
      int at = label.indexOf(PARAGRAPH);
      String work = at < 0 ? label : label.substring(0, at);
      String paragraph = at < 0 ? "" : label.substring(at + PARAGRAPH.length());
      String others = works.get(work);
      works.put(
          work,
          at < 0
              ? ""
              : others == null
                  ? PARAGRAPH + paragraph
                  : others.replace("para. ", "paras. ") + " and " + paragraph);
    }
    List<String> cited = new ArrayList<>();
    for (Map.Entry<String, String> work : works.entrySet()) {
      cited.add(work.getKey() + work.getValue());
    }
    return String.join("; ", cited);
  }
}
