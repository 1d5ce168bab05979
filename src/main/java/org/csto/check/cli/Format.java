package org.csto.check.cli;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csto.check.cli.Command.UsageException;
import org.csto.check.layout.Terminal;
import org.csto.check.model.Law;
import org.csto.check.report.CsvForm;
import org.csto.check.report.Form;
import org.csto.check.report.JunitForm;
import org.csto.check.report.json.JsonForm;
import org.csto.check.report.json.NdjsonForm;
import org.csto.check.report.markdown.MarkdownForm;
import org.csto.check.report.text.SummaryForm;
import org.csto.check.report.text.TableForm;
import org.csto.check.report.text.TextForm;
import org.jspecify.annotations.Nullable;

/** What {@code --format} can name. */
enum Format {
  TEXT,
  JSON,
  NDJSON,
  CSV,
  MARKDOWN,
  JUNIT;

  /** The one so named; text when none is named. */
  static Format named(@Nullable String name) throws UsageException {
    if (name == null) {
      return TEXT;
    }
    for (Format format : values()) {
      if (format.inWords().equals(name)) {
        return format;
      }
    }
    String known = Stream.of(values()).map(Format::inWords).collect(Collectors.joining(", "));
    throw new UsageException("--format is one of " + known + ", not \"" + name + "\".");
  }

  private String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * How a report in this format is to look.
   *
   * @param several whether it tells of more than one case
   * @param summary whether it gives counts in place of cases
   * @param matrix whether it shows every reading and standard where that is not a matter of course
   * @param selected whether it leaves out cases that it counts
   */
  record Presentation(
      boolean several,
      boolean summary,
      boolean matrix,
      boolean quiet,
      boolean verbose,
      boolean selected) {}

  /**
   * Whether such a report shows what would come of the case otherwise, which takes long to find.
   */
  boolean whole(Presentation presentation) {
    return !presentation.summary()
        && switch (this) {
          case TEXT -> explains(presentation);
          case JSON -> true;
          case NDJSON, MARKDOWN -> presentation.matrix();
          case CSV, JUNIT -> false;
        };
  }

  private static boolean explains(Presentation presentation) {
    return !presentation.quiet() && (presentation.verbose() || !presentation.several());
  }

  /** Whether it tells how each case fares against what it expects. */
  boolean tries() {
    return this == JUNIT;
  }

  /** The form of such a report. */
  Form form(Presentation presentation, Law law, Supplier<String> digest, Terminal terminal)
      throws UsageException {
    if (presentation.summary() && this != TEXT && this != JSON) {
      throw new UsageException("--summary goes with the formats text and json.");
    }
    if (presentation.matrix() && this != JSON && this != NDJSON && this != MARKDOWN) {
      throw new UsageException("--matrix goes with the formats json, ndjson and markdown.");
    }
    return switch (this) {
      case TEXT -> {
        if (presentation.summary()) {
          yield new SummaryForm(law, terminal);
        }
        yield explains(presentation)
            ? new TextForm(law, terminal, presentation.verbose(), presentation.several())
            : new TableForm(
                terminal, presentation.quiet(), presentation.several(), presentation.selected());
      }
      case JSON -> new JsonForm(law, digest, Version.NUMBER, presentation.summary());
      case NDJSON -> new NdjsonForm(law);
      case CSV -> new CsvForm(law);
      case MARKDOWN -> new MarkdownForm(law);
      case JUNIT -> new JunitForm();
    };
  }
}
