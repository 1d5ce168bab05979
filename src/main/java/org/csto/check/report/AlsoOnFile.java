package org.csto.check.report;

import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Case;
import org.csto.check.model.Claim;
import org.csto.check.model.Fact;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Role;
import org.csto.check.model.Vocabulary.Term;

/**
 * What else the file holds: facts that no ground of this judgment rests on, and words that count
 * for nothing. With them a report leaves out no claim.
 */
record AlsoOnFile(Law law, Case about, Page page) {
  void write() {
    boolean headed = false;
    List<Part> parts = about.parts();
    parts.addAll(about.events());
    for (Part part : parts) {
      boolean named = false;
      for (Fact fact : part.facts().values()) {
        if (fact.path().equals(law.vocabulary().path(Role.HAPPENED_ON))) {
          continue;
        }
        for (Line line : lines(fact)) {
          if (!headed) {
            page.heading("Also on file");
            headed = true;
          }
          if (!named) {
            page.text(2, Style.MUTED, Words.upper(name(part)));
            named = true;
          }
          page.labelled(2, line.label(), Style.MUTED, Done.LABEL, line.text(), line.note());
        }
      }
    }
  }

  private record Line(String label, String text, String note) {}

  /** What the report has not told of a fact. */
  private List<Line> lines(Fact fact) {
    List<Line> lines = new ArrayList<>();
    Term term = law.vocabulary().term(fact.path());
    if (fact instanceof Fact.Stated stated && !page.cites(stated.span())) {
      lines.add(
          new Line(
              Done.label(fact),
              Done.shown(stated.value(), term)
                  + (stated.words() == null ? "" : " · " + stated.words()),
              page.cite(stated.span(), stated.source())));
    } else if (fact instanceof Fact.NoneAlleged && !page.cites(fact.span())) {
      lines.add(
          new Line(Done.label(fact), "alleged by nobody on file", page.cite(fact.span(), null)));
    } else if (fact instanceof Fact.Claimed claimed) {
      for (Claim claim : claimed.claims()) {
        if (!page.cites(claim.span())) {
          lines.add(
              new Line(
                  lines.isEmpty() ? Done.label(fact) : "",
                  Done.value(claim, term) + " · " + Prose.claim(claim),
                  page.cite(claim.span(), claim.source())));
        }
      }
    }
    return lines;
  }

  private String name(Part part) {
    return switch (part.kind()) {
      case ATTACK, REQUEST -> part.kind().token() + " " + part.id();
      case RESPONSE -> "the response";
      case EVENT -> "event of " + Done.day(law, part);
    };
  }
}
