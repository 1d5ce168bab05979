/** Tells judgments to readers, in every format, and explains the law they rest on. */
@NullMarked
package org.csto.check.report;

import org.jspecify.annotations.NullMarked;
