package org.csto.check.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    LocalDate made =
        days(request, "request.date").map(PartialDate::last).max(LocalDate::compareTo).orElse(null);
    LocalDate began =
        days(attack, "attack.began").map(PartialDate::first).min(LocalDate::compareTo).orElse(null);
    return made == null || began == null || !made.isBefore(began);
  }

  /**
   * The last day on which the attacked State's word counts for it: that of the decision on help, or
   * the last day on file when none is dated.
   */
  static LocalDate cutOff(Case about) {
    Part response = about.response();
    if (response != null) {
      LocalDate decided =
          days(response, "response.decision.date")
              .map(PartialDate::last)
              .max(LocalDate::compareTo)
              .orElse(null);
      if (decided != null) {
        return decided;
      }
    }
    Stream<PartialDate> onFile =
        Stream.concat(
            about.attacks().stream()
                .flatMap(a -> Stream.concat(days(a, "attack.began"), days(a, "attack.ended"))),
            about.requests().stream().flatMap(r -> days(r, "request.date")));
    return Stream.concat(Stream.of(about.date()), onFile.map(PartialDate::last))
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static Stream<PartialDate> days(Part part, String path) {
    Fact fact = part.fact(path);
    return fact == null
        ? Stream.empty()
        : fact.values().stream().flatMap(value -> PartialDate.parse(value).stream());
  }
}
