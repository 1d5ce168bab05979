package org.csto.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csto.check.engine.RuleBase;
import org.csto.check.model.Condition;
import org.csto.check.model.Law;
import org.csto.check.model.Library;
import org.csto.check.model.Membership;
import org.csto.check.model.Provision;
import org.csto.check.model.Reading.Stand;
import org.csto.check.model.RuleFile.RuleText;
import org.csto.check.model.RuleInfo;
import org.junit.jupiter.api.Test;

/** The shipped pack is whole: every key leads somewhere, and every quotation is one. */
class PackTest {
  private static final Pack PACK = Pack.builtIn();
  private static final Law LAW = LawReader.read(PACK).orThrow();
  private static final LibraryReader.Read READ = LibraryReader.read(PACK, LAW);
  private static final Library LIBRARY = READ.library();

  /** Words of the treaties between quotation marks; a single word is no quotation. */
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+ [^\"]+)\"");

  @Test
  void everyRuleOfTheTextIsBuilt() throws IOException {
    List<String> written = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".dslr")).toList()) {
        Pattern.compile("(?m)^rule \"([^\"]*)\"")
            .matcher(Files.readString(file))
            .results()
            .map(rule -> rule.group(1))
            .forEach(written::add);
      }
    }
    assertThat(written).hasSizeGreaterThan(60);
    assertThat(RuleBase.builtIn().index().rules())
        .extracting(RuleInfo::name)
        .containsExactlyInAnyOrderElementsOf(written);
    assertThat(LIBRARY.rules()).hasSameSizeAs(written);
  }

  @Test
  void everyRuleSaysAllOfItself() {
    for (RuleInfo rule : RuleBase.builtIn().index().rules()) {
      assertThat(rule.id()).as(rule.name()).matches("[a-z0-9]+(-[a-z0-9]+)*-[0-9]+");
      assertThat(rule.route())
          .as(rule.name())
          .matches(rule.derives() ? "[a-z-]+" : "[a-z0-9-]+/[a-z-]+");
      assertThat(rule.cites()).as(rule.name()).isNotEmpty();
      assertThat(rule.needs()).as(rule.name()).isNotEmpty();
      assertThat(rule.says()).as(rule.name()).matches("(?s)[A-Z{].*\\.");
    }
    assertThat(RuleBase.builtIn().index().rules()).extracting(RuleInfo::id).doesNotHaveDuplicates();
  }

  /** What is read of the text is what runs: {@code explain} and reports tell of the same rules. */
  @Test
  void theRulesThatRunAreTheRulesOfTheText() {
    assertThat(LIBRARY.rules().stream().map(RuleText::info))
        .containsExactlyInAnyOrderElementsOf(RuleBase.builtIn().index().rules());
  }

  @Test
  void thePackCheckFindsNothing() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> entries = Files.list(Path.of("rules"))) {
      entries.forEach(file -> files.add(file.getFileName().toString()));
    }
    assertThat(PackCheck.check(PACK, LAW, files, READ.rules())).isEmpty();
    assertThat(READ.problems()).isEmpty();
  }

  @Test
  void everyConditionSaysItsWordsAndIsShownByACase() {
    for (Condition condition : LAW.conditions()) {
      assertThat(condition.words()).as(condition.id()).isNotEmpty();
      assertThat(condition.examples()).as(condition.id()).isNotEmpty();
    }
  }

  @Test
  void everyCitationLeadsToAProvision() {
    assertThat(LIBRARY.provisions().keySet())
        .containsExactlyInAnyOrderElementsOf(LAW.citations().keySet());
    assertThat(LAW.citations().keySet()).containsAll(cited());
  }

  /** The keys that rules, conditions and readings cite, but for those of sources. */
  private static Set<String> cited() {
    Set<String> cited = new LinkedHashSet<>();
    LIBRARY.rules().forEach(rule -> cited.addAll(rule.info().cites()));
    LAW.conditions().forEach(condition -> cited.addAll(condition.cites()));
    stands().forEach(stand -> cited.addAll(stand.sources()));
    cited.removeIf(key -> LIBRARY.sources().containsKey(key) && !LAW.citations().containsKey(key));
    return cited;
  }

  private static Stream<Stand> stands() {
    return LAW.readings().values().stream()
        .flatMap(reading -> reading.stands().values().stream())
        .flatMap(stands -> stands.values().stream());
  }

  @Test
  void everySourceThatIsNamedIsThere() {
    for (Membership membership : LAW.memberships()) {
      if (membership.source() != null) {
        assertThat(LIBRARY.sources()).as(membership.state()).containsKey(membership.source());
      }
    }
    for (Provision provision : LIBRARY.provisions().values()) {
      provision
          .versions()
          .forEach(
              version ->
                  version
                      .wordings()
                      .forEach(
                          wording ->
                              assertThat(LIBRARY.sources())
                                  .as(provision.id())
                                  .containsKey(wording.source())));
    }
  }

  @Test
  void noSourceIsLeftOver() {
    Set<String> used = new TreeSet<>();
    LAW.memberships().forEach(m -> used.add(String.valueOf(m.source())));
    stands().forEach(stand -> used.addAll(stand.sources()));
    LIBRARY
        .provisions()
        .values()
        .forEach(
            provision ->
                provision
                    .versions()
                    .forEach(
                        version ->
                            version.wordings().forEach(wording -> used.add(wording.source()))));
    assertThat(used).containsAll(LIBRARY.sources().keySet());
  }

  @Test
  void everyConditionOfEveryTextIsAnsweredByEveryReading() {
    for (Condition condition : LAW.conditions()) {
      String point = condition.point();
      if (point != null) {
        LAW.readings()
            .values()
            .forEach(
                reading ->
                    reading
                        .stands()
                        .forEach(
                            (text, stands) -> {
                              if (condition.texts().isEmpty() || condition.texts().contains(text)) {
                                assertThat(stands)
                                    .as(reading.id() + " under " + text)
                                    .containsKey(point);
                              }
                            }));
      }
    }
  }

  /** The words of the treaties as the pack has them, without line breaks and marks of omission. */
  private static String wording() {
    return LIBRARY.provisions().values().stream()
        .flatMap(provision -> provision.versions().stream())
        .flatMap(version -> version.wordings().stream())
        .map(wording -> plain(wording.words()))
        .collect(Collectors.joining("\n"));
  }

  private static String plain(String words) {
    return words.replaceAll("\\s+", " ");
  }

  @Test
  void everyQuotationStandsInTheWordsOfThePack() {
    List<String> quotations = quotations();
    assertThat(quotations).hasSizeGreaterThan(15);
    String wording = wording();
    assertThat(quotations).allSatisfy(quotation -> assertThat(wording).contains(quotation));
  }

  @Test
  void aQuotationThatIsNoneWouldBeFound() {
    assertThat(wording())
        .contains("at request of this Member State")
        .doesNotContain("upon the request of this Member State");
  }

  private static List<String> quotations() {
    List<String> quotations = new ArrayList<>();
    List<String> prose = new ArrayList<>();
    stands()
        .filter(stand -> !stand.silent())
        .forEach(
            stand -> {
              if (stand.quote() != null) {
                quotations.add(plain(stand.quote()));
              }
              prose.add(stand.says());
            });
    LAW.readings().values().forEach(reading -> prose.add(reading.about()));
    for (Condition condition : LAW.conditions()) {
      prose.add(condition.asks());
      prose.add(condition.words());
      prose.addAll(condition.outcome().values());
      condition.elements().values().forEach(elements -> elements.forEach(e -> prose.add(e.asks())));
    }
    prose.addAll(LAW.citations().values());
    prose.addAll(LAW.standards().values());
    for (String text : prose) {
      for (MatchResult quoted : QUOTED.matcher(plain(text)).results().toList()) {
        quotations.add(quoted.group(1));
      }
    }
    quotations.removeIf(DENIED::contains);
    return quotations;
  }

  /** Words that are quoted to say that the texts lack them. */
  private static final List<String> DENIED = List.of("from outside");
}
