package org.csto.check.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.explain.Explanation.Authority;
import org.csto.check.model.Condition;
import org.csto.check.model.Condition.Basis;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Finding.OfCondition;
import org.csto.check.model.Finding.OfElement;
import org.csto.check.model.Finding.OfRoute;
import org.csto.check.model.Finding.Weighed;
import org.csto.check.model.Law;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.RuleInfo;
import org.jspecify.annotations.Nullable;

/** The one answer to the question on what a thing rests in law. */
record Authorities(Law law) {
  private static final String PARAGRAPH = ", para. ";

  /**
   * On what the answer to a condition rests: what the rules that decided cite. A rule on a route
   * that another condition owns speaks of that other condition; what this one makes of it rests on
   * the law that asks for it here. Where no rule decided, the law itself is all there is.
   */
  Authority ofAnswer(OfCondition found) {
    Condition condition = found.condition();
    if (condition.group() != Group.ARTICLE_4) {
      return ofLaw(found);
    }
    Set<String> keys = new LinkedHashSet<>();
    for (OfElement element : found.elements()) {
      if (element.finding().status() == found.status()) {
        for (OfRoute route : element.routes()) {
          if (route.finding().status() == found.status()) {
            add(keys, route, found);
          }
        }
      }
    }
    keys.retainAll(law.citations().keySet());
    if (keys.isEmpty()) {
      return ofLaw(found);
    }
    Stand stand = found.stand();
    String holder = stand != null && stand.basis() == Basis.POSITION ? stand.holder() : null;
    return new Authority(
        this,
        List.copyOf(keys),
        holder,
        false,
        standIn(stand),
        carried(stand),
        basis(condition, stand));
  }

  private static void add(Set<String> keys, OfRoute route, OfCondition found) {
    boolean own = route.id().startsWith(found.condition().id() + "/");
    for (Weighed weighed : Reasons.deciding(route)) {
      keys.addAll(own ? weighed.rule().cites() : ofLawItself(found));
    }
  }

  /** On what the answer to the point of law rests; a position is its holder's own words. */
  Authority ofLaw(OfCondition found) {
    Stand stand = found.stand();
    List<String> keys = new ArrayList<>(ofLawItself(found));
    keys.retainAll(law.citations().keySet());
    String holder = stand == null ? null : stand.holder();
    boolean words = stand != null && holder != null && stand.basis() == Basis.POSITION;
    return new Authority(
        this, keys, holder, words, standIn(stand), carried(stand), basis(found.condition(), stand));
  }

  private static List<String> ofLawItself(OfCondition found) {
    Stand stand = found.stand();
    return stand == null ? found.condition().cites() : stand.sources();
  }

  Authority ofRule(RuleInfo rule) {
    return new Authority(this, rule.cites(), null, false, null, null, null);
  }

  private static @Nullable Basis basis(Condition condition, @Nullable Stand stand) {
    return stand == null ? condition.basis() : stand.basis();
  }

  /** Whose answer stands in where the reading is silent; null where it speaks. */
  private @Nullable String standIn(@Nullable Stand stand) {
    return stand != null && stand.silent()
        ? "silent here, so as in " + law.defaultReading().id()
        : null;
  }

  /** The text of which the answer was said; null where it is the one judged under. */
  private static @Nullable String carried(@Nullable Stand stand) {
    return stand == null ? null : stand.carriedFrom();
  }

  static String joined(@Nullable String... parts) {
    Set<String> joined = new LinkedHashSet<>();
    for (String part : parts) {
      if (part != null && !part.isEmpty()) {
        joined.add(part);
      }
    }
    return String.join(" · ", joined);
  }

  /** Citations as they are printed; paragraphs of one judgment stand together. */
  String cited(Collection<String> keys) {
    Map<String, String> works = new LinkedHashMap<>();
    for (String key : keys) {
      String label = law.citations().getOrDefault(key, key);
      int at = label.indexOf(PARAGRAPH);
      String work = at < 0 ? label : label.substring(0, at);
      String paragraph = at < 0 ? "" : label.substring(at + PARAGRAPH.length());
      String others = works.get(work);
      works.put(
          work,
          at < 0
              ? ""
              : others == null
                  ? PARAGRAPH + paragraph
                  : others.replace("para. ", "paras. ") + " and " + paragraph);
    }
    List<String> cited = new ArrayList<>();
    for (Map.Entry<String, String> work : works.entrySet()) {
      cited.add(work.getKey() + work.getValue());
    }
    return String.join("; ", cited);
  }
}
