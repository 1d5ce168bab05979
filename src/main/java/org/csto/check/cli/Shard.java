package org.csto.check.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csto.check.cli.Command.UsageException;

/**
 * One of several equal parts of a run, for job arrays: every {@code of}-th case, beginning with the
 * {@code part}-th. Which those are depends on nothing but the order in which cases are found.
 *
 * @param part from 1
 */
record Shard(int part, int of) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

  static Shard parse(String given) throws UsageException {
    Matcher matcher = FORM.matcher(given);
    int part = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    int of = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    if (part < 1 || part > of) {
      throw new UsageException(
          "--shard needs a part and their number, from 1/4 to 4/4, not \"" + given + "\".");
    }
    return new Shard(part, of);
  }

  /** Whether a case belongs to this part, by its place among all that are found, from 0. */
  boolean takes(long place) {
    return place % of == part - 1;
  }
}
