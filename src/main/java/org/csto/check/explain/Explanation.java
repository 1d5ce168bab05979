package org.csto.check.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Claim;
import org.csto.check.model.Condition.Basis;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfPair;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Judgment;
import org.csto.check.model.Judgment.Cell;
import org.csto.check.model.Law;
import org.csto.check.model.Reading;
import org.csto.check.model.SourceNote;
import org.csto.check.model.Span;
import org.csto.check.model.Standard;
import org.csto.check.model.Status;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of a judgment, part by part in the order in which it is told. Each part is
 * made when it is asked for: few forms tell all of them.
 */
public final class Explanation {
  private final Law law;
  private final Judgment judgment;
  private final Sentences sentences;

  private Explanation(Law law, Judgment judgment) {
    this.law = law;
    this.judgment = judgment;
    this.sentences = new Sentences(law, judgment);
  }

  public static Explanation of(Law law, Judgment judgment) {
    return new Explanation(law, judgment);
  }

  /**
   * What a sentence rests on.
   *
   * @param span the place in the case file; null where it rests on a record of the pack, which then
   *     names its source
   * @param source the key of a source, of the case or of the pack; null when none is named
   */
  public record Cited(@Nullable Span span, @Nullable String source) {
    /** "line 31 [pm-am]", or "pack [pavl99]". */
    public String inWords() {
      String where = span == null ? "pack" : "line " + span.line();
      return source == null ? where : where + " [" + source + "]";
    }
  }

  /**
   * A sentence, and all that it rests on.
   *
   * @param on in the order in which the sentence speaks of it
   */
  public record Reason(String sentence, List<Cited> on) {
    /** The first place that some reasons rest on, before any record of the pack; null for none. */
    static @Nullable Cited first(List<Reason> reasons) {
      Cited first = null;
      for (Reason reason : reasons) {
        for (Cited cited : reason.on()) {
          if (first == null || first.span() == null && cited.span() != null) {
            first = cited;
          }
        }
      }
      return first;
    }

    /** The first place that some reasons rest on, in words; empty for none. */
    public static String note(List<Reason> reasons) {
      Cited first = first(reasons);
      return first == null ? "" : first.inWords();
    }

    /** The sentences of some reasons as one paragraph. */
    public static String paragraph(List<Reason> reasons) {
      StringBuilder paragraph = new StringBuilder();
      for (Reason reason : reasons) {
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(reason.sentence());
      }
      return paragraph.toString();
    }
  }

  /**
   * On what an answer rests in law.
   *
   * @param keys of the provisions, judgments or statements
   * @param holder whose words they are; null where they are nobody's in particular
   * @param own whether these words are all it rests on, so that nothing else need be cited
   * @param standIn whose answer stands in where the reading is silent; null where it speaks
   * @param carriedFrom the text of which the answer was said; null where it is the one judged under
   * @param basis where it comes from; null where the law leaves that open
   */
  public record Authority(
      Authorities by,
      List<String> keys,
      @Nullable String holder,
      boolean own,
      @Nullable String standIn,
      @Nullable String carriedFrom,
      @Nullable Basis basis) {
    /** The keys as they are cited. */
    public String cited() {
      return by.cited(keys);
    }

    /** The same with whose words they are, and the basis in law. */
    public String inWords() {
      return Authorities.joined(
          own ? null : cited(),
          holder,
          standIn,
          carriedFrom == null ? null : English.carried(carriedFrom),
          basis == null ? null : basis.token());
    }
  }

  /**
   * What the report is about, and under which law it was judged.
   *
   * @param day the day judged; one that is not the day of the case is told as such
   * @param terms the text, the reading, the standard, and the day by which things had to be known
   */
  public record Head(
      String title, String file, String day, boolean hypothetical, List<String> terms) {}

  /** A condition, and what is said of it in a paragraph. */
  public record Point(String condition, String sentence) {}

  /**
   * The answer.
   *
   * @param headline what the verdict turns on, before its points
   * @param besides what would stay open if they were settled; empty for nothing
   * @param silences what else the file does not say
   * @param cautions what a verdict of this kind does not say
   * @param beside the label of what stands beside the verdict
   * @param outcomes what stands there
   * @param notices what the reader must know beside the verdict
   */
  public record Answer(
      Status verdict,
      String headline,
      List<Point> points,
      String besides,
      List<Point> silences,
      List<String> cautions,
      String beside,
      List<String> outcomes,
      String disclaimer,
      List<String> notices) {}

  /**
   * What the law asks, as the reading has it.
   *
   * @param authority on what that answer rests, and not how the case comes out under it
   */
  public record LawTold(String says, Authority authority) {}

