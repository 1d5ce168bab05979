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
import org.jspecify.annotations.Nullable;

/** Takes away what nobody could know yet: hindsight against what a council could know. */
final class Hindsight {
  private Hindsight() {}

  /**
   * The case without the claims said after a day, and without the events of which nobody could tell
   * yet; a date that could be later counts as later.
   */
  static Case without(Case about, LocalDate knownBy) {
    Part response = about.response();
    return about.with(
        each(about.attacks(), knownBy),
        each(about.requests(), knownBy),
        response == null ? null : without(response, knownBy),
        events(about.events(), knownBy));
  }

  private static List<Part> each(List<Part> parts, LocalDate knownBy) {
    return parts.stream().map(part -> without(part, knownBy)).toList();
  }

  private static List<Part> events(List<Part> events, LocalDate knownBy) {
    List<Part> left = new ArrayList<>();
    for (Part event : each(events, knownBy)) {
      if (event.fact("event.what") != null && !isAfter(event.only("event.date"), knownBy)) {
        left.add(event);
      }
    }
    return left;
  }

  private static boolean isAfter(@Nullable String date, LocalDate knownBy) {
    return date != null
        && PartialDate.parse(date).map(day -> day.first().isAfter(knownBy)).orElse(false);
  }

  private static Part without(Part part, LocalDate knownBy) {
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
