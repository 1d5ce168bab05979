package org.csto.check.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Membership;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Role;
import org.csto.check.model.Said;
import org.csto.check.model.SourceNote;
import org.csto.check.model.Status;
import org.csto.check.model.Vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** The sentences of which an explanation is made: of grounds, statuses, claims and silences. */
final class Sentences {
  /** Printed under every verdict of contested. */
  static final String CONTESTED =
      "Contested is not half-true: serious sources or schools answer differently, and this"
          + " tool does not choose.";

  private static final String WHETHER = "whether ";

  private final Law law;
  private final Judgment judgment;

  Sentences(Law law, Judgment judgment) {
    this.law = law;
    this.judgment = judgment;
  }

  /** What a ground says, with the values of this case. */
  String sentence(Weighed weighed, OfPair pair) {
    return filled(weighed.rule().says(), weighed, pair);
  }

  /** The part of it that is the law's, whoever says the rest; empty when there is none. */
  String law(Weighed weighed, OfPair pair) {
    String law = weighed.rule().law();
    return law.isEmpty() ? "" : filled(law + ".", weighed, pair);
  }

  /** A sentence with its blanks filled; one for each value where several fill them. */
  private String filled(String says, Weighed weighed, OfPair pair) {
    List<String> sentences = new ArrayList<>();
    for (String sentence : values(says, weighed, pair)) {
      sentences.add(English.upper(sentence));
    }
    return String.join(" ", sentences);
  }

  /** The same as it is, for each value. */
  private List<String> values(String says, Weighed weighed, OfPair pair) {
    if (says.indexOf('{') < 0) {
      return List.of(says);
    }
    String against = attacked(pair);
    boolean ofValue = says.contains("{value}") || says.contains("{since}");
    List<String> filled = new ArrayList<>();
    for (String value : weighed.ground().facts().get(0).raw()) {
      String sentence =
          says.replace("{signs}", signs(weighed))
              .replace("{value}", value)
              .replace("{against}", against == null ? "the attacked State" : against);
      if (tellsStanding(weighed)) {
        Membership membership = law.membership(value, judgment.asOf());
        sentence =
            sentence
                .replace("{since}", PartialDate.of(boundSince(membership)).inWords())
                .replace("{standing}", English.stripStop(membership.why()));
      }
      filled.add(sentence);
      if (!ofValue) {
        break;
      }
    }
    return filled;
  }

  /** The signs on which a ground rests: "large units came, and 60 people were killed". */
  private String signs(Weighed weighed) {
    List<String> signs = new ArrayList<>();
    for (Said said : weighed.ground().facts()) {
      Term term = law.vocabulary().term(said.fact());
      String says = term == null ? null : term.says().get(said.value());
      if (term != null && says != null) {
        List<String> values = new ArrayList<>();
        for (String raw : said.raw()) {
          values.add(Values.shown(raw, term));
        }
        signs.add(
            says.replace("{value}", English.or(values))
                .replace("{bound}", String.valueOf(term.bound())));
      }
    }
    return English.and(signs);
  }

  /** The State attacked; null when the file does not settle which it is. */
  private @Nullable String attacked(OfPair pair) {
    return law.vocabulary().only(pair.attack(), Role.VICTIM);
  }

  /** Whether a ground tells how a State stood under the Treaty, as the pack has it. */
  boolean tellsStanding(Weighed weighed) {
    String clause = weighed.rule().clause();
    return clause.contains("{since}") || clause.contains("{standing}");
  }

  /** The record of the State of which a ground tells. */
  Membership membership(Weighed weighed) {
    return law.membership(weighed.ground().facts().get(0).raw().iterator().next(), judgment.asOf());
  }

