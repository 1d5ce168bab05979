package org.csto.check.weigh;

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
    return !isOfAnother(request, attack) && !isBefore(last(request, "request.date"), attack);
  }

  private static boolean isOfAnother(Part request, Part attack) {
    String from = request.only("request.from");
    String against = attack.only("attack.against");
    return from != null && against != null && !from.equals(against);
  }

  private static boolean isBefore(@Nullable LocalDate made, Part attack) {
    LocalDate began = first(attack, "attack.began");
    return made != null && began != null && made.isBefore(began);
  }

  /** What a reader must know of requests that belong to no attack, or of which that is disputed. */
  static List<String> remarks(Case about) {
    List<String> remarks = new ArrayList<>();
    for (Part request : about.requests()) {
      boolean alone = true;
      boolean another = true;
      boolean early = false;
      for (Part attack : about.attacks()) {
        alone &= !belongs(request, attack);
        another &= isOfAnother(request, attack);
        early |= isBefore(first(request, "request.date"), attack);
      }
      String named = "Request " + request.id();
      if (alone) {
        remarks.add(
            named
                + (another
                    ? " is that of a State that was not attacked"
                    : " was made before the attack began")
                + ", and is left out.");
      } else if (isDisputed(request, "request.from")) {
        remarks.add(named + " is taken for the attacked State's own; who asked is disputed.");
      } else if (early && isDisputed(request, "request.date")) {
        remarks.add(
            named
                + " is taken to have been made after the attack began; when it was made is"
                + " disputed.");
      }
    }
    return remarks;
  }

  private static boolean isDisputed(Part part, String path) {
    Fact fact = part.fact(path);
    return fact != null && fact.values().size() > 1;
  }

  /**
   * The last day on which the attacked State's word counts for it: that of the decision on help, or
   * the last day on file when none is dated.
   */
  static LocalDate cutOff(Case about) {
    Part response = about.response();
    LocalDate decided = response == null ? null : last(response, "response.decision.date");
    if (decided != null) {
      return decided;
    }
    LocalDate last = about.date();
    for (Part attack : about.attacks()) {
      last = later(last, last(attack, "attack.began"));
      last = later(last, last(attack, "attack.ended"));
    }
    for (Part request : about.requests()) {
      last = later(last, last(request, "request.date"));
    }
    return last;
  }

  private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
    return other == null || other.isBefore(day) ? day : other;
  }

  private static @Nullable LocalDate last(Part part, String path) {
    LocalDate last = null;
    for (PartialDate date : dates(part, path)) {
      last = later(date.last(), last);
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
