package org.csto.check.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import org.csto.check.yaml.Yaml;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The shipped pack is whole: every key leads somewhere, and every quotation is one. */
class PackTest {
  private static final Pack PACK = Pack.builtIn();
  private static final Law LAW = LawReader.read(PACK).orThrow();
  private static final LibraryReader.Read READ = LibraryReader.read(PACK, LAW);
  private static final Library LIBRARY = READ.library();

  /** Words between quotation marks; a single word is no quotation. */
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+ [^\"]+)\"|«([^»]+ [^»]+)»");

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
    assertThat(LIBRARY.ruleFiles()).isEqualTo(written().files());
  }

  private static Rulebook written() {
    return RulebookReader.read(PACK, LAW).orThrow();
  }

  @Test
  void thePackCheckFindsNothing() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> entries = Files.list(Path.of("rules"))) {
      entries.forEach(file -> files.add(file.getFileName().toString()));
    }
    assertThat(PackCheck.check(PACK, LAW, files, written())).isEmpty();
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

  private static List<Membership> memberships() {
    List<Membership> all = new ArrayList<>(LAW.memberships());
    LAW.instruments().values().forEach(all::addAll);
    return all;
  }

  /** A condition of an instrument has a State's own days, or says that they are assumed. */
  @Test
  void everyMemberHasItsOwnDaysUnderEveryInstrument() {
    LAW.instruments()
        .forEach(
            (instrument, standings) ->
                assertThat(standings.stream().map(Membership::state).distinct())
                    .as(instrument)
                    .containsExactlyInAnyOrder(
                        "Armenia",
                        "Belarus",
                        "Kazakhstan",
                        "Kyrgyzstan",
                        "Russia",
                        "Tajikistan",
                        "Uzbekistan"));
    LocalDate june = LocalDate.of(2012, 6, 14);
    assertThat(LAW.membership("forces-agreement", "Kazakhstan", june).warning()).isNull();
    assertThat(LAW.membership("forces-agreement", "Russia", june).standing())
        .isEqualTo(Membership.Standing.UNCERTAIN);
    assertThat(LAW.membership("forces-agreement", "Uzbekistan", june).standing())
        .isEqualTo(Membership.Standing.NOT_BOUND);
    assertThat(
            LAW.membership("peacekeeping-2007", "Tajikistan", LocalDate.of(2010, 1, 14)).standing())
        .isEqualTo(Membership.Standing.NOT_BOUND);
  }

  @Test
  void everySourceThatIsNamedIsThere() {
    for (Membership membership : memberships()) {
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
    memberships().forEach(m -> used.add(String.valueOf(m.source())));
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

  /** The words that were seen, as the pack has them, without line breaks. */
  private static String wording() {
    return LIBRARY.provisions().values().stream()
        .flatMap(provision -> provision.versions().stream())
        .flatMap(version -> version.wordings().stream())
        .filter(wording -> wording.kind() != Provision.Kind.SUMMARY)
        .map(wording -> plain(wording.words()))
        .collect(Collectors.joining("\n"));
  }

  private static String plain(String words) {
    return words.replaceAll("\\s+", " ");
  }

  /**
   * Whatever a file of the pack puts between quotation marks stands word for word in provisions.
   */
  @Test
  void everyQuotationOfEveryFileStandsInTheWordsOfThePack() throws IOException {
    List<String> quotations = quotations();
    assertThat(quotations).hasSizeGreaterThan(40);
    assertThat(unseen(quotations)).isEmpty();
  }

  @Test
  void aQuotationThatIsNoneWouldBeFound() {
    List<String> quoted =
        quoted(
            "\"at request of this Member State\", and \"upon the request of this Member State\","
                + " or «все остальные договоры», or a \"word\"");
    assertThat(quoted).hasSize(3);
    assertThat(unseen(quoted))
        .containsExactly("upon the request of this Member State", "все остальные договоры");
  }

  private static List<String> unseen(List<String> quotations) {
    String wording = wording();
    return quotations.stream().filter(quotation -> !wording.contains(quotation)).toList();
  }

  private static List<String> quoted(String prose) {
    return QUOTED
        .matcher(plain(prose))
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .toList();
  }

  /** What is quoted in any value of a file of the pack, and in what its rules say. */
  private static List<String> quotations() throws IOException {
    List<String> prose = new ArrayList<>();
    stands()
        .filter(stand -> stand.quote() != null)
        .forEach(stand -> prose.add('"' + stand.quote() + '"'));
    LIBRARY.rules().forEach(rule -> prose.add(rule.info().says()));
    try (Stream<Path> files = Files.list(Path.of("rules"))) {
      for (Path file : files.filter(PackTest::holdsProse).toList()) {
        values(PACK.yaml(String.valueOf(file.getFileName())).root(), prose);
      }
    }
    List<String> quotations = new ArrayList<>();
    prose.forEach(text -> quotations.addAll(quoted(text)));
    quotations.removeIf(DENIED::contains);
    return quotations;
  }

  /** Titles of sources are not the law's words. */
  private static boolean holdsProse(Path file) {
    return file.toString().endsWith(".yaml") && !file.endsWith("sources.yaml");
  }

  /** The texts of a value, but for the words of provisions themselves. */
  private static void values(@Nullable Yaml value, List<String> texts) {
    if (value instanceof Yaml.Text text) {
      texts.add(text.text());
    } else if (value instanceof Yaml.Items items) {
      items.items().forEach(item -> values(item, texts));
    } else if (value instanceof Yaml.Fields map) {
      map.fields()
          .values()
          .forEach(
              field -> {
                if (!field.key().equals("wordings")) {
                  values(field.value(), texts);
                }
              });
    }
  }

  /** Words that are quoted to say that the texts lack them, or to name them. */
  private static final List<String> DENIED = List.of("from outside", "aggression from outside");
}
