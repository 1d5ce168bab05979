package org.csto.check.explain;

import java.util.Optional;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;

/** The values of facts as readers read them. */
final class Values {
  private Values() {}

  /** What a value of a fact looks like; text where the path is no fact's. */
  static Type type(Fact fact) {
    Term term = Vocabulary.term(fact.path());
    return term == null ? Type.TEXT : term.type();
  }

  /** The path without the part it is of. */
  static String label(Fact fact) {
    return fact.path().substring(fact.path().indexOf('.') + 1).replace('.', ' ').replace('-', ' ');
  }

  /** What is claimed, and whether it is denied or doubted. */
  static String shown(Claim claim, Type type) {
    String stance =
        switch (claim.stance()) {
          case IS -> "";
          case DENIES -> "denied: ";
          case DOUBTS -> "doubted: ";
        };
    return stance + shown(claim.value(), type);
  }

  static String shown(String value, Type type) {
    return switch (type) {
      case DATE -> date(value);
      case COUNT -> grouped(value);
      case TEXT -> English.stripStop(value);
      case TRUTH -> value.equals("true") ? "yes" : "no";
      case WORD -> word(value);
      default -> value;
    };
  }

  /** The day of an event; empty where none is told. */
  static String day(Part event) {
    String date = event.only("event.date");
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

  private static String word(String value) {
    return switch (value) {
      case "cst" -> "the Treaty, without an article";
      case "cst-article-2" -> "Article 2 of the Treaty";
      case "cst-article-4" -> "Article 4 of the Treaty";
      default -> value.replace('-', ' ');
    };
  }
}
