package org.csto.check.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file: a crisis as its author describes it.
 *
 * @param file the file as the user named it
 * @param date the day judged; it picks the text
 * @param response what the others did; null when the file says nothing of it
 * @param events what happened, in order; no rule reads them
 */
public record Case(
    String file,
    String id,
    String title,
    Kind kind,
    LocalDate date,
    @Nullable String summary,
    Map<String, Speaker> speakers,
    List<Part> attacks,
    List<Part> requests,
    @Nullable Part response,
    List<Part> events,
    Map<String, SourceNote> sources,
    List<Expectation> expectations) {

  public enum Kind implements Token {
    HISTORICAL,
    HYPOTHETICAL
  }

  /** The parts that rules read: attacks, requests and the response. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(attacks);
    parts.addAll(requests);
    if (response != null) {
      parts.add(response);
    }
    return parts;
  }

  /** The same case, from a file of another name and under another title. */
  public Case called(String newFile, String newTitle) {
    return new Case(
        newFile,
        id,
        newTitle,
        kind,
        date,
        summary,
        speakers,
        attacks,
        requests,
        response,
        events,
        sources,
        expectations);
  }

  /** The same case with another summary and other speakers. */
  public Case with(@Nullable String newSummary, Map<String, Speaker> newSpeakers) {
    return new Case(
        file,
        id,
        title,
        kind,
        date,
        newSummary,
        newSpeakers,
        attacks,
        requests,
        response,
        events,
        sources,
        expectations);
  }

  /** The same case with other parts that rules read. */
  public Case with(List<Part> newAttacks, List<Part> newRequests, @Nullable Part newResponse) {
    return with(newAttacks, newRequests, newResponse, events);
  }

  /** The same case with other parts. */
  public Case with(
      List<Part> newAttacks,
      List<Part> newRequests,
      @Nullable Part newResponse,
      List<Part> newEvents) {
    return new Case(
        file,
        id,
        title,
        kind,
        date,
        summary,
        speakers,
        newAttacks,
        newRequests,
        newResponse,
        newEvents,
        sources,
        expectations);
  }
}
