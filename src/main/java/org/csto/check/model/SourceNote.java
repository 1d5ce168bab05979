package org.csto.check.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something was read.
 *
 * @param date as the publisher gives it; null when unknown
 * @param url null when the address is not known; it is never completed by guess
 * @param verified whether a page at this address was seen to say what is cited from it
 */
public record SourceNote(
    String key,
    String title,
    String publisher,
    @Nullable String date,
    @Nullable String url,
    @Nullable String language,
    boolean verified) {}
