/** Tells a judgment to a reader: as text for a terminal, and as JSON for a program. */
@NullMarked
package org.csto.check.report;

import org.jspecify.annotations.NullMarked;
