package org.csto.check.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csto.check.model.Condition;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Law;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The conditions one by one: briefly where they are met, with every side heard where they are not.
 */
record Conditions(Law law, Page page, Prose prose, Gist gist, Claims claims) {
  /** Where ids end and sentences begin. */
  static final int ID = Claims.TEXT - 2;

  void write(List<OfCondition> conditions) {
    for (OfCondition condition : conditions) {
      write(condition);
    }
    page.text(2, Style.MUTED, law.wording().together());
  }

  private void write(OfCondition found) {
    Condition condition = found.condition();
    Stand stand = found.stand();
    Status status = found.status();
    if (status == Status.NOT_APPLICABLE) {
      head(found, stand == null ? "Not asked under this text." : "Not asked: " + stand.says());
      return;
    }
    boolean one = found.elements().size() == 1;
    boolean told = one && status == Status.MET;
    head(
        found,
        told
            ? gist.of(found)
            : one
                ? prose.status(found.finding(), found.missing(), Gist.unproven(found))
                : Prose.status(found.finding()));
    if (status != Status.MET && stand != null) {
      page.text(Claims.TEXT, Style.PLAIN, stand.says());
    }
    Condition.Basis basis = stand == null ? condition.basis() : stand.basis();
    page.muted(
        Claims.TEXT,
        joined(
            told ? prose.cited(Gist.cites(found.elements().get(0))) : authority(found),
            prose.standIn(stand),
            basis == null ? null : basis.token()),
        told ? Gist.note(found.elements().get(0)) : "");
    for (OfElement element : found.elements()) {
      element(element, found);
    }
  }

  /** Where the answer comes from. A position is its holder's own words, and needs no more. */
  private String authority(OfCondition found) {
    Stand stand = found.stand();
    String holder = stand == null ? null : stand.holder();
    return stand != null && holder != null && stand.basis() == Condition.Basis.POSITION
        ? holder
        : joined(prose.cited(prose.authority(found)), holder);
  }

  private static String joined(@Nullable String... parts) {
    Set<String> joined = new LinkedHashSet<>();
    for (String part : parts) {
      if (part != null) {
        joined.add(part);
      }
    }
    return String.join(" · ", joined);
  }

  private void head(OfCondition found, String text) {
    page.labelled(
        2,
        page.mark(found.status()) + " " + found.condition().id(),
        Style.of(found.status()),
        ID,
        text,
        "");
  }

  private void element(OfElement element, OfCondition found) {
    Status status = element.finding().status();
    boolean several = found.elements().size() > 1;
    if (several) {
      String asks = Words.upper(element.element().asks());
      String told =
          status != Status.MET
              ? asks
                  + "? "
                  + prose.status(element.finding(), element.missing(), Gist.unproven(element))
              : element.element().exception()
                  ? asks + ": no plea against it stands."
                  : gist.of(element);
      page.labelled(
          ID,
          page.mark(status),
          Style.of(status),
          2,
          told,
          status == Status.MET ? Gist.note(element) : "");
    }
    if (status != Status.MET || claims.all()) {
      for (OfRoute route : element.routes()) {
        claims.route(route, element, found);
      }
      claims.silence(element, element.missing());
    }
  }
}
