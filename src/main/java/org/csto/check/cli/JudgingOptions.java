package org.csto.check.cli;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csto.check.cli.Command.UsageException;
import org.csto.check.model.Law;
import org.csto.check.model.PartialDate;
import org.csto.check.model.Reading;
import org.csto.check.model.Standard;
import org.csto.check.model.Token;
import org.csto.check.model.TreatyText;
import org.csto.check.weigh.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options on how a case is judged. */
final class JudgingOptions {
  private final OptionSpec reading =
      Options.text(
          "--reading", "ID", "The reading of the open points of law (default: general-law).");
  private final OptionSpec standard =
      Options.text(
          "--standard", "ID", "What counts as proof: applicant, record (default) or convincing.");
  private final OptionSpec knownBy =
      Options.text("--known-by", "DATE", "Drop every claim made after that date.");
  private final OptionSpec asOf =
      Options.text("--as-of", "DATE", "Judge under the text and the membership of that day.");
  private final OptionSpec text =
      Options.text("--text", "ID", "Judge under that text only: CST-1992 or CST-2010.");

  void addTo(CommandSpec spec) {
    spec.addOption(reading);
    spec.addOption(standard);
    spec.addOption(knownBy);
    spec.addOption(asOf);
    spec.addOption(text);
  }

  /** What the user asks about each case. */
  Question question(Law law) throws UsageException {
    return new Question(reading(law), standard(), day(knownBy), day(asOf), text(law));
  }

  private Reading reading(Law law) throws UsageException {
    @Nullable String id = reading.getValue();
    Reading named = id == null ? law.defaultReading() : law.readings().get(id);
    if (named == null) {
      throw new UsageException(
          "No reading is called \""
              + id
              + "\". Known: "
              + String.join(", ", law.readings().keySet())
              + ".");
    }
    return named;
  }

  private Standard standard() throws UsageException {
    @Nullable String id = standard.getValue();
    Standard named = id == null ? Standard.RECORD : Token.of(Standard.class, id);
    if (named == null) {
      throw new UsageException(
          "No standard is called \""
              + id
              + "\". Known: "
              + Stream.of(Standard.values()).map(Token::token).collect(Collectors.joining(", "))
              + ".");
    }
    return named;
  }

  private @Nullable TreatyText text(Law law) throws UsageException {
    @Nullable String id = text.getValue();
    TreatyText named = id == null ? null : law.text(id).orElse(null);
    if (id != null && named == null) {
      throw new UsageException(
          "No text is called \""
              + id
              + "\". Known: "
              + law.texts().stream().map(TreatyText::id).collect(Collectors.joining(", "))
              + ".");
    }
    return named;
  }

  private static @Nullable LocalDate day(OptionSpec option) throws UsageException {
    @Nullable String given = option.getValue();
    if (given == null) {
      return null;
    }
    PartialDate date = PartialDate.parse(given).orElse(null);
    if (date == null || date.day() == 0) {
      throw new UsageException(
          option.longestName() + " needs a day such as 2022-01-06, not \"" + given + "\".");
    }
    return date.first();
  }
}
