/** Finds what would come of a case otherwise, by weighing it again. */
@NullMarked
package org.csto.check.reason;

import org.jspecify.annotations.NullMarked;
