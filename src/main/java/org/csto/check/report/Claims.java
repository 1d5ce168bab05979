package org.csto.check.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Fact;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Finding.Why;
import org.csto.check.model.Ground.Side;
import org.csto.check.model.Judgment;
import org.csto.check.model.Said;
import org.csto.check.model.Span;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/** Tells grounds and the words they rest on: who says so, when, how well shown, in which line. */
final class Claims {
  /** How many claims of a side are shown unless all are asked for. */
  private static final int FEW = 2;

  private static final int SIDE = 13;

  private final Page page;
  private final Prose prose;
  private final Judgment judgment;
  private final boolean all;

  Claims(Page page, Prose prose, Judgment judgment, boolean all) {
    this.page = page;
    this.prose = prose;
    this.judgment = judgment;
    this.all = all;
  }

  /** What a condition comes down to, in a sentence or two with the names of those who say so. */
  String gist(OfCondition condition) {
    Set<String> sentences = new LinkedHashSet<>();
    for (OfElement element : condition.elements()) {
      if (element.finding().status() != condition.status()) {
        continue;
      }
      for (OfRoute route : element.routes()) {
        if (route.finding().status() == condition.status()) {
          sentences.addAll(gist(route));
        }
      }
    }
    return String.join(" ", sentences);
  }

  private List<String> gist(OfRoute route) {
    List<String> sentences = new ArrayList<>();
    Status status = route.finding().status();
    for (Weighed weighed : route.grounds()) {
      boolean told = switch (status) {
        case MET -> weighed.ground().side() == Side.FOR && weighed.strength() == Strength.ESTABLISHED;
        case NOT_MET ->
            weighed.ground().side() == Side.AGAINST && weighed.strength() == Strength.ESTABLISHED
                || route.finding().why() == Why.NOT_PROVEN
                    && weighed.ground().side() != Side.AGAINST;
        case CONTESTED -> weighed.strength() != Strength.NOT_PROVEN;
        case UNDETERMINED, NOT_APPLICABLE -> false;
      };
      if (told) {
        sentences.add(gist(weighed));
      }
    }
    if (sentences.isEmpty() && !route.closed().isEmpty() && status == Status.NOT_MET) {
      sentences.add("Nobody on file alleges anything on " + Prose.or(Prose.asks(route.closed())) + ".");
    }
    if (status == Status.UNDETERMINED) {
      sentences.add("The file does not state " + Prose.or(Prose.asks(route.missing())) + ".");
    }
    return sentences;
  }

  private String gist(Weighed weighed) {
    String sentence = prose.sentence(weighed);
    if (weighed.strength() == Strength.ESTABLISHED && judgment.standard() != Standard.APPLICANT) {
      return sentence;
    }
    Set<String> say = new LinkedHashSet<>();
    Set<String> deny = new LinkedHashSet<>();
    for (Said said : weighed.ground().facts()) {
      if (said.on() instanceof Fact.Claimed claimed) {
        for (Claim claim : claimed.claims()) {
          if (claim.counts()) {
            boolean about = said.raw().contains(claim.value());
            if (about || claim.stance() == Stance.IS) {
              (about && claim.stance() == Stance.IS ? say : deny).add(claim.by().name());
            }
          }
        }
      }
    }
    if (say.isEmpty()) {
      return sentence;
    }
    String by = "So " + Prose.and(few(say)) + (deny.isEmpty() ? "." : "; " + Prose.and(few(deny))
        + (deny.size() == 1 ? " contradicts it." : " contradict it."));
    return sentence + " " + by;
  }

  private static List<String> few(Set<String> names) {
    List<String> some = names.stream().limit(FEW).toList();
    if (names.size() <= FEW) {
      return some;
    }
    List<String> shown = new ArrayList<>(some);
    shown.add("others");
    return shown;
  }

