/**
 * A second, independent judge of the same questions, written from the law's tables, against which
 * the rules are tested.
 */
@NullMarked
package org.csto.check.oracle;

import org.jspecify.annotations.NullMarked;
