package org.csto.check.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Case;
import org.csto.check.model.Fact;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Which request can belong to which attack, and the last day that counts. */
final class Pairs {
  private Pairs() {}

  /** One attack and one request, or none. */
  record Pair(Part attack, @Nullable Part request) {}

  /** Every attack with every request made while or after it began; alone when there is none. */
  static List<Pair> of(Case about) {
    List<Pair> pairs = new ArrayList<>();
    for (Part attack : about.attacks()) {
      int before = pairs.size();
      for (Part request : about.requests()) {
        if (belongs(request, attack)) {
          pairs.add(new Pair(attack, request));
        }
      }
      if (pairs.size() == before) {
        pairs.add(new Pair(attack, null));
      }
    }
    return pairs;
  }

  private static boolean belongs(Part request, Part attack) {
    String from = request.only("request.from");
    String against = attack.only("attack.against");
    if (from != null && against != null && !from.equals(against)) {
      return false;
    }
    LocalDate made = last(request, "request.date", null);
    LocalDate began = first(attack, "attack.began");
    return made == null || began == null || !made.isBefore(began);
  }

  /**
   * The last day on which the attacked State's word counts for it: that of the decision on help, or
   * the last day on file when none is dated.
   */
  static LocalDate cutOff(Case about) {
    Part response = about.response();
    LocalDate decided = response == null ? null : last(response, "response.decision.date", null);
    if (decided != null) {
      return decided;
    }
    LocalDate last = about.date();
    for (Part attack : about.attacks()) {
      last = last(attack, "attack.began", last);
      last = last(attack, "attack.ended", last);
    }
    for (Part request : about.requests()) {
      last = last(request, "request.date", last);
    }
    return last;
  }

  /** The last day that a part has for a date, or one known before when that is later. */
  private static LocalDate last(Part part, String path, LocalDate known) {
    LocalDate last = known;
    for (PartialDate date : dates(part, path)) {
      if (last == null || date.last().isAfter(last)) {
        last = date.last();
      }
    }
    return last;
  }

  private static @Nullable LocalDate first(Part part, String path) {
    LocalDate first = null;
    for (PartialDate date : dates(part, path)) {
      if (first == null || date.first().isBefore(first)) {
        first = date.first();
      }
    }
    return first;
  }

  private static List<PartialDate> dates(Part part, String path) {
    List<PartialDate> dates = new ArrayList<>();
    Fact fact = part.fact(path);
    if (fact != null) {
      for (String value : fact.values()) {
        PartialDate.parse(value).ifPresent(dates::add);
      }
    }
    return dates;
  }
}
