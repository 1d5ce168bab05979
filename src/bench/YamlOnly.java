import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.csto.check.yaml.YamlReader;
import org.csto.check.yaml.YamlReader.Decoded;

/**
 * Reads and parses every case under a folder with the program's own reader and does nothing with
 * what it finds: the floor under any program that reads these files so.
 *
 * <pre>java -cp 'target/bench/classes:target/csto-check/lib/*' YamlOnly FOLDER [JOBS]</pre>
 */
public final class YamlOnly {
  private YamlOnly() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int jobs = args.length > 1 ? Integer.parseInt(args[1]) : 1;
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[0]))) {
      files = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    AtomicInteger next = new AtomicInteger();
    AtomicInteger parsed = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    for (int i = 0; i < jobs; i++) {
      threads.execute(() -> {
        for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
          if (parses(files.get(at))) {
            parsed.incrementAndGet();
          }
        }
      });
    }
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.DAYS);
    System.out.println(parsed + " of " + files.size() + " files parsed");
    System.exit(parsed.get() == files.size() ? 0 : 2);
  }

  private static boolean parses(Path file) {
    try {
      Decoded decoded = YamlReader.decode(file.toString(), Files.readAllBytes(file));
      return YamlReader.read(decoded.text(), decoded.problems()).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
