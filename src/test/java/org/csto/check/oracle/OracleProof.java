package org.csto.check.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.model.Capacity;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Grade;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Standard;
import org.csto.check.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one attack, one request and the response, and how far a standard takes them as
 * shown.
 */
final class OracleProof {
  private final LocalDate day;
  private final Part attack;
  private final @Nullable Part request;
  private final @Nullable Part response;
  private final Standard standard;
  private final LocalDate cutOff;
  private final @Nullable String attackedState;
  private final Set<String> attackerStates;

  OracleProof(
      Case about,
      Part attack,
      @Nullable Part request,
      Standard standard,
      @Nullable LocalDate knownBy) {
    this.day = about.date();
    this.attack = attack;
    this.request = request;
    this.response = about.response();
    this.standard = standard;
    this.cutOff = cutOff(about, knownBy);
    this.attackedState = onlyValue(attack, "attack.against");
    this.attackerStates = new LinkedHashSet<>(values(attack, "attack.attacker.state"));
    attackerStates.addAll(values(attack, "attack.attacker.sent-by"));
    attackerStates.remove(attackedState);
  }

  /**
   * Whether nobody whose word counts says that the fact has a value of this class, and it was an
   * issue: the file notes that nobody does, or somebody denies it or gives another value.
   */
  boolean isClosed(String path, String wanted) {
    if (standsAtMember(path)) {
      return isClosed(member(path, wanted), "true");
    }
    Fact fact = fact(path);
    if (fact instanceof Fact.NoneAlleged) {
      return true;
    }
    if (values(fact).stream().anyMatch(value -> isOf(wanted, path, value))) {
      return false;
    }
    boolean rival = values(fact).stream().anyMatch(value -> classOf(path, value) != null);
    boolean denied =
        fact instanceof Fact.Claimed claimed
            && claimed.claims().stream()
                .anyMatch(
                    claim ->
                        counts(claim)
                            && claim.stance() == Claim.Stance.DENIES
                            && isOf(wanted, path, claim.value()));
    return rival || denied;
  }

  boolean hasNoValue(String path) {
    return values(fact(path)).isEmpty()
        && members(path).stream().allMatch(member -> values(member).isEmpty());
  }

  /** Nothing on file tells. */
  boolean isMissing(String path, String wanted) {
    return hasNoValue(path) && !isClosed(path, wanted);
  }

  /**
   * Whether what is against the attacked State is stated, admitted by that State, or in a document
   * or better.
   */
  boolean isMoreThanSaid(String path, String wanted) {
    if (standsAtMember(path)) {
      return isMoreThanSaid(member(path, wanted), "true");
    }
    Fact fact = fact(path);
    return fact instanceof Fact.Stated
        || fact instanceof Fact.Claimed claimed
            && whoseWordCounts(path, claimed.claims()).stream()
                .anyMatch(
                    claim ->
                        claim.stance() == Claim.Stance.IS
                            && isOf(wanted, path, claim.value())
                            && (claim.evidence().compareTo(Grade.DOCUMENT) >= 0
                                || claim.by().as() == Capacity.PARTY
                                    && attackedState != null
                                    && attackedState.equals(claim.by().forState())));
  }

  /**
   * How far it is shown that the fact has a value of this class.
   *
   * @param against whether the ground that rests on it speaks against the attacked State
   * @return null when nobody who counts says that it has
   */
  @Nullable Strength strength(String path, String wanted, boolean against) {
    if (standsAtMember(path)) {
      return ofSet(path, wanted, against);
    }
    Fact fact = fact(path);
    if (fact instanceof Fact.Stated stated) {
      return isOf(wanted, path, stated.value()) ? Strength.ESTABLISHED : null;
    }
    if (!(fact instanceof Fact.Claimed claimed)) {
      return null;
    }
    List<Claim> support = new ArrayList<>();
    List<Claim> rivals = new ArrayList<>();
    List<Claim> denials = new ArrayList<>();
    for (Claim claim : whoseWordCounts(path, claimed.claims())) {
      if (claim.stance() == Claim.Stance.IS) {
        (isOf(wanted, path, claim.value()) ? support : rivals).add(claim);
      } else {
        denials.add(claim);
      }
    }
    // Who denies that Armenia was asked does not deny that Russia was, though both are bound.
    for (Claim denial : denials) {
      boolean aimed = support.stream().anyMatch(claim -> claim.value().equals(denial.value()));
      boolean corrects =
          support.stream()
              .anyMatch(
                  claim -> claim.by().equals(denial.by()) && !claim.value().equals(denial.value()));
      if (aimed && !corrects) {
        rivals.add(denial);
      }
    }
    if (support.isEmpty()) {
      // Somebody says so whose word does not count on this: it is said, and not proven.
      boolean said = values(fact).stream().anyMatch(value -> isOf(wanted, path, value));
      return said ? Strength.NOT_PROVEN : null;
    }
    return switch (standard) {
      case RECORD -> byRecord(support, rivals);
      case APPLICANT ->
          path.startsWith("response.") ? byRecord(support, rivals) : byApplicant(support, rivals);
      case CONVINCING -> byConvincing(path, support, rivals, against);
    };
  }

