package org.csto.check.law;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csto.check.law.Known.Fault;
import org.csto.check.law.Meaning.Kind;
import org.csto.check.law.Sentence.Match;
import org.csto.check.law.WrittenRule.Piece;
import org.csto.check.yaml.Problems;
import org.jspecify.annotations.Nullable;

/** Understands a rule: which sentence each line is, and whether what that speaks of is known. */
final class RuleReader {
  /** The blanks that are filled from the value of the first fact. */
  private static final Pattern OF_VALUE = Pattern.compile("\\{(value|since|standing)\\}");

  private final Grammar grammar;
  private final Known known;

  RuleReader(Grammar grammar, Known known) {
    this.grammar = grammar;
    this.known = known;
  }

  /** Null, after a complaint, when a line of it is no sentence. */
  @Nullable ReadRule read(String file, Problems problems, WrittenRule written) {
    List<Match> asks = new ArrayList<>();
    boolean whole = true;
    for (Piece piece : written.asks()) {
      Match match = match(problems, written, piece, true);
      whole &= match != null;
      if (match != null) {
        asks.add(match);
      }
    }
    Match follows = match(problems, written, written.follows(), false);
    if (follows == null || !whole) {
      return null;
    }
    ReadRule rule = new ReadRule(file, problems, written, asks, follows, cites(problems, written));
    shape(rule);
    for (int i = 0; i < asks.size(); i++) {
      known(rule, written.asks().get(i), asks.get(i));
    }
    follows(rule);
    return rule;
  }

  private @Nullable Match match(Problems problems, WrittenRule written, Piece piece, boolean asks) {
    List<Match> matches = grammar.matches(piece.words(), asks);
    if (matches.size() == 1) {
      return matches.get(0);
    }
    if (matches.size() > 1) {
      StringBuilder lines = new StringBuilder();
      matches.forEach(
          match -> lines.append(lines.isEmpty() ? "" : " and ").append(match.sentence().line()));
      written.complain(
          problems,
          piece,
          0,
          "Several sentences of law.dsl read so: those in lines " + lines + ".",
          "Change one of them, so that each line of a rule is one sentence.");
      return null;
    }
    written.complain(
        problems, piece, 0, "No sentence of law.dsl reads so.", grammar.near(piece.words(), asks));
    return null;
  }

  /** A rule begins with a fact; the sentences after it go on from there. */
  private static void shape(ReadRule rule) {
    Piece clause = rule.written().clause();
    Matcher value = OF_VALUE.matcher(clause.words());
    if (rule.asks().get(0).sentence().meaning().kind().isIndication() && value.find()) {
      rule.complain(
          clause,
          value.start(),
          "An indication has no one value to fill in.",
          "Say what it shows.");
    }
    Piece position = null;
    for (int i = 0; i < rule.asks().size(); i++) {
      Kind kind = rule.asks().get(i).sentence().meaning().kind();
      Piece piece = rule.written().asks().get(i);
      if (i == 0 && !kind.begins()) {
        rule.complain(
            piece,
            0,
            "This sentence goes on from another.",
            "Begin the rule with a sentence about the facts.");
      } else if (i > 0 && kind.begins()) {
        rule.complain(
            piece,
            0,
            "With this sentence a rule begins; it does not go on from another.",
            "Use, or write into law.dsl, one that speaks of the same part: Said( of == $fact.of, … ).");
      } else if (kind == Kind.POSITION) {
        if (position != null) {
          rule.complain(piece, 0, "A rule asks the reading for one answer.", "Write two rules.");
        } else if (rule.kind() == Kind.DERIVES) {
          rule.complain(
              piece,
              0,
              "An indication is the same under every reading.",
              "Ask the reading in the rule that rests on it.");
        }
        position = piece;
      }
    }
  }

  /** Complains of a fact, a value or an answer that nothing and nobody gives. */
  private void known(ReadRule rule, Piece piece, Match match) {
    Meaning meaning = match.sentence().meaning();
    String one = match.filled(meaning.one());
    String other = match.filled(meaning.other());
    Fault fault = null;
    String where = meaning.one();
    if (meaning.kind().isFact()) {
      fault = known.fact(one);
      if (fault == null) {
        fault = known.value(one, other);
        where = meaning.other();
      }
    } else if (meaning.kind() == Kind.POSITION) {
      fault = known.answer(one, other);
      where = meaning.other();
    }
    if (fault != null) {
      rule.complain(piece, match.where(where), fault.message(), fault.hint());
    }
  }

  private void follows(ReadRule rule) {
    String id = rule.written().id().words();
    String prefix = id.substring(0, id.lastIndexOf('-'));
    String to = rule.to();
    String wanted = ReadRule.title(rule.file());
    if (rule.kind() != Kind.DERIVES) {
      Fault fault = known.route(to);
      if (fault != null) {
        Meaning meaning = rule.follows().sentence().meaning();
        int at = rule.follows().where(meaning.one());
        rule.complain(rule.written().follows(), at, fault.message(), fault.hint());
        return;
      }
      wanted = to.split("/", 2)[0];
    }
    if (!prefix.equals(wanted)) {
      rule.complain(
          rule.written().id(),
          0,
          "The id of this rule begins with " + wanted + ".",
          "It is called so after " + (rule.kind() == Kind.DERIVES ? "its file." : "its route."));
    }
  }

  private List<String> cites(Problems problems, WrittenRule written) {
    List<String> cites = new ArrayList<>();
    Piece piece = written.annotations().get("cite");
    int from = 0;
    for (String part : piece == null ? new String[0] : piece.words().split(";", -1)) {
      String key = part.strip();
      int at = from + (key.isEmpty() ? 0 : part.indexOf(key));
      Fault fault = known.citation(key);
      if (piece != null && fault != null) {
        written.complain(problems, piece, at, fault.message(), fault.hint());
      }
      cites.add(key);
      from += part.length() + 1;
    }
    return cites;
  }
}
