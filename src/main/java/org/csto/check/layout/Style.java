package org.csto.check.layout;

import org.csto.check.model.Status;

/** What a piece of a report means to its reader; a terminal with colours shows it so. */
public enum Style {
  PLAIN(""),
  TITLE("1"),
  HEADING("1"),
  MUTED("2"),
  MET("32"),
  NOT_MET("31"),
  OPEN("33"),
  UNKNOWN("36"),
  ERROR("1;31"),
  HINT("36");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  public static Style of(Status status) {
    return switch (status) {
      case MET -> MET;
      case NOT_MET -> NOT_MET;
      case CONTESTED -> OPEN;
      case UNDETERMINED -> UNKNOWN;
      case NOT_APPLICABLE -> MUTED;
    };
  }

  /** The text as a terminal with colours shows it. */
  String paint(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
  }
}
