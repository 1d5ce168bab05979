package org.csto.check.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every fact a case can state or claim, as the pack has them. */
public final class Vocabulary {
  /** What a value of a fact looks like. */
  public enum Type implements Token {
    /** {@code true} or {@code false}. */
    TRUTH,
    /** One of a closed list. */
    WORD,
    /**
     * Any of a closed list, each of which holds or does not: they never rival each other. One of
     * them may stand alone for the set of it.
     */
    SET,
    /** The name of a State. */
    STATE,
    /** The name of the Organization or of a State. */
    ADDRESSEE,
    /** A whole number, zero or more. */
    COUNT,
    /** A day, a month or a year. */
    DATE,
    /** Free prose, which no rule reads. */
    TEXT
  }

  /** Whose word goes first on a fact. */
  public enum Whose implements Token {
    /** An act of the State attacked or asking: its own, and that of who was asked. */
    ACT,
    /** A plea: that of the parties. */
    PLEA
  }

  /**
   * One fact.
   *
   * @param values the closed list of a {@link Type#WORD}, a {@link Type#SET} or a {@link
   *     Type#TRUTH}; empty otherwise
   * @param names plain names of those of them that do not speak for themselves
   * @param classes the words that rules match instead of a State or a number
   * @param asks what the fact tells, to stand after "the file does not state"
   * @param each the same of one State, {@code {state}}, or of one of a set, {@code {value}}, where
   *     the last step names one; null where it does not
   * @param ends of a date, the path of the one on which it began; null when it is none of an end
   * @param role what the program itself reads it for; null when it does not
   * @param bound the number from which on it is many; 0 where there is none
   * @param sign what it is one of several signs of, to stand after "the file does not state"; null
   *     when it is none
   * @param says what each of its values says as a sign, as a clause
   * @param noIsAskedFor whether a condition asks that it be denied
   * @param whose whose word goes first; null where nobody's does
   * @param day of an act that a case can date, the words for one until the decision and for a later
   *     one; empty otherwise
   */
  public record Term(
      String path,
      Type type,
      List<String> values,
      Map<String, String> names,
      Map<Circumstance, List<String>> classes,
      String asks,
      @Nullable String each,
      @Nullable String ends,
      @Nullable Role role,
      int bound,
      @Nullable String sign,
      Map<String, String> says,
      boolean noIsAskedFor,
      @Nullable Whose whose,
      List<String> day) {

    /** A value of the closed list as reports print it. */
    public String named(String value) {
      String name = names.get(value);
      return name == null ? value.replace('-', ' ') : name;
    }

    /** What it tells, where it stands at this path. */
    public String asks(String path) {
      return each == null || path.equals(this.path)
          ? asks
          : each.replace("{state}", path.substring(path.lastIndexOf('.') + 1));
    }

    /** Whether nothing else of a set than this need hold, so that rules can ask for it alone. */
    public boolean isAskedForAlone(String value) {
      return classes.getOrDefault(Circumstance.ONLY, List.of()).contains(value);
    }

    /** One of a set, as a fact that holds or does not. */
    private Term leaf(String value) {
      return new Term(
          path + "." + value,
          Type.TRUTH,
          List.of("true", "false"),
          Map.of(),
          Map.of(),
          each == null ? asks : each.replace("{value}", named(value)),
          null,
          null,
          null,
          0,
          null,
          Map.of(),
          false,
          null,
          List.of());
    }

    /** The words that rules can match. */
    public List<String> matched() {
      Set<String> words = new LinkedHashSet<>(values);
      for (Map.Entry<Circumstance, List<String>> ofClass : classes.entrySet()) {
        for (String word : ofClass.getValue()) {
          if (ofClass.getKey() == Circumstance.ONLY) {
            words.add(ONLY + word);
          } else if (word.equals(STANDING)) {
            for (Membership.Standing standing : Membership.Standing.values()) {
              words.add(standing.token());
            }
          } else {
            words.add(word);
          }
        }
      }
      return List.copyOf(words);
    }
  }

  /** As the last step of a path it stands for the name of a State. */
  public static final String EACH_STATE = "*";

  /** Before a word of a set: nothing else of the set holds. */
  public static final String ONLY = "only-";

  /** Among the words of a class it stands for how the State stood under the Treaty on the day. */
  public static final String STANDING = "standing";

  private final Map<String, Term> terms;
  private final Map<String, Term> leaves = new HashMap<>();
  private final Map<Role, List<String>> roles = new EnumMap<>(Role.class);
  private final List<Term> endings = new ArrayList<>();

  /**
   * @param terms by path, in the order a case file gives them
   */
  public Vocabulary(Map<String, Term> terms) {
    this.terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    for (Term term : terms.values()) {
      Role role = term.role();
      if (role != null) {
        List<String> paths = roles.get(role);
        if (paths == null) {
          paths = new ArrayList<>();
          roles.put(role, paths);
        }
        paths.add(term.path());
      }
      if (term.type() == Type.SET) {
        for (String value : term.values()) {
          leaves.put(term.path() + "." + value, term.leaf(value));
        }
      }
      if (term.ends() != null) {
        endings.add(term);
      }
    }
  }

  /** All facts by path, in the order a case file gives them. */
  public Map<String, Term> terms() {
    return terms;
  }

  /** The fact at this path; null when there is none. */
  public @Nullable Term term(String path) {
    Term exact = terms.get(path);
    if (exact != null) {
      return exact;
    }
    Term leaf = leaves.get(path);
    if (leaf != null) {
      return leaf;
    }
    int dot = path.lastIndexOf('.');
    return dot < 0 ? null : terms.get(path.substring(0, dot + 1) + EACH_STATE);
  }

  /** The set that a fact is one of; null when it is of none. */
  public @Nullable Term setOf(String path) {
    return leaves.containsKey(path) ? terms.get(path.substring(0, path.lastIndexOf('.'))) : null;
  }

  /** What can follow a path: {@code attack} has {@code against}, {@code force} and so on. */
  public List<String> stepsUnder(String path) {
    Term set = terms.get(path);
    if (set != null && set.type() == Type.SET) {
      return set.values();
    }
    List<String> steps = new ArrayList<>();
    String prefix = path + ".";
    for (String candidate : terms.keySet()) {
      if (candidate.startsWith(prefix)) {
        String rest = candidate.substring(prefix.length());
        int dot = rest.indexOf('.');
        String step = dot < 0 ? rest : rest.substring(0, dot);
        if (!steps.contains(step)) {
          steps.add(step);
        }
      }
    }
    return steps;
  }

  /** The dates on which something ended. */
  public List<Term> endings() {
    return Collections.unmodifiableList(endings);
  }

  /** The paths of the facts that have a role. */
  public List<String> paths(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  /** The path of the fact that has a role. */
  public String path(Role role) {
    return paths(role).get(0);
  }

  /** The one value that a part has in a role; null when it is not settled. */
  public @Nullable String only(Part part, Role role) {
    return part.only(path(role));
  }
}
