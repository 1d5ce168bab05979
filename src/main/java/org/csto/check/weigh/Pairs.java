package org.csto.check.weigh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.csto.check.model.Case;
import org.csto.check.model.Fact;
import org.csto.check.model.Notice;
import org.csto.check.model.Notice.Doubt;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Role;
import org.csto.check.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Which request can belong to which attack, and the last day that counts. */
record Pairs(Vocabulary vocabulary) {

  /** One attack and one request, or none. */
  record Pair(Part attack, @Nullable Part request) {}

  /**
   * Every attack with every request made while or after it began; alone when there is none. One
   * that came too late for the day judged is heard only where there is no other.
   */
  List<Pair> of(Case about, @Nullable LocalDate knownBy) {
    List<Pair> pairs = new ArrayList<>();
    for (Part attack : begun(about, knownBy)) {
      int before = pairs.size();
      for (boolean late : new boolean[] {false, true}) {
        for (Part request : about.requests()) {
          if (belongs(request, attack)
              && isTooLate(request) == late
              && (!late || pairs.size() == before || isTooLate(pairs.get(before).request()))) {
            pairs.add(new Pair(attack, request));
          }
        }
      }
      if (pairs.size() == before) {
        pairs.add(new Pair(attack, null));
      }
    }
    return pairs;
  }

  /** The attacks begun by a day; all of them where none was. */
  private List<Part> begun(Case about, @Nullable LocalDate knownBy) {
    List<Part> begun = new ArrayList<>();
    for (Part attack : about.attacks()) {
      if (!beganAfter(attack, knownBy)) {
        begun.add(attack);
      }
    }
    return begun.isEmpty() ? about.attacks() : begun;
  }

  private boolean beganAfter(Part attack, @Nullable LocalDate knownBy) {
    LocalDate began = knownBy == null ? null : first(attack, vocabulary.path(Role.BEGAN));
    return began != null && began.isAfter(knownBy);
  }

  private boolean isTooLate(@Nullable Part request) {
    return request != null && request.fact(vocabulary.path(Role.MADE)) instanceof Fact.TooLate;
  }

  private boolean belongs(Part request, Part attack) {
    return !isOfAnother(request, attack)
        && !isBefore(last(request, vocabulary.path(Role.ASKED_ON)), attack);
  }

  private boolean isOfAnother(Part request, Part attack) {
    String from = vocabulary.only(request, Role.AUTHOR);
    String against = vocabulary.only(attack, Role.VICTIM);
    return from != null && against != null && !from.equals(against);
  }

  private boolean isBefore(@Nullable LocalDate made, Part attack) {
    LocalDate began = first(attack, vocabulary.path(Role.BEGAN));
    return made != null && began != null && made.isBefore(began);
  }

  /** What a reader must know of requests that belong to no attack, or of which that is disputed. */
  List<Notice> notices(Case about, @Nullable LocalDate knownBy) {
    List<Notice> notices = new ArrayList<>();
    List<Part> begun = begun(about, knownBy);
    for (Part attack : about.attacks()) {
      if (knownBy != null && beganAfter(attack, knownBy)) {
        notices.add(new Notice.NotYet(attack.id(), knownBy, !begun.contains(attack)));
      }
    }
    for (Part request : about.requests()) {
      boolean alone = true;
      boolean another = true;
      boolean early = false;
      for (Part attack : about.attacks()) {
        alone &= !belongs(request, attack);
        another &= isOfAnother(request, attack);
        early |= isBefore(first(request, vocabulary.path(Role.ASKED_ON)), attack);
      }
      Doubt doubt = null;
      if (alone) {
        doubt = another ? Doubt.OF_ANOTHER_STATE : Doubt.TOO_EARLY;
      } else if (isDisputed(request, vocabulary.path(Role.AUTHOR))) {
        doubt = Doubt.AUTHOR_DISPUTED;
      } else if (early && isDisputed(request, vocabulary.path(Role.ASKED_ON))) {
        doubt = Doubt.DAY_DISPUTED;
      }
      if (doubt != null) {
        notices.add(new Notice.OfRequest(request.id(), doubt));
      }
    }
    return notices;
  }

  private static boolean isDisputed(Part part, String path) {
    Fact fact = part.fact(path);
    return fact != null && fact.values().size() > 1;
  }

  /**
   * The last day on which the attacked State's word counts for it: that of the decision on help,
   * given or refused, or the day judged where that is later. What a commentator dates does not
   * count, and nothing after the day by which all must be known.
   */
  LocalDate cutOff(Case about, @Nullable LocalDate knownBy) {
    Part response = about.response();
    LocalDate decided = response == null ? null : last(response, vocabulary.path(Role.DECIDED_ON));
    LocalDate cut = later(about.date(), decided);
    return knownBy == null || cut.isBefore(knownBy) ? cut : knownBy;
  }

  /** The last day the decision on help can be of; the day judged where it is not dated. */
  LocalDate decided(Case about) {
    Part response = about.response();
    LocalDate decided = response == null ? null : last(response, vocabulary.path(Role.DECIDED_ON));
    return decided == null ? about.date() : decided;
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

  static @Nullable LocalDate first(Part part, String path) {
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