  /**
   * A condition.
   *
   * @param status how it stands, with what leaves it undetermined
   * @param law null when no point of law divides it
   * @param authority on what the answer rests: what the rules that decided cite
   */
  public record ConditionTold(
      Conditions by,
      OfCondition found,
      String status,
      @Nullable LawTold law,
      Authority authority,
      List<ElementTold> elements) {
    public String id() {
      return found.condition().id();
    }

    /** How it stands, where its elements say why. */
    public String brief() {
      return Conditions.brief(found);
    }

    /** What decides it, and who says so. */
    public List<Reason> reasons() {
      return by.reasons(found);
    }

    /** Its status in a few words: "contested (a disputed fact)". */
    public String inWords() {
      return Sentences.inWords(found.finding());
    }

    /** What the law asks, where the condition is asked and not met; null otherwise. */
    public @Nullable LawTold lawAtIssue() {
      return found.status() == Status.MET || found.status() == Status.NOT_APPLICABLE ? null : law;
    }
  }

  /**
   * An element of a condition.
   *
   * @param reasons what decides it, and who says so
   */
  public record ElementTold(
      Conditions by, OfElement found, List<Reason> reasons, List<RouteTold> routes) {
    /** The element in a paragraph: what decides it, or what it asks and how it stands. */
    public String sentence() {
      return by.sentence(found, reasons);
    }

    /** What the file leaves unsaid although it could have met it; empty for nothing. */
    public String silence() {
      return by.silence(found);
    }
  }

  /**
   * What was heard on a route.
   *
   * @param bears whether it bears on what became of the element
   * @param nobody what nobody on file says; null unless nothing was heard for that reason
   */
  public record RouteTold(
      OfRoute found, boolean bears, List<GroundTold> grounds, @Nullable Reason nobody) {}

  /** A ground. */
  public record GroundTold(Conditions by, Weighed weighed, String sentence) {
    /** What the standard makes of it; empty for nothing. */
    public String caveat() {
      return weighed.strength() == Strength.NOT_PROVEN ? "Not proven under this standard." : "";
    }

    /** The rule's own. */
    public Authority authority() {
      return by.authority(weighed);
    }

    /** On whose words it rests, and who contradicts them. */
    public List<Voices> voices() {
      return by.voices(weighed);
    }
  }

  /**
   * Those who say a thing, or deny it, or doubt it.
   *
   * @param manner "denied", "contradicted", "doubted", or empty for those who say so
   */
  public record Voices(String manner, List<Testimony> all) {}

  /**
   * What the file states, or somebody's words.
   *
   * @param claim null when the file itself states it
   */
  public record Testimony(String sentence, Cited on, @Nullable Claim claim) {}

  /** Another attack and request. */
  public record PairTold(OfPair pair, String name) {}

  /**
   * What has to be accepted to come to met.
   *
   * @param readings those under which it has to be
   * @param sentence what they come to, to stand after them
   * @param accepted all of it needed
   */
  public record WayTold(String readings, String sentence, List<String> accepted) {}

  /**
   * The verdicts under a reading, one for each standard.
   *
   * @param carriedFrom the text of which some answer was said, where that is another one, else null
   */
  public record MatrixRow(String reading, List<Status> verdicts, @Nullable String carriedFrom) {
    /** What marks a reading that carries an answer over; told by {@link #carried}. */
    private static final String MARK = " +";

    /** The reading's name, marked where an answer is carried over. */
    public String name() {
      return carriedFrom == null ? reading : reading + MARK;
    }

    /** What the marks in a matrix mean; empty where there are none. */
    public static String carried(List<MatrixRow> rows) {
      for (MatrixRow row : rows) {
        if (row.carriedFrom() != null) {
          return "+ Some of its answers were " + English.carried(row.carriedFrom()) + ".";
        }
      }
      return "";
    }
  }

  /**
   * Another basis for help.
   *
   * @param outcome what its status comes to and why, to stand after its name
   */
  public record BasisTold(OfCondition found, String name, String outcome, List<Reason> reasons) {
    /** The line that bears the outcome out. */
    public String note() {
      return Reason.note(reasons);
    }
  }

  /**
   * A duty of the response.
   *
   * @param elements the reasons of each element that says something of its status
   */
  public record DutyTold(OfCondition found, List<List<Reason>> elements) {
    /** Its status in a few words: "contested (a disputed fact)". */
    public String inWords() {
      return Sentences.inWords(found.finding());
    }
  }

  /** What nothing else tells of a part of the case. */
  public record RestTold(String part, List<Account.FactTold> facts) {}

