package org.csto.check.law;

import java.util.EnumMap;
import java.util.Map;
import org.csto.check.model.Condition.Basis;
import org.csto.check.model.Condition.Group;
import org.csto.check.model.Membership.Standing;
import org.csto.check.model.Token;
import org.csto.check.model.Wording;
import org.csto.check.model.Wording.OfGroup;
import org.csto.check.yaml.Entry;
import org.csto.check.yaml.Yaml;

/** Reads what is said of the law; all of it must be there, for a report leaves no sentence out. */
record WordingReader(Entry root) {

  Wording read() {
    Map<Group, OfGroup> groups = new EnumMap<>(Group.class);
    Entry all = under(root, "groups", "The map of the groups");
    for (Group group : Group.values()) {
      Entry of = under(all, group.token(), "A group");
      groups.put(group, new OfGroup(of.text("heading"), of.text("list"), of.text("one")));
      of.end();
    }
    all.end();
    return new Wording(
        root.text("treaty"),
        root.text("cases"),
        root.text("case"),
        root.text("all-met"),
        root.text("disclaimer"),
        root.text("open-when-met"),
        root.text("together"),
        root.text("whose-duties"),
        root.text("no-response"),
        root.text("no-record"),
        root.text("outside-texts"),
        groups,
        texts("bases", Basis.class),
        root.text("not-agreed"),
        texts("standings", Standing.class));
  }

  /** A text for each word of a closed set. */
  private <E extends Enum<E> & Token> Map<E, String> texts(String key, Class<E> set) {
    Map<E, String> texts = new EnumMap<>(set);
    Entry entry = under(root, key, "The map of the " + key);
    for (E each : set.getEnumConstants()) {
      texts.put(each, entry.text(each.token()));
    }
    entry.end();
    return texts;
  }

  /** The map under a key; empty, after a complaint, when there is none. */
  private static Entry under(Entry entry, String key, String what) {
    if (!entry.has(key)) {
      entry.missing(key);
    }
    return new Entry(new Yaml.Fields(entry.map(key), entry.span(key)), what, entry.problems());
  }
}