  /**
   * The claims that can establish or dispute a fact. Pleas are the parties' to make, and anyone may
   * find on them; of its own act the State's word goes first, and the addressee's.
   */
  private List<Claim> whoseWordCounts(String path, List<Claim> claims) {
    List<Claim> counting =
        claims.stream().filter(claim -> counts(claim) || takesBack(claim, claims)).toList();
    if (path.startsWith("attack.justification.")) {
      return counting.stream()
          .filter(
              claim ->
                  claim.evidence() == Grade.FINDING
                      || claim.by().as() == Capacity.PARTY
                          && claim.by().forState() != null
                          && (claim.by().forState().equals(attackedState)
                              || attackerStates.contains(claim.by().forState())))
          .toList();
    }
    boolean ofRequest =
        Set.of("request.made", "request.withdrawn", "request.object", "request.treaty")
            .contains(setOf(path));
    if (!ofRequest && !path.equals("attack.declared")) {
      return counting;
    }
    String asking = request == null ? null : onlyValue(request, "request.from");
    String actor = ofRequest && asking != null ? asking : attackedState;
    List<Claim> own = counting.stream().filter(claim -> isOf(actor, claim)).toList();
    List<Claim> official = own.stream().filter(claim -> claim.by().office() != null).toList();
    List<Claim> word = official.isEmpty() ? own : official;
    List<Claim> first = new ArrayList<>(word);
    boolean deniesItsAct =
        !word.isEmpty()
            && word.stream()
                .allMatch(
                    claim ->
                        Set.of("no", "false").contains(claim.value())
                            ? claim.stance() == Claim.Stance.IS
                            : claim.stance() != Claim.Stance.IS);
    if (ofRequest && !deniesItsAct) {
      counting.stream().filter(this::isAddressee).forEach(first::add);
    }
    if (first.isEmpty()) {
      return counting;
    }
    return counting.stream()
        .filter(
            claim ->
                first.contains(claim)
                    || claim.evidence().compareTo(Grade.DOCUMENT) >= 0
                    || first.stream()
                        .anyMatch(
                            one ->
                                one.stance() == claim.stance()
                                    && one.value().equals(claim.value())))
        .toList();
  }

  private static boolean takesBack(Claim doubt, List<Claim> claims) {
    return doubt.stance() == Claim.Stance.DOUBTS
        && claims.stream()
            .anyMatch(
                claim ->
                    counts(claim)
                        && claim.stance() == Claim.Stance.IS
                        && claim.value().equals(doubt.value())
                        && doubt.by().as() != Capacity.COMMENTATOR
                        && (claim.by().equals(doubt.by())
                            || isOf(claim.by().forState(), doubt)
                                && isOf(claim.by().forState(), claim))
                        && !doubt.said().last().isBefore(claim.said().first()));
  }

  private static boolean isOf(@Nullable String state, Claim claim) {
    return state != null
        && state.equals(claim.by().forState())
        && Set.of(Capacity.PARTY, Capacity.STATE).contains(claim.by().as());
  }

  /** For the Organization its organs speak. */
  private boolean isAddressee(Claim claim) {
    String asked = request == null ? null : onlyValue(request, "request.addressee");
    return "CSTO".equals(asked) ? claim.by().as() == Capacity.ORGAN : isOf(asked, claim);
  }

