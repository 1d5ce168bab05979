package org.csto.check.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.csto.check.casefile.CaseReader;
import org.csto.check.casefile.CaseReader.Outcome;
import org.csto.check.engine.RuleBase;
import org.csto.check.law.LawReader;
import org.csto.check.law.Pack;
import org.csto.check.model.Case;
import org.csto.check.model.Judgment;
import org.csto.check.model.Law;
import org.csto.check.model.Part;
import org.csto.check.model.Standard;
import org.csto.check.reason.Inquiry;
import org.csto.check.report.Evaluation;
import org.csto.check.report.json.NdjsonForm;
import org.csto.check.weigh.Judge;
import org.csto.check.weigh.Question;
import org.csto.check.yaml.YamlReader;
import org.csto.check.yaml.YamlReader.Decoded;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one case costs, step by step: its bytes and the rules are in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx256m"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class OneCase {
  /** Two of up to 35 facts, with one request and with two, and the largest that is shipped. */
  @Param({
    "cases/hypothetical/proof-by-document.yaml",
    "cases/armenia-2021-november.yaml",
    "cases/kazakhstan-2022.yaml"
  })
  public String file;

  private byte[] bytes;
  private Law law;
  private Judge judge;
  private Inquiry inquiry;
  private Case about;
  private Question question;
  private NdjsonForm form;
  private Judgment judged;

  @Setup
  public void setUp() throws IOException {
    bytes = Files.readAllBytes(Path.of(file));
    law = LawReader.read(Pack.builtIn()).orThrow();
    judge = new Judge(law, RuleBase.builtIn());
    inquiry = new Inquiry(law, RuleBase.builtIn());
    question = new Question(law.defaultReading(), Standard.RECORD, null, null, null);
    form = new NdjsonForm(law);
    about = readAndBind();
    judged = judge();
    System.out.println(
        "\n" + file + ": " + facts(about) + " facts, " + bytes.length + " bytes, " + about.attacks().size()
            + " attacks, " + about.requests().size() + " requests; "
            + judged.verdict());
  }

  private static int facts(Case about) {
    List<Part> parts = new ArrayList<>(about.attacks());
    parts.addAll(about.requests());
    if (about.response() != null) {
      parts.add(about.response());
    }
    return parts.stream().mapToInt(part -> part.facts().size()).sum();
  }

  /** YAML to nodes, nothing bound. */
  @Benchmark
  public Object parse() {
    Decoded decoded = YamlReader.decode(file, bytes);
    return YamlReader.read(decoded.text(), decoded.problems());
  }

  /** YAML to a case. */
  @Benchmark
  public Case readAndBind() {
    return ((Outcome.Accepted) CaseReader.read(law, file, bytes)).about();
  }

  /** One reading, one standard. */
  @Benchmark
  public Judgment judge() {
    return judge.judge(about, question);
  }

  /** Every reading and standard, and what would settle each open point. */
  @Benchmark
  public Judgment judgeWithMatrix() {
    return inquiry.judge(about, question);
  }

  /** A judgment to its line of NDJSON. */
  @Benchmark
  public String report() {
    return form.each(0, new Evaluation.Judged(judged));
  }

  /** What a folder pays for a case: from its bytes to its line of NDJSON. */
  @Benchmark
  public String bytesToNdjson() {
    return form.each(0, new Evaluation.Judged(judge.judge(readAndBind(), question)));
  }
}
