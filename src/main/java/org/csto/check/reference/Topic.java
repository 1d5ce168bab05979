package org.csto.check.reference;

import java.util.function.Consumer;
import org.csto.check.layout.Page;

/**
 * Something that can be explained. Several may bear one name: {@code outside} is a condition and a
 * point of law.
 *
 * @param id what the reader calls it
 * @param also another name of it; the id itself when it has none
 * @param what what it is, to stand after the name: "a condition of Article 4"
 * @param brief a line for the list of all topics; empty when the name says enough there
 * @param tell writes the explanation
 */
record Topic(Kind kind, String id, String also, String what, String brief, Consumer<Page> tell) {

  /** The groups of the list of all topics, in its order. */
  enum Kind {
    CONDITION("Conditions of Article 4"),
    OTHER_BASIS("Other bases"),
    DUTY("Duties of the response"),
    BESIDE("Beside the verdict"),
    POINT("Points of law"),
    READING("Readings"),
    STANDARD("Standards of proof"),
    TEXT("Texts of the Treaty"),
    PROVISION("Provisions, judgments and statements"),
    STATE("States and their membership"),
    WORD("Words of reports and of case files"),
    FACT("Facts of a case"),
    RULE("Rules"),
    SOURCE("Sources of the pack"),
    COMPLAINT("Complaints about a file"),
    EXIT("Exit codes");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }

    String heading() {
      return heading;
    }
  }
}
