package org.csto.check.model;

import java.util.Map;
import java.util.Objects;
import org.csto.check.model.Condition.Basis;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Membership.Standing;

/**
 * What reports and explanations say of a law in words that are its own, and not the tool's.
 *
 * @param treaty the treaty, as a sentence names it
 * @param cases the title of a document of cases
 * @param aCase what a case is, in a sentence
 * @param allMet the headline of a case whose conditions are all met
 * @param disclaimer what stands under every verdict
 * @param openWhenMet what is open, and is not asked, wherever the verdict is met
 * @param together what stands under the conditions
 * @param whoseDuties what stands under the duties of a response
 * @param noResponse what stands instead of them where there is no response
 * @param noRecord why a State of which there is no record is not bound
 * @param outsideTexts what a reader must know of a day, {@code {day}}, on which the text that is
 *     applied, {@code {text}}, was not in force
 * @param bases what each basis is
 * @param notAgreed what has to be added to a position
 * @param standings what each standing means, in a sentence
 */
public record Wording(
    String treaty,
    String cases,
    String aCase,
    String allMet,
    String disclaimer,
    String openWhenMet,
    String together,
    String whoseDuties,
    String noResponse,
    String noRecord,
    String outsideTexts,
    Map<Group, OfGroup> groups,
    Map<Basis, String> bases,
    String notAgreed,
    Map<Standing, String> standings) {

  /**
   * How a group of conditions is called.
   *
   * @param heading in a report
   * @param list in the list of all that can be explained
   * @param one what a condition of the group is: "a duty of the response"
   */
  public record OfGroup(String heading, String list, String one) {}

  public OfGroup of(Group group) {
    return Objects.requireNonNull(groups.get(group));
  }

  public String of(Basis basis) {
    return Objects.requireNonNull(bases.get(basis));
  }

  public String of(Standing standing) {
    return Objects.requireNonNull(standings.get(standing));
  }
}
