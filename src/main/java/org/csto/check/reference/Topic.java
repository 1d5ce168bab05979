package org.csto.check.reference;

import java.util.function.Consumer;
import org.csto.check.layout.Page;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Wording;

/**
 * Something that can be explained. Several may bear one name: {@code outside} is a condition and a
 * point of law.
 *
 * @param id what the reader calls it
 * @param also another name of it; the id itself when it has none
 * @param what what it is, to stand after the name: "a reading"
 * @param brief a line for the list of all topics; empty when the name says enough there
 * @param tell writes the explanation
 */
record Topic(Kind kind, String id, String also, String what, String brief, Consumer<Page> tell) {

  /** The groups of the list of all topics, in its order. */
  enum Kind {
    CONDITION,
    OTHER_BASIS,
    DUTY,
    BESIDE,
    POINT,
    READING,
    STANDARD,
    TEXT,
    PROVISION,
    STATE,
    WORD,
    FACT,
    RULE,
    SOURCE,
    COMPLAINT,
    EXIT;

    String heading(Wording wording) {
      return switch (this) {
        case CONDITION -> wording.of(Group.ARTICLE_4).list();
        case OTHER_BASIS -> wording.of(Group.OTHER_BASIS).list();
        case DUTY -> wording.of(Group.RESPONSE).list();
        case BESIDE -> wording.of(Group.BESIDE).list();
        case POINT -> "Points of law";
        case READING -> "Readings";
        case STANDARD -> "Standards of proof";
        case TEXT -> "Texts of " + wording.treaty();
        case PROVISION -> "Provisions, judgments and statements";
        case STATE -> "States and their membership";
        case WORD -> "Words of reports and of case files";
        case FACT -> "Facts of a case";
        case RULE -> "Rules";
        case SOURCE -> "Sources of the pack";
        case COMPLAINT -> "Complaints about a file";
        case EXIT -> "Exit codes";
      };
    }
  }
}
