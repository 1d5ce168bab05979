package org.csto.check.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.csto.check.model.Claim;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Notice;
import org.csto.check.model.PartialDate;

/**
 * What a reader must know beside the verdict, in sentences: of the law, in the words of its pack.
 */
record Notices(Law law) {

  List<String> of(Judgment judgment) {
    List<String> told = new ArrayList<>();
    for (Notice notice : judgment.notices()) {
      told.add(told(notice));
    }
    return told;
  }

  private String told(Notice notice) {
    if (notice instanceof Notice.NotInForce of) {
      return law.wording()
          .outsideTexts()
          .replace("{day}", PartialDate.of(of.day()).inWords())
          .replace("{text}", of.text().title());
    }
    if (notice instanceof Notice.OfMembership of) {
      return Objects.requireNonNull(of.membership().warning());
    }
    if (notice instanceof Notice.OfText of) {
      return Objects.requireNonNull(of.text().warning()).replace("{state}", of.state());
    }
    if (notice instanceof Notice.NotYet of) {
      return "Attack "
          + of.attack()
          + " began after "
          + PartialDate.of(of.knownBy()).inWords()
          + (of.leftOut()
              ? ", and is left out."
              : ": on that day there was none, and what follows is what was known of it.");
    }
    if (notice instanceof Notice.TooLate of) {
      List<String> words = new ArrayList<>();
      for (Claim claim : of.words()) {
        String each = claim.by().name() + ", " + claim.said().inWords();
        if (!words.contains(each)) {
          words.add(each);
        }
      }
      return "The word of "
          + of.state()
          + " counts for it until "
          + PartialDate.of(of.cutOff()).inWords()
          + ". Too late came: "
          + String.join("; ", words)
          + ".";
    }
    return ofRequest((Notice.OfRequest) notice);
  }

  private static String ofRequest(Notice.OfRequest of) {
    return "Request "
        + of.request()
        + switch (of.doubt()) {
          case OF_ANOTHER_STATE -> " is that of a State that was not attacked, and is left out.";
          case TOO_EARLY -> " was made before the attack began, and is left out.";
          case AUTHOR_DISPUTED -> " is taken for the attacked State's own; who asked is disputed.";
          case DAY_DISPUTED ->
              " is taken to have been made after the attack began; when it was made is disputed.";
        };
  }
}
