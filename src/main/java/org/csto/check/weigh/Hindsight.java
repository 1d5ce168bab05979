package org.csto.check.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csto.check.model.Case;
import org.csto.check.model.Fact;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Role;
import org.csto.check.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Takes away what nobody could know yet: hindsight against what a council could know. */
record Hindsight(Vocabulary vocabulary, LocalDate knownBy) {

  /**
   * The case without the claims said after a day, and without the events of which nobody could tell
   * yet; a date that could be later counts as later.
   */
  Case without(Case about) {
    Part response = about.response();
    return about.with(
        each(about.attacks()),
        each(about.requests()),
        response == null ? null : without(response),
        events(about.events()));
  }

  private List<Part> each(List<Part> parts) {
    return parts.stream().map(part -> without(part)).toList();
  }

  private List<Part> events(List<Part> events) {
    List<Part> left = new ArrayList<>();
    for (Part event : each(events)) {
      if (event.fact(vocabulary.path(Role.HAPPENED)) != null
          && !isAfter(vocabulary.only(event, Role.HAPPENED_ON))) {
        left.add(event);
      }
    }
    return left;
  }

  private boolean isAfter(@Nullable String date) {
    return date != null
        && PartialDate.parse(date).map(day -> day.first().isAfter(knownBy)).orElse(false);
  }

  private Part without(Part part) {
    Map<String, Fact> kept = new LinkedHashMap<>();
    part.facts()
        .forEach(
            (path, fact) -> {
              Fact left =
                  fact instanceof Fact.Claimed claimed
                      ? claimed.keeping(claim -> !claim.said().last().isAfter(knownBy))
                      : fact;
              if (left != null) {
                kept.put(path, left);
              }
            });
    return part.with(kept);
  }
}