  /** Each of a set is a fact of its own; one that is alone is so while nobody names another. */
  private @Nullable Strength ofSet(String path, String wanted, boolean against) {
    boolean alone = wanted.startsWith("only-");
    for (Fact other : members(path)) {
      if (alone && !OracleTables.ALONE.contains(other.path()) && values(other).contains("true")) {
        return null;
      }
    }
    return strength(member(path, wanted), "true", against);
  }

  private List<Fact> members(String set) {
    Part part = partOf(set);
    return part == null
        ? List.of()
        : part.facts().values().stream().filter(f -> f.path().startsWith(set + ".")).toList();
  }

  /** Whether the file gives a set value by value. */
  private boolean standsAtMember(String path) {
    return OracleTables.SETS.contains(path) && fact(path) == null;
  }

  private static String member(String set, String wanted) {
    return set + "." + (wanted.startsWith("only-") ? wanted.substring(5) : wanted);
  }

  /** The set that a path lies in; the path itself where it lies in none. */
  private static String setOf(String path) {
    return OracleTables.SETS.stream()
        .filter(set -> path.startsWith(set + "."))
        .findFirst()
        .orElse(path);
  }

  private static Strength byRecord(List<Claim> support, List<Claim> rivals) {
    if (rivals.isEmpty()) {
      return Strength.ESTABLISHED;
    }
    boolean foundSo = support.stream().anyMatch(c -> c.evidence() == Grade.FINDING);
    boolean foundOtherwise = rivals.stream().anyMatch(c -> c.evidence() == Grade.FINDING);
    if (foundSo == foundOtherwise) {
      return Strength.DISPUTED;
    }
    return foundSo ? Strength.ESTABLISHED : Strength.NOT_PROVEN;
  }

  private Strength byApplicant(List<Claim> support, List<Claim> rivals) {
    boolean saidSo = support.stream().anyMatch(this::isWordOfAttackedState);
    boolean saidOtherwise = rivals.stream().anyMatch(this::isWordOfAttackedState);
    if (saidSo && saidOtherwise) {
      return Strength.DISPUTED;
    }
    if (saidSo) {
      return Strength.ESTABLISHED;
    }
    return saidOtherwise ? Strength.NOT_PROVEN : byRecord(support, rivals);
  }

  private boolean isWordOfAttackedState(Claim claim) {
    return attackedState != null
        && attackedState.equals(claim.by().forState())
        && claim.by().as() == Capacity.PARTY
        && claim.by().office() != null
        && !claim.said().last().isAfter(cutOff);
  }

  private Strength byConvincing(
      String path, List<Claim> support, List<Claim> rivals, boolean against) {
    for (Claim claim : support) {
      String state = claim.by().forState();
      boolean admits =
          against ? state != null && state.equals(attackedState) : attackerStates.contains(state);
      boolean owesHelp = !against && path.startsWith("request.") && isAddressee(claim);
      if (admits && claim.by().as() == Capacity.PARTY || owesHelp) {
        return Strength.ESTABLISHED;
      }
    }
    Grade best = bestGrade(support);
    Grade rival = bestGrade(rivals);
    boolean shown =
        best != null
            && best.compareTo(Grade.DOCUMENT) >= 0
            && (rival == null || rival.compareTo(best) < 0);
    return shown ? Strength.ESTABLISHED : Strength.NOT_PROVEN;
  }

  private static @Nullable Grade bestGrade(List<Claim> claims) {
    Grade best = null;
    for (Claim claim : claims) {
      best = best == null || claim.evidence().compareTo(best) > 0 ? claim.evidence() : best;
    }
    return best;
  }

  /** Whether a value is of a class; a State that sends others is of two. */
  private boolean isOf(String wanted, String path, String value) {
    if (OracleTables.SETS.contains(path)) {
      return wanted.equals(value) || wanted.equals("only-" + value);
    }
    if (path.equals("attack.effects.killed") && wanted.equals("some")) {
      return Integer.parseInt(value) > 0;
    }
    boolean standing = path.equals("attack.attacker.sent-by") && !wanted.endsWith("-state");
    return standing
        ? "another-state".equals(classOf(path, value))
            && wanted.equals(OracleTables.membership(value, day))
        : wanted.equals(classOf(path, value));
  }

