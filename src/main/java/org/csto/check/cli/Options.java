package org.csto.check.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options that several commands share, and what they mean. */
final class Options {
  /**
   * Makes the lists that arguments are gathered in; picocli's own searches every jar for Groovy.
   */
  static final IFactory LISTS =
      new IFactory() {
        @Override
        public <K> K create(Class<K> type) {
          if (type != List.class) {
            throw new IllegalArgumentException(type.getName());
          }
          return type.cast(new ArrayList<String>());
        }
      };

  private Options() {}

  static CommandSpec spec(String name, String... description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(null, LISTS).name(name);
    spec.parser().expandAtFiles(false);
    spec.usageMessage()
        .description(description)
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .optionListHeading("%nOptions%n")
        .parameterListHeading("%nArguments%n")
        .commandListHeading("%nCommands%n");
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help.").build());
    return spec;
  }

  static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name.split("\\|"))
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name.split("\\|"))
        .type(boolean.class)
        .description(description)
        .build();
  }

  /** Options on how a case is judged. */
  static void judging(CommandSpec spec) {
    spec.addOption(
        text("--reading", "ID", "The reading of the open points of law (default: general-law)."));
    spec.addOption(
        text(
            "--standard",
            "ID",
            "What counts as proof: applicant, record (default) or convincing."));
    spec.addOption(text("--known-by", "DATE", "Drop every claim made after that date."));
    spec.addOption(text("--as-of", "DATE", "Judge under the text and the membership of that day."));
    spec.addOption(text("--text", "ID", "Judge under that text only: CST-1992 or CST-2010."));
    rules(spec);
  }

  static void jobs(CommandSpec spec) {
    spec.addOption(
        text(
            "--jobs",
            "N",
            "Judge N cases at a time (default: one for each processor). The report is the same."));
  }

  static int jobs(ParseResult arguments) throws UsageException {
    String given = value(arguments, "--jobs");
    if (given == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (given.length() > 3 || !given.matches("[1-9][0-9]*")) {
      throw new UsageException("--jobs needs a number from 1 to 999, not \"" + given + "\".");
    }
    return Integer.parseInt(given);
  }

  /** The cases to judge, as arguments. */
  static void cases(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE|DIR|-")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("Case files, folders of them, or - for standard input.")
            .build());
  }

  /** The files and folders named, of which there must be one. */
  static List<String> paths(ParseResult arguments) throws UsageException {
    List<String> paths =
        arguments.matchedPositionals().isEmpty()
            ? List.of()
            : arguments.matchedPositional(0).getValue();
    if (paths.isEmpty()) {
      throw new UsageException("Name a case file or a folder of cases.");
    }
    return paths;
  }

  static void rules(CommandSpec spec) {
    spec.addOption(
        text(
            "--rules",
            "DIR",
            "Compile and use the pack in that folder instead of the built-in one. Rules are code: use only packs you trust."));
  }

  static void colour(CommandSpec spec) {
    spec.addOption(text("--color", "WHEN", "auto (default), always or never. NO_COLOR is obeyed."));
  }

  static boolean has(ParseResult arguments, String option) {
    return arguments.hasMatchedOption(option)
        && Boolean.TRUE.equals(arguments.matchedOption(option).getValue());
  }

  static @Nullable String value(ParseResult arguments, String option) {
    return arguments.hasMatchedOption(option) ? arguments.matchedOption(option).getValue() : null;
  }

  static Console.Colour colour(ParseResult arguments) throws UsageException {
    String when = value(arguments, "--color");
    if (when == null) {
      return Console.Colour.AUTO;
    }
    for (Console.Colour colour : Console.Colour.values()) {
      if (colour.name().toLowerCase(Locale.ROOT).equals(when)) {
        return colour;
      }
    }
    throw new UsageException("--color is auto, always or never, not \"" + when + "\".");
  }

  /** What the user asks about each case. */
  static Question question(ParseResult arguments, Law law) throws UsageException {
    String readingId = value(arguments, "--reading");
    Reading reading = readingId == null ? law.defaultReading() : law.readings().get(readingId);
    if (reading == null) {
      throw new UsageException(
          "No reading is called \""
              + readingId
              + "\". Known: "
              + String.join(", ", law.readings().keySet())
              + ".");
    }
    String standardId = value(arguments, "--standard");
    Standard standard = standardId == null ? Standard.RECORD : Token.of(Standard.class, standardId);
    if (standard == null) {
      throw new UsageException(
          "No standard is called \""
              + standardId
              + "\". Known: "
              + Stream.of(Standard.values()).map(Token::token).collect(Collectors.joining(", "))
              + ".");
    }
    String textId = value(arguments, "--text");
    TreatyText text = textId == null ? null : law.text(textId).orElse(null);
    if (textId != null && text == null) {
      throw new UsageException(
          "No text is called \""
              + textId
              + "\". Known: "
              + law.texts().stream().map(TreatyText::id).collect(Collectors.joining(", "))
              + ".");
    }
    return new Question(
        reading, standard, day(arguments, "--known-by"), day(arguments, "--as-of"), text);
  }

  private static @Nullable LocalDate day(ParseResult arguments, String option)
      throws UsageException {
    String given = value(arguments, option);
    if (given == null) {
      return null;
    }
    PartialDate date = PartialDate.parse(given).orElse(null);
    if (date == null || date.day() == 0) {
      throw new UsageException(option + " needs a day such as 2022-01-06, not \"" + given + "\".");
    }
    return date.first();
  }

  static @Nullable Path folder(ParseResult arguments, Console console) throws UsageException {
    String given = value(arguments, "--rules");
    return given == null ? null : console.path(given);
  }
}
