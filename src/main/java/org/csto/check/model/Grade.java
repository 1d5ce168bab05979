package org.csto.check.model;

/** How well a claim shows its fact, from weakest to strongest; not how official the paper is. */
public enum Grade implements Token {
  /** Somebody says so, a council's statement included. */
  ASSERTION,
  /** Independent observers saw it. */
  REPORT,
  /** Primary evidence is public: imagery, records, captured material. */
  DOCUMENT,
  /** An independent inquiry or a court found it, never a party's own. */
  FINDING
}
