package org.csto.check.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csto.check.model.Capacity;
import org.csto.check.model.Claim;
import org.csto.check.model.Claim.Stance;
import org.csto.check.model.Complaint;
import org.csto.check.model.Fact;
import org.csto.check.model.Grade;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Span;
import org.csto.check.model.Speaker;
import org.csto.check.model.Vocabulary;
import org.csto.check.model.Vocabulary.Term;
import org.csto.check.model.Vocabulary.Type;
import org.csto.check.yaml.Entry;
import org.csto.check.yaml.Problems;
import org.csto.check.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads the facts of the parts of a case: stated, claimed, or alleged by nobody. */
final class FactReader {
  private static final Speaker UNKNOWN =
      new Speaker("", "", null, Capacity.COMMENTATOR, null, Span.START);

  private final Vocabulary vocabulary;
  private final String organization;
  private final Map<String, String> states;
  private final Map<String, Speaker> speakers;
  private final Set<String> sources;
  private final Problems problems;

  FactReader(Law law, Map<String, Speaker> speakers, Set<String> sources, Problems problems) {
    this.vocabulary = law.vocabulary();
    this.organization = law.organization();
    this.states = law.stateNames();
    this.speakers = speakers;
    this.sources = sources;
    this.problems = problems;
  }

  Part part(Part.Kind kind, String id, Yaml.Fields map) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (Yaml.Field field : map.fields().values()) {
      if (!field.key().equals("id") || kind == Part.Kind.RESPONSE) {
        step(kind.token(), field, facts);
      }
    }
    Part part = new Part(kind, id, facts, map.span());
    for (Term term : vocabulary.endings()) {
      if (term.ends() != null) {
        inOrder(part, term.ends(), term.path());
      }
    }
    return part;
  }

  /** Complains when something of a part ends before it began. */
  private void inOrder(Part part, String earlier, String later) {
    String from = part.only(earlier);
    String to = part.only(later);
    Fact fact = part.fact(later);
    if (from == null || to == null || fact == null) {
      return;
    }
    PartialDate first = PartialDate.parse(from).orElseThrow();
    PartialDate last = PartialDate.parse(to).orElseThrow();
    if (last.last().isBefore(first.first())) {
      problems.add(
          fact.span(),
          Complaint.DATES_OUT_OF_ORDER,
          "This ends on " + last.inWords() + ", before it began on " + first.inWords() + ".",
          "Check both dates.");
    }
  }

  private void step(String parent, Yaml.Field field, Map<String, Fact> facts) {
    if (field.key().contains(".")) {
      // Read as a path it would reach past a fact that stands in its own place.
      Entry.unknown(problems, field, "\"" + parent + "\"", vocabulary.stepsUnder(parent));
      return;
    }
    String path = parent + "." + field.key();
    Term term = vocabulary.term(path);
    if (term != null && !field.key().equals(Vocabulary.EACH_STATE)) {
      if (term.type() == Type.SET && isMapOfMembers(field.value())) {
        for (Yaml.Field member : ((Yaml.Fields) field.value()).fields().values()) {
          step(path, member, facts);
        }
        return;
      }
      boolean eachState = !term.path().equals(path);
      if (eachState) {
        String state = states.get(field.key());
        if (state == null) {
          unknownState(field.span(), field.key());
        } else if (!state.equals(field.key())) {
          path = parent + "." + state;
        }
        if (facts.containsKey(path)) {
          problems.add(
              field.span(),
              Complaint.DUPLICATE_KEY,
              "\"" + field.key() + "\" names a State that stands here already.",
              "Keep one of the two.");
        }
      }
      Fact fact = fact(term, path, field);
      if (fact != null) {
        facts.put(path, fact);
      }
      return;
    }
    List<String> steps = vocabulary.stepsUnder(path);
    if (steps.isEmpty()) {
      Entry.unknown(problems, field, "\"" + parent + "\"", vocabulary.stepsUnder(parent));
    } else if (field.value() instanceof Yaml.Fields map) {
      for (Yaml.Field below : map.fields().values()) {
        step(path, below, facts);
      }
    } else {
      problems.add(
          field.value().span(),
          Complaint.WRONG_TYPE,
          "\"" + field.key() + "\" holds several facts; here stands " + field.value().kind() + ".",
          "Write a map with some of: " + String.join(", ", steps) + ".");
    }
  }

  /** Whether this says of each of a set whether it holds, and is not one of it with its source. */
  private static boolean isMapOfMembers(Yaml value) {
    return value instanceof Yaml.Fields map
        && !map.fields().isEmpty()
        && map.get("is") == null
        && map.get("alleged") == null
        && map.get("by") == null;
  }

  private @Nullable Fact fact(Term term, String path, Yaml.Field field) {
    Yaml value = field.value();
    if (value instanceof Yaml.Text text) {
      String checked = value(term, text);
      return checked == null ? null : new Fact.Stated(path, checked, null, null, value.span());
    }
    if (value instanceof Yaml.Fields map) {
      return single(term, path, map);
    }
    Yaml.Items list = (Yaml.Items) value;
    List<Claim> claims = new ArrayList<>();
    for (Yaml item : list.items()) {
      if (item instanceof Yaml.Fields map) {
        Claim claim = claim(term, map);
        if (claim != null) {
          claims.add(claim);
        }
      } else {
        problems.add(
            item.span(),
            Complaint.WRONG_TYPE,
            "Each item of a list is a claim: a map with is, by, said, evidence and source.",
            "A value that nobody disputes stands alone, without a dash.");
      }
    }
    if (list.items().isEmpty()) {
      problems.add(
          list.span(),
          Complaint.WRONG_TYPE,
          "A list of claims cannot be empty.",
          "Leave the fact out, or write {alleged: none}.");
    }
    deniedOnly(claims);
    return claims.isEmpty() ? null : new Fact.Claimed(path, claims, list.span());
  }

  /** A map in the place of a value: {@code {alleged: none}}, or a value with its source. */
  private @Nullable Fact single(Term term, String path, Yaml.Fields map) {
    Entry entry = new Entry(map, "A fact", problems);
    if (entry.has("alleged")) {
      String alleged = entry.text("alleged");
      if (!alleged.equals("none")) {
        problems.add(
            entry.span("alleged"),
            Complaint.UNKNOWN_VALUE,
            "\"alleged\" can only be none.",
            "If somebody alleges it, record the claim.");
      }
      entry.end();
      return new Fact.NoneAlleged(path, map.span());
    }
    if (!term.day().isEmpty() && entry.has("on")) {
      String on = entry.get("on") instanceof Yaml.Text text ? value(term, Type.DATE, text) : null;
      String source = entry.optionalText("source");
      if (source != null) {
        knownSource(source, entry.span("source"));
      }
      String words = entry.optionalText("words");
      entry.end();
      return on == null ? null : new Fact.Stated(path, on, source, words, map.span());
    }
    if (map.get("by") != null) {
      problems.add(
          map.span(),
          Complaint.WRONG_TYPE,
          "A claim stands in a list.",
          "Put a dash before it: - {is: ..., by: ...}");
      return null;
    }
    if (!entry.has("is")) {
      problems.add(
          map.span(),
          Complaint.MISSING_KEY,
          "This fact needs \"is\".",
          "Write a value, {is: ..., source: ...}, {alleged: none} or a list of claims.");
      return null;
    }
    String checked =
        entry.get("is") instanceof Yaml.Text text ? value(term, text) : entry.optionalText("is");
    String source = entry.text("source");
    knownSource(source, entry.span("source"));
    String words = entry.optionalText("words");
    entry.end();
    return checked == null ? null : new Fact.Stated(path, checked, source, words, map.span());
  }

  private @Nullable Claim claim(Term term, Yaml.Fields map) {
    Entry entry = new Entry(map, "A claim", problems);
    Stance stance = null;
    String value = null;
    for (Stance each : Stance.values()) {
      if (entry.has(each.token())) {
        if (stance != null) {
          problems.add(
              entry.span(each.token()),
              Complaint.CLAIM_TWICE,
              "A claim has one of is, denies and doubts, not two.",
              "Make two claims of it.");
        }
        stance = each;
        Yaml given = entry.get(each.token());
        value =
            given instanceof Yaml.Text text ? value(term, text) : entry.optionalText(each.token());
      }
    }
    if (stance == null) {
      problems.add(map.span(), Complaint.MISSING_KEY, "A claim needs is, denies or doubts.", "");
    }
    String by = entry.text("by");
    Speaker speaker = speakers.get(by);
    if (speaker == null && !by.isEmpty()) {
      problems.add(
          entry.span("by"),
          Complaint.UNKNOWN_SPEAKER,
          "No speaker is called \"" + by + "\".",
          speakers.isEmpty() ? "Declare it under speakers." : problems.near(by, speakers.keySet()));
    }
    entry.text("said");
    PartialDate said = entry.optionalDate("said");
    Grade evidence = entry.word("evidence", Grade.class, Complaint.UNKNOWN_GRADE);
    String source = entry.text("source");
    knownSource(source, entry.span("source"));
    String why = entry.optionalText("why");
    if (evidence != null && evidence.compareTo(Grade.REPORT) > 0 && why == null) {
      problems.add(
          map.span(),
          Complaint.MISSING_KEY,
          "Evidence above a report needs \"why\": what lifts it there.",
          "");
    }
    if (evidence == Grade.FINDING && speaker != null && speaker.as() == Capacity.PARTY) {
      problems.add(
          entry.span("evidence"),
          Complaint.OWN_FINDING,
          "A party's own word is no finding.",
          "A finding is that of an independent inquiry or a court; grade this lower.");
    }
    Claim claim =
        stance == null || value == null || said == null || evidence == null
            ? null
            : new Claim(
                stance,
                value,
                speaker == null ? UNKNOWN : speaker,
                said,
                evidence,
                source,
                entry.optionalText("words"),
                entry.optionalText("quote"),
                why,
                map.span());
    entry.optionalText("words");
    entry.optionalText("quote");
    entry.end();
    return claim;
  }

  /** A denial without the claim it denies would dispute nothing, in silence. */
  private void deniedOnly(List<Claim> claims) {
    for (Claim denial : claims) {
      if (denial.stance() == Stance.DENIES && !isClaimed(claims, denial.value())) {
        problems.add(
            denial.span(),
            Complaint.DENIAL_ALONE,
            "This denies \"" + denial.value() + "\", which nobody here claims.",
            "Record who claims it, or note {alleged: none}.");
      }
    }
  }

  private static boolean isClaimed(List<Claim> claims, String value) {
    for (Claim claim : claims) {
      if (claim.stance() == Stance.IS && claim.value().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private void knownSource(String key, Span span) {
    if (!key.isEmpty() && !sources.contains(key)) {
      problems.add(
          span,
          Complaint.UNKNOWN_SOURCE,
          "No source is called \"" + key + "\".",
          sources.isEmpty() ? "Declare it under sources." : problems.near(key, sources));
    }
  }

  private void unknownState(Span span, String name) {
    problems.add(
        span,
        Complaint.UNKNOWN_STATE,
        "No State is called \"" + name + "\".",
        problems.near(name, states.keySet()));
  }

  /** The value as rules want it; null, after a complaint, when it does not fit the fact. */
  private @Nullable String value(Term term, Yaml.Text text) {
    return value(term, term.type(), text);
  }

  private @Nullable String value(Term term, Type type, Yaml.Text text) {
    String value = text.text();
    if (value.isEmpty()) {
      problems.add(
          text.span(),
          Complaint.WRONG_TYPE,
          "Here stands nothing.",
          "Leave the fact out when it is not known.");
      return null;
    }
    switch (type) {
      case TRUTH, WORD, SET -> {
        if (!term.values().contains(value)) {
          problems.add(
              text.span(),
              type == Type.TRUTH ? Complaint.WRONG_TYPE : Complaint.UNKNOWN_VALUE,
              "\"" + value + "\" does not tell " + term.asks() + ".",
              "It is one of " + String.join(", ", term.values()) + ".");
          return null;
        }
      }
      case STATE, ADDRESSEE -> {
        if (type == Type.ADDRESSEE && value.equals(organization)) {
          return value;
        }
        String state = states.get(value);
        if (state == null) {
          unknownState(text.span(), value);
        }
        return state;
      }
      case COUNT -> {
        if (!isWholeNumber(value)) {
          problems.add(
              text.span(),
              Complaint.WRONG_TYPE,
              "\"" + value + "\" is not a whole number.",
              "Write 2500, without spaces, commas or \"about\".");
          return null;
        }
      }
      case DATE -> {
        if (PartialDate.parse(value).isEmpty()) {
          new Entry(new Yaml.Fields(Map.of(), text.span()), "", problems)
              .badDate(text.span(), value);
          return null;
        }
      }
      case TEXT -> {}
    }
    return value;
  }

  /** Digits alone, and no more of them than a number holds. */
  private static boolean isWholeNumber(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return value.length() <= 9;
  }
}
