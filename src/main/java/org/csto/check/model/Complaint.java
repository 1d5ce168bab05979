package org.csto.check.model;

/** The codes of complaints: what each means, and an example that draws it. */
public enum Complaint implements Token {
  MISSING_FILE("There is no file or folder of that name.", "csto-check cases/kazakstan-2022.yaml"),
  UNREADABLE(
      "The file or folder is there, but it cannot be read, or it is neither a file nor a folder.",
      "csto-check a-file-you-may-not-open.yaml"),
  NOTHING_FOUND(
      "The folder holds no file that ends in .yaml or .yml, so there is nothing to evaluate.",
      "csto-check an-empty-folder"),
  TOO_LARGE(
      "The file is larger than any case needs to be; it is refused before it is read.",
      "a file of several megabytes"),
  NOT_UTF_8(
      "The file is not UTF-8 text. From the place named on, its bytes stand for no character.",
      "a file saved as Windows-1251"),
  CONTROL_CHARACTER(
      "The file holds a character that could drive a terminal, or turn the direction of writing.",
      "title: \"A title with an escape \\e[2J in it\""),
  EMPTY_FILE("The file holds nothing but blanks and comments.", "# only a comment"),
  NOT_YAML(
      "The file is not YAML: an indentation, a quotation mark or a bracket is wrong.",
      "attacker: {kind: armed-group"),
  TOO_DEEP(
      "Maps and lists are nested deeper than any case needs.", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["),
  TOO_MANY(
      "The file holds more attacks or requests than any case needs, or draws more complaints than"
          + " anybody reads.",
      "a thousand attacks in one case"),
  ANCHOR(
      "An anchor makes one piece of text stand in several places, so that no line can be cited for"
          + " it.",
      "words: &same \"Gangs trained abroad.\""),
  TAG(
      "A YAML tag tells a program how to read a value. Every value of a case is read as text.",
      "date: !!timestamp 2022-01-05"),
  DUPLICATE_KEY(
      "A key stands twice in one map, and only one of the two could count.",
      "{kind: state, kind: armed-group}"),
  NOT_A_CASE(
      "The file is YAML, but it does not describe a case.", "- a list where a map should stand"),
  UNKNOWN_SCHEMA(
      "The key schema names a form of case that this program does not know.",
      "schema: csto-case/9"),
  UNKNOWN_KEY(
      "No such key is known at this place. A misspelt key would otherwise be passed over in silence.",
      "attacker: {knd: armed-group}"),
  MISSING_KEY("Something that must be there is missing.", "- {is: abroad, said: 2022-01-05}"),
  WRONG_TYPE(
      "Here stands another kind of thing than is wanted: a list for a single value, a word for a"
          + " number, or nothing.",
      "killed: about 200"),
  UNKNOWN_VALUE("The value is not among those that may stand here.", "weapons: rifles"),
  UNKNOWN_STATE(
      "No State is called so in the pack. States bear their short English names.",
      "against: Kazahstan"),
  UNKNOWN_SPEAKER(
      "A claim names a speaker whom the file does not declare under speakers.",
      "- {is: abroad, by: somebody}"),
  UNKNOWN_SOURCE(
      "A claim or a fact names a source that the file does not declare under sources.",
      "- {is: abroad, source: nowhere}"),
  UNKNOWN_GRADE(
      "The evidence of a claim has one of four grades: assertion, report, document or finding.",
      "- {is: abroad, evidence: rumour}"),
  BAD_DATE(
      "This is no date. A date is as exact as its source: a day, a month or a year.",
      "date: 5 January 2022"),
  DATES_OUT_OF_ORDER("Something ends before it begins.", "{began: 2022-01-10, ended: 2022-01-05}"),
  BAD_ID(
      "The id of a case is made of small letters and digits, joined by dashes.",
      "id: Kazakhstan 2022"),
  DUPLICATE_ID(
      "Two attacks, two requests or two events of a case bear one id.",
      "attacks: [{id: first}, {id: first}]"),
  CLAIM_TWICE(
      "A claim asserts, denies or doubts a value: one of the three, and no more.",
      "- {is: abroad, denies: domestic}"),
  DENIAL_ALONE(
      "A claim denies what nobody on file claims, so that it would dispute nothing.",
      "origin: [{denies: abroad, by: asylov}]"),
  OWN_FINDING(
      "A party grades its own word as a finding, which is that of an independent inquiry or a court.",
      "- {is: abroad, by: president, evidence: finding}"),
  PROGRAM_FAILED(
      "The program failed on this case, which is its own fault. The case has no verdict; the others"
          + " are judged all the same, and the run ends with 70.",
      "a bug; report it with the case"),
  RULE_ERROR(
      "A rule of the pack named with --rules is not made of sentences of law.dsl, could never match, or"
          + " gives its ground to a route that nobody weighs.",
      "then this speaks for outside/orgin");

  private final String meaning;
  private final String example;

  Complaint(String meaning, String example) {
    this.meaning = meaning;
    this.example = example;
  }

  /** What it means, in a sentence or two. */
  public String meaning() {
    return meaning;
  }

  /** Something that draws it: a piece of a case, a command or a file. */
  public String example() {
    return example;
  }
}
