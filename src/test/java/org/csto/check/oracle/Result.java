package org.csto.check.oracle;

import java.util.List;
import java.util.function.Function;
import org.csto.check.model.Finding;
import org.csto.check.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a judge makes of a case under one reading and one standard, reduced to what two judges can
 * be compared on.
 *
 * @param attack id of the attack of the deciding pair
 * @param request id of its request; null when the attack has no eligible request
 * @param beside conditions beside the verdict, judged on the deciding pair
 * @param otherBases on the deciding attack, each with the request that serves it best
 * @param response the duties of the response, judged on the deciding pair
 */
public record Result(
    Status verdict,
    String attack,
    @Nullable String request,
    List<String> turnsOn,
    List<OfPair> pairs,
    List<OfCondition> beside,
    List<OfCondition> otherBases,
    List<OfCondition> response) {

  /** One attack and one request; the conditions are those of Article 4, in their order. */
  public record OfPair(
      String attack,
      @Nullable String request,
      Status verdict,
      List<String> turnsOn,
      List<OfCondition> conditions) {

    /** How differences name the pair: {@code january/cst}. */
    String name() {
      return attack + "/" + (request == null ? "-" : request);
    }

    /** The condition with this id. */
    public OfCondition condition(String id) {
      return conditions.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }
  }

  /**
   * One condition.
   *
   * @param elements empty when the condition is not applicable
   * @param missing sorted
   */
  public record OfCondition(
      String id, Finding finding, List<OfElement> elements, List<String> missing) {

    /** The element with this id. */
    public OfElement element(String wanted) {
      return elements.stream().filter(e -> e.id().equals(wanted)).findFirst().orElseThrow();
    }
  }

  /** One element of a condition. */
  public record OfElement(String id, Finding finding, List<OfRoute> routes) {}

  /**
   * One route of an element.
   *
   * @param missing sorted; empty unless the route is undetermined
   * @param closed paths of which the file notes that nobody alleges them; sorted
   */
  public record OfRoute(String id, Finding finding, List<String> missing, List<String> closed) {}

  /**
   * Where two results first differ, from the routes up, so that the cause comes before what follows
   * from it; empty when they are equal.
   */
  public static String differences(Result oracle, Result engine) {
    String found = each("pair ", "", oracle.pairs, engine.pairs, OfPair::name, Result::pair);
    if (found.isEmpty()) {
      found = plain("deciding pair", decides(oracle), decides(engine));
    }
    if (found.isEmpty()) {
      found = plain("verdict", oracle.verdict, engine.verdict);
    }
    if (found.isEmpty()) {
      found = plain("turns on", oracle.turnsOn, engine.turnsOn);
    }
    if (found.isEmpty()) {
      found = conditions("beside: ", oracle.beside, engine.beside);
    }
    if (found.isEmpty()) {
      found = conditions("other bases: ", oracle.otherBases, engine.otherBases);
    }
    if (found.isEmpty()) {
      found = conditions("response: ", oracle.response, engine.response);
    }
    return found;
  }

  private static String decides(Result result) {
    return result.attack + "/" + (result.request == null ? "-" : result.request);
  }

  private static String pair(String path, OfPair oracle, OfPair engine) {
    String found = conditions(path, oracle.conditions, engine.conditions);
    if (found.isEmpty()) {
      found = plain(path + "verdict", oracle.verdict, engine.verdict);
    }
    return found.isEmpty() ? plain(path + "turns on", oracle.turnsOn, engine.turnsOn) : found;
  }

  private static String conditions(
      String path, List<OfCondition> oracle, List<OfCondition> engine) {
    return each("", path, oracle, engine, OfCondition::id, Result::condition);
  }

  private static String condition(String path, OfCondition oracle, OfCondition engine) {
    String found =
        each("element ", path, oracle.elements, engine.elements, OfElement::id, Result::element);
    if (found.isEmpty()) {
      found = finding(path, oracle.finding, engine.finding);
    }
    return found.isEmpty() ? plain(path + "missing", oracle.missing, engine.missing) : found;
  }

  private static String element(String path, OfElement oracle, OfElement engine) {
    String found = each("route ", path, oracle.routes, engine.routes, OfRoute::id, Result::route);
    return found.isEmpty() ? finding(path, oracle.finding, engine.finding) : found;
  }

  private static String route(String path, OfRoute oracle, OfRoute engine) {
    String found = finding(path, oracle.finding, engine.finding);
    if (found.isEmpty()) {
      found = plain(path + "missing", oracle.missing, engine.missing);
    }
    return found.isEmpty() ? plain(path + "closed", oracle.closed, engine.closed) : found;
  }

  private static String finding(String path, Finding oracle, Finding engine) {
    return oracle.equals(engine)
        ? ""
        : path + "oracle " + inWords(oracle) + ", engine " + inWords(engine);
  }

  private static String inWords(Finding finding) {
    if (finding.of() != null) {
      return finding.status() + " (" + finding.of().token() + ")";
    }
    if (finding.why() != null) {
      return finding.status() + " (" + finding.why().token() + ")";
    }
    return finding.status().toString();
  }

  private static String plain(String path, Object oracle, Object engine) {
    return oracle.equals(engine) ? "" : path + ": oracle " + oracle + ", engine " + engine;
  }

  private static <T> String each(
      String label,
      String path,
      List<T> oracle,
      List<T> engine,
      Function<T, String> id,
      Comparison<T> comparison) {
    List<String> oracleIds = oracle.stream().map(id).toList();
    List<String> engineIds = engine.stream().map(id).toList();
    if (!oracleIds.equals(engineIds)) {
      return path + label + "list: oracle " + oracleIds + ", engine " + engineIds;
    }
    for (int i = 0; i < oracle.size(); i++) {
      String inner = path + label + oracleIds.get(i) + ": ";
      String found = comparison.differences(inner, oracle.get(i), engine.get(i));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }

  /** Compares two parts of two results that stand at the same path. */
  private interface Comparison<T> {
    String differences(String path, T oracle, T engine);
  }
}
