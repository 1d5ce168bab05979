/** The law's own pages: what a condition asks, what a rule says, what a word of a report means. */
@NullMarked
package org.csto.check.reference;

import org.jspecify.annotations.NullMarked;
