package org.csto.check.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.csto.check.explain.English;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Membership;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Provision;
import org.csto.check.model.Provision.Kind;
import org.csto.check.model.Provision.Version;
import org.csto.check.model.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Turns of phrase that several explanations share. */
final class Phrases {
  private Phrases() {}

  /** What a rule says, without a case to fill its blanks from. */
  static String of(RuleInfo rule) {
    String says =
        rule.says()
            .replace("{value}", "[State]")
            .replace("{against}", "[the attacked State]")
            .replace("{since}", "[day]")
            .replace("{standing}", "[reason]");
    return says.startsWith("[t") ? "[T" + says.substring(2) : says;
  }

  static String side(Side side) {
    return switch (side) {
      case FOR -> "for";
      case AGAINST -> "against";
      case OPEN -> "leaves the law open";
    };
  }

  /** "since 19 December 2012", or "from … to …"; empty when the first day is not known. */
  static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return "";
    }
    String first = PartialDate.of(from).inWords();
    return to == null ? "since " + first : "from " + first + " to " + PartialDate.of(to).inWords();
  }

  /** How a State stands under an instrument, on which days, and why. */
  static String standing(Membership standing) {
    String warning = standing.warning() == null ? "" : " " + standing.warning();
    return standing.state()
        + ": "
        + standing.standing().token().replace('-', ' ')
        + " "
        + days(standing.from(), standing.to())
        + "; "
        + standing.why()
        + "."
        + (standing.source() == null ? "" : " [" + standing.source() + "]")
        + warning;
  }

  static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  /** Citation labels, and keys where there is no label. */
  static List<String> labels(Law law, List<String> keys) {
    List<String> labels = new ArrayList<>();
    for (String key : keys) {
      labels.add(law.citations().getOrDefault(key, key));
    }
    return labels;
  }

  /** What a citation is called in full; its label when the pack has no words of it. */
  static String name(Law law, Library library, String key) {
    Provision provision = library.provisions().get(key);
    return provision == null ? law.citations().getOrDefault(key, key) : provision.label();
  }

  /** Whether the words of a version were seen, in a sentence. */
  static String seen(Version version) {
    if (version.wordings().isEmpty()) {
      return "Its words were not seen, and none are quoted.";
    }
    if (!version.verified()) {
      return "Its words were not seen; what others say of them is given, and does not replace them.";
    }
    return version.has(Kind.VERBATIM)
        ? "Words of it were seen."
        : "Its own words were not seen; an account of them was.";
  }

  /** Whether the words of any version were seen, in a few words. */
  static String seen(Provision provision) {
    if (provision.versions().stream().anyMatch(version -> version.has(Kind.VERBATIM))) {
      boolean all = provision.versions().stream().allMatch(version -> version.has(Kind.VERBATIM));
      return all ? "words seen" : "words seen of one version";
    }
    boolean account = provision.versions().stream().anyMatch(v -> !v.wordings().isEmpty());
    return account ? "words not seen, an account of them was" : "words not seen";
  }

  /** The sentence of a rule after what its ground does: "For: …". */
  static String withSide(RuleInfo rule) {
    return English.upper(side(rule.side())) + ": " + of(rule);
  }
}
