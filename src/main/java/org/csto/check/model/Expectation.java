package org.csto.check.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a case expects of one evaluation: the verdict, and some of its reasons.
 *
 * @param reading null for the default
 * @param standard null for the default
 * @param knownBy null for everything on file
 * @param conditions the expected status of some conditions
 * @param rules ids of rules whose grounds must be among those of the deciding pair
 */
public record Expectation(
    @Nullable String reading,
    @Nullable Standard standard,
    @Nullable LocalDate knownBy,
    Status verdict,
    List<String> turnsOn,
    Map<String, Status> conditions,
    List<String> rules,
    Span span) {}