  /** What those say on whose word a ground rests, as a clause: "the attackers came from abroad". */
  String clause(Weighed weighed, OfPair pair) {
    return String.join(". ", values(weighed.rule().clause(), weighed, pair));
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
   */
  String status(Finding finding, List<String> missing) {
    return finding.status() == Status.UNDETERMINED
        ? "Undetermined: " + unstated(missing) + "."
        : status(finding);
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
            case NONE_ALLEGED -> "Not met: nobody whose word counts alleges it.";
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

  /** A status in a few words, with its kind: "contested (a disputed fact)". */
  static String inWords(Finding finding) {
    return switch (finding.status()) {
      case NOT_MET, CONTESTED -> finding.status().inWords() + " (" + kind(finding) + ")";
      case MET, UNDETERMINED -> finding.status().inWords();
      case NOT_APPLICABLE -> "not asked";
    };
  }

  /** What the facts at these paths tell: "where the attackers came from". */
  List<String> asks(List<String> paths) {
    Set<String> asks = new LinkedHashSet<>();
    for (String path : paths) {
      Term term = law.vocabulary().term(path);
      asks.add(term == null ? path : term.asks(path));
    }
    return List.copyOf(asks);
  }

  /**
   * The same of what the file does not state, where all the signs of one thing are told by one
   * name; where some of them are on file, the others are not asked for unless no other is.
   */
  private List<String> silent(List<String> missing) {
    Set<String> asks = new LinkedHashSet<>();
    for (String path : missing) {
      Term term = law.vocabulary().term(path);
      String sign = term == null ? null : term.sign();
      if (term == null || sign == null) {
        asks.addAll(asks(List.of(path)));
      } else if (isWhole(sign, missing)) {
        asks.add(sign);
      }
    }
    return asks.isEmpty() ? asks(missing) : List.copyOf(asks);
  }

  private boolean isWhole(String sign, List<String> missing) {
    for (Term term : law.vocabulary().terms().values()) {
      if (sign.equals(term.sign()) && !missing.contains(term.path())) {
        return false;
      }
    }
    return true;
  }

  /** What nobody on file says: "that shots were fired", or "which State sent the attackers". */
  String nobody(List<String> paths) {
    List<String> says = new ArrayList<>();
    for (String path : paths) {
      String asks = English.or(asks(List.of(path)));
      says.add(
          asks.startsWith(WHETHER) && !noIsAskedFor(path)
              ? "that " + asks.substring(WHETHER.length())
              : asks);
    }
    return "Nobody on file says " + English.or(says) + ".";
  }

  /** Of an act that was not yet on the day judged. */
  String tooLate(Fact.TooLate late) {
    String asks = English.or(asks(List.of(late.path())));
    return "Not yet: "
        + (asks.startsWith(WHETHER) ? "that " + asks.substring(WHETHER.length()) : asks)
        + " is told only of "
        + PartialDate.of(late.on()).inWords()
        + ".";
  }

  private boolean noIsAskedFor(String path) {
    Term term = law.vocabulary().term(path);
    return term != null && term.noIsAskedFor();
  }

  /** What leaves something undetermined: what the file does not state, or not as early as asked. */
  String unsaid(List<String> missing) {
    return English.upper(unstated(missing)) + ".";
  }

  private String unstated(List<String> missing) {
    if (missing.isEmpty()) {
      return "what is on file does not settle it";
    }
    LocalDate knownBy = judgment.knownBy();
    return (knownBy == null
            ? "the file does not state "
            : "nothing known by " + PartialDate.of(knownBy).inWords() + " tells ")
        + English.or(silent(missing));
  }

  /** The same of a condition on which the verdict does not turn. */
  String silence(List<String> missing) {
    return missing.isEmpty() || judgment.knownBy() != null
        ? "And " + unstated(missing) + "."
        : "And the file is silent on " + English.or(silent(missing)) + ".";
  }

  /** How a pair is called. */
  static String pair(OfPair pair) {
    return pair(pair.attack().id(), pair.request() == null ? null : pair.request().id());
  }

  static String pair(String attack, @Nullable String request) {
    return "attack " + attack + (request == null ? ", without a request" : ", request " + request);
  }

  /** A claim on one line: who, when, what, how well it is shown. */
  static String claim(Claim claim) {
    String words = words(claim);
    return English.upper(claim.by().name())
        + ", "
        + claim.said().inWords()
        + (words.isEmpty() ? "" : ": " + words)
        + " ("
        + claim.evidence().token()
        + ")";
  }

  /** What was said, as far as the file has it. */
  private static String words(Claim claim) {
    List<String> parts = new ArrayList<>();
    if (claim.quote() != null) {
      parts.add("\"" + claim.quote() + "\"");
    }
    if (claim.words() != null) {
      parts.add(English.stripStop(claim.words()));
    }
    return String.join("; ", parts);
  }

  /** Where a stated fact comes from. */
  String stated(Fact.Stated fact) {
    if (fact.source() == null) {
      return "Stated by the file.";
    }
    String words = fact.words() == null ? "Stated by the file on this source." : fact.words();
    LocalDate knownBy = judgment.knownBy();
    SourceNote source = judgment.about().sources().get(fact.source());
    String date = source == null ? null : source.date();
    PartialDate day = date == null ? null : PartialDate.parse(date).orElse(null);
    // What the file states is kept although its source is of a later day, and says so.
    return knownBy != null && day != null && day.last().isAfter(knownBy)
        ? English.stripStop(words) + ", as later reported (" + day.inWords() + ")."
        : words;
  }
}
