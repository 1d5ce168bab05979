package org.csto.check.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Builds commands and options. Options that belong together are an object, which knows what they
 * are called and, once the line is parsed, what they are set to.
 */
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

  /** Whether a flag was given. */
  static boolean isSet(OptionSpec flag) {
    return Boolean.TRUE.equals(flag.<Object>getValue());
  }
}
