package org.csto.check.explain;

import java.util.Optional;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Role;
import org.csto.check.model.Vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** The values of facts as readers read them. */
final class Values {
  private Values() {}

  /** The path without the part it is of. */
  static String label(Fact fact) {
    return fact.path().substring(fact.path().indexOf('.') + 1).replace('.', ' ').replace('-', ' ');
  }

  /** What is claimed, and whether it is denied or doubted. */
  static String shown(Claim claim, @Nullable Term term) {
    String stance =
        switch (claim.stance()) {
          case IS -> "";
          case DENIES -> "denied: ";
          case DOUBTS -> "doubted: ";
        };
    return stance + shown(claim.value(), term);
  }

  static String shown(String value, @Nullable Term term) {
    if (term == null) {
      return value;
    }
    return switch (term.type()) {
      case DATE -> date(value);
      case COUNT -> grouped(value);
      case TEXT -> English.stripStop(value);
      case TRUTH -> value.equals("true") ? "yes" : "no";
      case WORD -> PartialDate.parse(value).isPresent() ? date(value) : term.named(value);
      case SET -> term.named(value);
      case STATE, ADDRESSEE -> value;
    };
  }

  /** The day of an event; empty where none is told. */
  static String day(Law law, Part event) {
    String date = law.vocabulary().only(event, Role.HAPPENED_ON);
    return date == null ? "" : date(date);
  }

  private static String date(String value) {
    Optional<PartialDate> date = PartialDate.parse(value);
    return date.isPresent() ? date.get().inWords() : value;
  }

  /** A number with a comma before every three digits, as in 2,500. */
  private static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(String.valueOf(Long.parseLong(digits)));
    for (int at = grouped.length() - 3; at > 0; at -= 3) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }
}