  /** What the law asks of a value: for a State its standing, for a number whether it is zero. */
  private @Nullable String classOf(String path, String value) {
    return switch (path) {
      case "attack.against", "response.territory" -> OracleTables.membership(value, day);
      case "attack.attacker.state" ->
          value.equals(attackedState) ? "attacked-state" : OracleTables.membership(value, day);
      case "request.addressee" -> {
        if (value.equals("CSTO")) {
          yield "csto";
        }
        boolean self = request != null && value.equals(onlyValue(request, "request.from"));
        yield self ? "itself" : OracleTables.membership(value, day);
      }
      case "attack.attacker.sent-by", "attack.territory.of" -> {
        if (attackedState == null) {
          yield null;
        }
        yield value.equals(attackedState) ? "attacked-state" : "another-state";
      }
      case "attack.effects.killed" -> bounded(value, 10);
      case "attack.force.strikes" -> bounded(value, 10);
      case "attack.force.places" -> bounded(value, 3);
      case "attack.force.days" -> bounded(value, 2);
      case "attack.effects.wounded", "attack.effects.captured", "attack.effects.displaced" ->
          Integer.parseInt(value) == 0 ? "none" : "some";
      default -> value;
    };
  }

  private @Nullable Fact fact(String path) {
    Part part = partOf(path);
    return part == null ? null : part.facts().get(path);
  }

  private static String bounded(String number, int bound) {
    int counted = Integer.parseInt(number);
    return counted == 0 ? "none" : counted < bound ? "few" : "many";
  }

  private @Nullable Part partOf(String path) {
    return path.startsWith("attack.") ? attack : path.startsWith("request.") ? request : response;
  }

  /**
   * The last day on which the attacked State could speak: the later of the day judged and that of
   * the decision, and no day after all must be known.
   */
  static LocalDate cutOff(Case about, @Nullable LocalDate knownBy) {
    LocalDate decided = latest(about.response(), "response.decision.date");
    LocalDate cut = decided != null && decided.isAfter(about.date()) ? decided : about.date();
    return knownBy != null && knownBy.isBefore(cut) ? knownBy : cut;
  }

  /** The last day that any value of a date can mean; null when it has none. */
  static @Nullable LocalDate latest(@Nullable Part part, String path) {
    LocalDate latest = null;
    for (String value : values(part, path)) {
      LocalDate last = PartialDate.parse(value).orElseThrow().last();
      latest = latest == null || last.isAfter(latest) ? last : latest;
    }
    return latest;
  }

  /** The first day that any value of a date can mean; null when it has none. */
  static @Nullable LocalDate earliest(@Nullable Part part, String path) {
    LocalDate earliest = null;
    for (String value : values(part, path)) {
      LocalDate first = PartialDate.parse(value).orElseThrow().first();
      earliest = earliest == null || first.isBefore(earliest) ? first : earliest;
    }
    return earliest;
  }

  /** The value of a fact that has exactly one; null otherwise. */
  static @Nullable String onlyValue(Part part, String path) {
    Set<String> values = values(part, path);
    return values.size() == 1 ? values.iterator().next() : null;
  }

  /** Whether any request has a value of this fact. */
  static boolean hasValue(Case about, String path) {
    return about.requests().stream().anyMatch(request -> !values(request, path).isEmpty());
  }

  private static Set<String> values(@Nullable Part part, String path) {
    return values(part == null ? null : part.facts().get(path));
  }

  private static Set<String> values(@Nullable Fact fact) {
    Set<String> values = new LinkedHashSet<>();
    if (fact instanceof Fact.Stated stated) {
      values.add(stated.value());
    } else if (fact instanceof Fact.Claimed claimed) {
      for (Claim claim : claimed.claims()) {
        if (counts(claim) && claim.stance() == Claim.Stance.IS) {
          values.add(claim.value());
        }
      }
    }
    return values;
  }

  private static boolean counts(Claim claim) {
    return claim.stance() != Claim.Stance.DOUBTS && claim.by().as() != Capacity.COMMENTATOR;
  }
}
