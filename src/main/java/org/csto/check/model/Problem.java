package org.csto.check.model;

/**
 * A reader's mistake: where it stands, what is wrong and what to do about it.
 *
 * @param file the file as the user named it
 * @param code what kind of mistake it is; {@code csto-check explain} knows it
 * @param hint what would mend it; empty when there is nothing to add
 * @param source the line of the file, for the caret; empty when there is none to show
 */
public record Problem(
    String file, Span span, Complaint code, String message, String hint, String source) {}
