package org.csto.check.model;

/** What counts as proof: how claims become established facts. */
public enum Standard implements Token {
  APPLICANT,
  RECORD,
  CONVINCING
}
