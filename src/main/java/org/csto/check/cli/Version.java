package org.csto.check.cli;

/** The version of the program; a test holds it against the build. */
final class Version {
  static final String NUMBER = "1.0.0";
  static final String LINE = "csto-check " + NUMBER;

  private Version() {}
}
