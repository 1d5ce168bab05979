package org.csto.check.explain;

/** The sections of a report that are not named by the law, in the order in which they are told. */
public enum Section {
  OTHER_PAIRS("The other attacks and requests"),
  IF_SETTLED("If it were settled"),
  READINGS("Under each reading and standard"),
  WHAT_WAS_DONE("What was done"),
  DEPARTURES("Where commentators depart from the record"),
  ALSO_ON_FILE("Also on file"),
  SOURCES("Sources");

  private final String heading;

  Section(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }
}
