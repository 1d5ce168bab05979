package org.csto.check.oracle;

import java.time.LocalDate;
import java.util.Set;

/** What the law says as tables: texts in force, answers of the readings, membership. */
final class OracleTables {
  static final String CST_1992 = "CST-1992";
  static final String CST_2010 = "CST-2010";

  private static final LocalDate IN_FORCE = LocalDate.of(1994, 4, 20);
  private static final LocalDate NOT_RENEWED = LocalDate.of(1999, 4, 20);
  private static final LocalDate RESTORED = LocalDate.of(2006, 6, 23);
  private static final LocalDate RATIFIED = LocalDate.of(2008, 3, 28);
  private static final LocalDate SUSPENDING = LocalDate.of(2012, 6, 28);
  private static final LocalDate AMENDED = LocalDate.of(2012, 12, 19);

  /** Facts of which several values can hold at once. */
  static final Set<String> SETS =
      Set.of("attack.force.weapons", "request.object", "request.treaty");

  /** Those of their values that are alone while no other value than such holds. */
  static final Set<String> ALONE =
      Set.of(
          "attack.force.weapons.small-arms",
          "request.object.assessment",
          "request.object.consultations",
          "request.treaty.cst-article-2",
          "request.treaty.other-treaty",
          "request.treaty.peacekeeping-2007");

  private OracleTables() {}

  /**
   * The text of the day; before the Treaty was in force its first text, which then bound nobody.
   */
  static String text(LocalDate day) {
    return day.isBefore(AMENDED) ? CST_1992 : CST_2010;
  }

  /** {@code bound}, {@code not-bound} or {@code uncertain}. */
  static String membership(String state, LocalDate day) {
    if (state.equals("Uzbekistan") && !day.isBefore(RESTORED)) {
      return uzbekistanAgain(day);
    }
    boolean inForce = !day.isBefore(IN_FORCE);
    boolean bound =
        switch (state) {
          case "Armenia", "Belarus", "Kazakhstan", "Kyrgyzstan", "Russia", "Tajikistan" -> inForce;
          case "Azerbaijan", "Georgia", "Uzbekistan" -> inForce && !day.isAfter(NOT_RENEWED);
          default -> false;
        };
    return bound ? "bound" : "not-bound";
  }

  /** Its return of 2006 was settled by 2008; since it suspended itself in 2012 it is unsettled. */
  private static String uzbekistanAgain(LocalDate day) {
    if (day.isBefore(RATIFIED)) {
      return "uncertain";
    }
    return day.isBefore(SUSPENDING) ? "bound" : "uncertain";
  }

  /** The reading's answer to a point of law; a silent reading answers as general-law does. */
  static String answer(String reading, String text, String point) {
    boolean of1992 = text.equals(CST_1992);
    return switch (reading) {
      case "general-law" -> generalLaw(of1992, point);
      case "text" -> literal(of1992, point);
      case "moscow-2010" ->
          switch (point) {
            case "threshold" -> "border-or-power";
            case "attacker" -> of1992 ? "state-or-sent" : "state-or-entity";
            case "outside" -> "required-or-power";
            default -> generalLaw(of1992, point);
          };
      case "secretariat-2021" ->
          switch (point) {
            case "threshold" -> "casualties-or-shooting";
            case "outside" -> "required";
            case "territory" -> "settled";
            default -> generalLaw(of1992, point);
          };
      case "council-2022" ->
          switch (point) {
            case "threshold" -> "armed-disorder";
            case "attacker" -> of1992 ? "state-or-sent" : "anyone";
            case "outside" -> "interference";
            case "menace" -> "security-and-sovereignty";
            case "request" -> "required";
            default -> generalLaw(of1992, point);
          };
      case "vienna" ->
          switch (point) {
            case "attacker" -> of1992 ? "state-or-sent" : "state-or-entity";
            case "request" -> "of-that-state";
            default -> generalLaw(of1992, point);
          };
      default -> throw new IllegalArgumentException("no reading " + reading);
    };
  }

  private static String generalLaw(boolean of1992, String point) {
    return switch (point) {
      case "threshold" -> "scale-and-effects";
      case "attacker" -> of1992 ? "state-or-sent" : "others-open";
      case "outside" -> "required";
      case "territory" -> "recognised";
      case "menace" -> "any";
      case "request" -> "required";
      default -> throw new IllegalArgumentException("no point " + point);
    };
  }

  private static String literal(boolean of1992, String point) {
    return switch (point) {
      case "threshold" -> of1992 ? "act-of-aggression" : "any-gravity";
      case "attacker" -> of1992 ? "state" : "anyone";
      case "outside", "territory" -> "not-required";
      case "menace" -> "all-four";
      case "request" -> of1992 ? "not-required" : "of-that-state";
      default -> throw new IllegalArgumentException("no point " + point);
    };
  }
}
