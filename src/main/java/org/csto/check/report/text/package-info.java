/** Lays explanations and evaluations out for a reader at a terminal. */
@NullMarked
package org.csto.check.report.text;

import org.jspecify.annotations.NullMarked;
