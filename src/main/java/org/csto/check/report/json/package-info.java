/** Gives explanations and evaluations to programs, as JSON of a published shape. */
@NullMarked
package org.csto.check.report.json;

import org.jspecify.annotations.NullMarked;
