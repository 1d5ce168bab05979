package org.csto.check.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a walk comes upon, in which order, and what it leaves out. */
class WalkTest {
  @TempDir private Path folder;

  private Walk walk(String... arguments) {
    return new Walk(List.of(arguments), console(InputStream.nullInputStream()));
  }

  private Console console(InputStream in) {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    return new Console(nowhere, nowhere, in, Map.of(), folder);
  }

  private void touch(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  /** Cases by name, skipped entries as {@code ~name}, complaints as {@code !name code}. */
  private static List<String> all(Iterator<Input> walk) {
    List<String> all = new ArrayList<>();
    walk.forEachRemaining(
        found -> {
          if (found instanceof Input.Source source) {
            all.add(source.name());
          } else if (found instanceof Input.Skipped skipped) {
            all.add("~" + skipped.name());
          } else if (found instanceof Input.NoCase nothing) {
            all.add("!" + nothing.problem().file() + " " + nothing.problem().code().token());
          }
        });
    return all;
  }

  @Test
  void aCommandBehindAnOptionIsToldFromAFile() {
    assertThat(CommandRun.in(folder, Map.of(), "--color", "never", "explain").err())
        .contains("There is no such file", "A command comes first: csto-check explain ...");
  }

  @Test
  void foldersAreWalkedByNameAndArgumentsInTheirOrder() throws IOException {
    touch("b/2.yaml", "b/1.yml", "b/c/3.yaml", "b/10.yaml", "a.yaml", "b.yaml");
    assertThat(all(walk("b.yaml", "b", "a.yaml", "b/")))
        .containsExactly(
            "b.yaml",
            "b/1.yml",
            "b/10.yaml",
            "b/2.yaml",
            "b/c/3.yaml",
            "a.yaml",
            "b/1.yml",
            "b/10.yaml",
            "b/2.yaml",
            "b/c/3.yaml");
  }

  @Test
  void whatIsHiddenOrNoYamlIsLeftOut() throws IOException {
    touch("a/.git/x.yaml", "a/.hidden.yaml", "a/notes.txt", "a/case.yaml", "a/x.yaml.bak");
    assertThat(all(walk("a")))
        .containsExactly(
            "~a/.git", "~a/.hidden.yaml", "a/case.yaml", "~a/notes.txt", "~a/x.yaml.bak");
  }

  @Test
  void whatIsNamedIsTakenHiddenOrNot() throws IOException {
    touch(".hidden/.x.yaml", ".hidden/y.yaml", "notes.txt");
    assertThat(all(walk(".hidden", ".hidden/.x.yaml", "notes.txt")))
        .containsExactly("~.hidden/.x.yaml", ".hidden/y.yaml", ".hidden/.x.yaml", "notes.txt");
  }

  @Test
  void linksToFilesAreFollowedAndLinksToFoldersAreNot() throws IOException {
    touch("a/case.yaml", "b/other.yaml");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("a/z"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("a/link.yaml"), folder.resolve("b/other.yaml"));
    assertThat(all(walk("a"))).containsExactly("a/case.yaml", "a/link.yaml", "~a/loop", "~a/z");
    assertThat(all(walk("a/loop"))).contains("a/loop/case.yaml");
  }

  @Test
  void aYamlFileThatIsNoneIsACaseThatCannotBeRead() throws IOException {
    touch("a/case.yaml");
    Files.createSymbolicLink(folder.resolve("a/broken.yaml"), folder.resolve("nowhere"));
    assertThat(all(walk("a"))).containsExactly("a/broken.yaml", "a/case.yaml");
    CommandRun run = CommandRun.in(folder, Map.of("LANG", "C.UTF-8"), "-q", "a/broken.yaml", "a");
    assertThat(run.err())
        .contains("a/broken.yaml:1:1: This file cannot be read. [unreadable]")
        .contains("[missing-file]");
    assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
  }

  @Test
  void pathsThatLeadNowhereAreToldInTheirPlace() throws IOException {
    touch("a/notes.txt", "b/case.yaml");
    assertThat(all(walk("no", "a", "b", "b/no\0name")))
        .containsExactly(
            "!no missing-file",
            "~a/notes.txt",
            "!a nothing-found",
            "b/case.yaml",
            "!b/no\0name missing-file");
  }

  @Test
  void standardInputIsWalkedDocumentByDocument() {
    assertThat(documents("a: 1\n")).containsExactly("-");
    assertThat(documents("a: 1\n---\n# nothing\n")).containsExactly("-");
    assertThat(documents("a: 1\n---\nb: 2\n---\nc: 3\n")).containsExactly("-#1", "-#2", "-#3");
    assertThat(documents("")).containsExactly("-");
  }

  private List<String> documents(String stream) {
    return all(new Walk(List.of("-"), console(new ByteArrayInputStream(stream.getBytes()))));
  }

  @Test
  void ofAnEndlessStreamOnlyAFewDocumentsAreReadAhead() {
    byte[] document = "---\na: 1\n".getBytes();
    AtomicInteger read = new AtomicInteger();
    InputStream endless =
        new InputStream() {

          @Override
          public int read() {
            return document[read.getAndIncrement() % document.length];
          }

          @Override
          public int read(byte[] into, int from, int length) {
            into[from] = (byte) read();
            return 1;
          }
        };
    Walk walk = new Walk(List.of("-"), console(endless));
    for (int i = 1; i < 1000; i++) {
      assertThat(((Input.Source) walk.next()).name()).isEqualTo("-#" + i);
      assertThat(read.get()).isLessThan((i + 3) * document.length);
    }
  }

  @Test
  void shardsAreDisjointAndTogetherComplete() throws IOException {
    for (int i = 0; i < 25; i++) {
      touch("a/" + i % 3 + "/" + i + ".yaml", "a/" + i + ".txt");
    }
    List<String> sharded = new ArrayList<>();
    for (int part = 1; part <= 4; part++) {
      Feed feed = new Feed(walk("a"), new Shard(part, 4));
      List<Integer> indexes = new ArrayList<>();
      int before = sharded.size();
      feed.forEachRemaining(
          item -> {
            if (item.found() instanceof Input.Source source) {
              sharded.add(source.name());
              indexes.add(item.index());
            }
          });
      int size = sharded.size() - before;
      assertThat(size).isBetween(6, 7);
      assertThat(indexes).isEqualTo(IntStream.range(0, size).boxed().toList());
    }
    List<String> cases = all(walk("a"));
    cases.removeIf(name -> name.startsWith("~"));
    assertThat(sharded).doesNotHaveDuplicates().hasSameElementsAs(cases);
  }

  @Test
  void whetherThereAreSeveralCasesIsFoundWithoutWalkingOn() throws IOException {
    touch("a/1.yaml", "a/2.yaml", "a/3.yaml");
    Walk walk = walk("a/1.yaml", "none", "a");
    Feed feed = new Feed(walk, null);
    assertThat(feed.several()).isTrue();
    assertThat(((Input.Source) walk.next()).name()).isEqualTo("a/2.yaml");
    assertThat(new Feed(walk("a/1.yaml", "none"), null).several()).isFalse();
    assertThat(new Feed(walk("a/1.yaml"), new Shard(1, 2)).several()).isTrue();
  }
}