  /** Prints what was heard on a route; nothing when nobody pleaded it. */
  void route(OfRoute route, OfElement element, int indent, boolean sentenceShown) {
    boolean needed = element.finding().status() != Status.MET
        || route.finding().status() == Status.MET;
    if (route.grounds().isEmpty()) {
      if (!route.closed().isEmpty() && element.finding().status() != Status.MET
          && !element.element().exception()) {
        Fact fact = judgment.decides().attack().fact(route.closed().get(0));
        page.labelled(indent, "nobody", Style.MUTED, SIDE,
            "Nobody on file alleges anything on " + Prose.or(Prose.asks(route.closed())) + ".",
            fact == null ? "" : "line " + fact.span().line());
      }
      return;
    }
    if (!needed && !all) {
      return;
    }
    for (Weighed weighed : route.grounds()) {
      ground(weighed, indent, sentenceShown);
    }
  }

  private void ground(Weighed weighed, int indent, boolean sentenceShown) {
    String side = weighed.ground().side().token();
    if (!sentenceShown || weighed.ground().side() != Side.FOR) {
      page.labelled(indent, side, Style.PLAIN, SIDE, prose.sentence(weighed) + strength(weighed),
          prose.cited(weighed.rule().cites()));
    }
    for (Said said : weighed.ground().facts()) {
      basis(weighed, said, indent);
    }
  }

  private String strength(Weighed weighed) {
    return weighed.strength() == Strength.NOT_PROVEN ? " (Not proven under this standard.)" : "";
  }

  private void basis(Weighed weighed, Said said, int indent) {
    if (said.on() instanceof Fact.Stated stated) {
      page.labelled(indent, "", Style.PLAIN, SIDE, Prose.stated(stated),
          note(stated.span(), stated.source()));
      return;
    }
    if (!(said.on() instanceof Fact.Claimed claimed)) {
      return;
    }
    List<Claim> say = new ArrayList<>();
    List<Claim> deny = new ArrayList<>();
    List<Claim> doubt = new ArrayList<>();
    for (Claim claim : claimed.claims()) {
      if (said.raw().contains(claim.value())
          && (claim.counts() || claim.stance() == Stance.DOUBTS)) {
        (claim.stance() == Stance.IS ? say : claim.stance() == Stance.DENIES ? deny : doubt)
            .add(claim);
      }
    }
    boolean accepted =
        judgment.standard() == Standard.APPLICANT && weighed.strength() == Strength.ESTABLISHED;
    claims(say, "", indent);
    claims(deny, accepted ? "contradicted" : "denied", indent);
    claims(doubt, "doubted", indent);
  }

  private void claims(List<Claim> claims, String label, int indent) {
    int shown = all ? claims.size() : Math.min(FEW, claims.size());
    for (int i = 0; i < shown; i++) {
      Claim claim = claims.get(i);
      page.labelled(indent, i == 0 ? label : "", Style.MUTED, SIDE, Prose.claim(claim),
          note(claim.span(), claim.source()));
    }
    if (shown < claims.size()) {
      page.labelled(indent, "", Style.MUTED, SIDE,
          "and " + Prose.number(claims.size() - shown) + " more", "");
    }
  }

  static String note(Span span, @Nullable String source) {
    return "line " + span.line() + (source == null ? "" : " [" + source + "]");
  }

  /** What accepting a value comes to, as a clause: "the attackers came from abroad". */
  String proposition(Judgment.Accepted accepted) {
    for (OfCondition condition : judgment.decides().conditions()) {
      for (OfElement element : condition.elements()) {
        for (OfRoute route : element.routes()) {
          for (Weighed weighed : route.grounds()) {
            List<Said> facts = weighed.ground().facts();
            if (facts.size() == 1
                && facts.get(0).fact().equals(accepted.path())
                && facts.get(0).raw().contains(accepted.value())) {
              return Prose.lower(Prose.stripStop(prose.sentence(weighed)));
            }
          }
        }
      }
    }
    return Prose.asks(List.of(accepted.path())).get(0) + " is told by \"" + accepted.value() + "\"";
  }
}