  public Head head() {
    return answers().head();
  }

  public Answer answer() {
    return answers().answer();
  }

  private Answers answers() {
    return new Answers(law, judgment, sentences, reasons());
  }

  /** The sentences it is made of. */
  Sentences sentences() {
    return sentences;
  }

  /** What the reader must know beside the verdict. */
  public List<String> notices() {
    return new Notices(law).of(judgment);
  }

  private Reasons reasons() {
    return new Reasons(law, judgment, sentences, judgment.decides());
  }

  /** How a group of conditions is called in a report. */
  public String heading(Group group) {
    return law.wording().of(group).heading();
  }

  /** The heading of the conditions, and for which attack and request where there are several. */
  public String conditionsHeading() {
    return heading(Group.ARTICLE_4)
        + (judgment.pairs().size() > 1 ? ", for " + Sentences.pair(judgment.decides()) : "");
  }

  /** The conditions of the pair that decides. */
  public List<ConditionTold> conditions() {
    return conditions(judgment.decides());
  }

  /** The conditions of a pair. */
  public List<ConditionTold> conditions(OfPair pair) {
    return conditions(pair, pair.conditions());
  }

  /** Conditions that stand beside those of the pair that decides. */
  public List<ConditionTold> beside(List<OfCondition> found) {
    return conditions(judgment.decides(), found);
  }

  private List<ConditionTold> conditions(OfPair pair, List<OfCondition> found) {
    Reasons reasons = new Reasons(law, judgment, sentences, pair);
    Conditions conditions = new Conditions(law, judgment, sentences, reasons, pair);
    List<ConditionTold> told = new ArrayList<>(found.size());
    for (OfCondition condition : found) {
      told.add(conditions.told(condition));
    }
    return told;
  }

  /** What has to be said of the conditions together. */
  public String together() {
    return law.wording().together();
  }

  /** The other pairs of attack and request. */
  public List<PairTold> otherPairs() {
    List<PairTold> told = new ArrayList<>();
    for (OfPair pair : judgment.pairs()) {
      if (pair != judgment.decides()) {
        told.add(new PairTold(pair, Sentences.pair(pair)));
      }
    }
    return told;
  }

  /** What would follow if an open fact were settled, or the law were read otherwise. */
  public List<Point> ifSettled() {
    return new Suppositions(law, judgment, sentences).told();
  }

  /** What has to be accepted where another reading or standard comes to met. */
  public List<WayTold> waysToMet() {
    return new Suppositions(law, judgment, sentences).ways();
  }

  /** The standards of proof, over the columns of the matrix. */
  public List<String> standards() {
    List<String> standards = new ArrayList<>();
    for (Standard standard : Standard.values()) {
      standards.add(standard.token());
    }
    return standards;
  }

  /** The verdict under each reading and standard; empty where that was not asked for. */
  public List<MatrixRow> matrix() {
    Map<Reading, List<Status>> rows = new IdentityHashMap<>();
    List<MatrixRow> told = new ArrayList<>();
    for (Cell cell : judgment.matrix()) {
      List<Status> verdicts = rows.get(cell.reading());
      if (verdicts == null) {
        verdicts = new ArrayList<>();
        rows.put(cell.reading(), verdicts);
        told.add(
            new MatrixRow(
                cell.reading().id(), verdicts, cell.reading().carriedTo(judgment.text().id())));
      }
      verdicts.add(cell.verdict());
    }
    return told;
  }

  /** The other bases that are asked of this case. */
  public List<BasisTold> otherBases() {
    return new BasesAndDuties(law, judgment, reasons()).bases();
  }

  /** The duties that are asked of this response; none when the file tells of no response. */
  public List<DutyTold> duties() {
    return new BasesAndDuties(law, judgment, reasons()).duties();
  }

  /** What is to be said of the duties as such, or of there being none. */
  public String ofDuties() {
    return judgment.about().response() == null
        ? law.wording().noResponse()
        : law.wording().whoseDuties();
  }

  /** What happened, and where commentators depart from that record. */
  public Account account() {
    return new Account(law, judgment);
  }

  /** What else the file holds, so that with all the rest no claim is left out. */
  public List<RestTold> alsoOnFile() {
    Account account = account();
    Remainder remainder = new Remainder(law);
    remainder.conditions(conditions());
    remainder.facts(account.response());
    remainder.facts(account.events());
    remainder.facts(account.departures(true));
    return remainder.of(judgment.about());
  }

  /** The sources of the case. */
  public Collection<SourceNote> sources() {
    return judgment.about().sources().values();
  }
}
