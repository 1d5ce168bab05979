/**
 * The command line: reads arguments, delegates, and says how it went. The only package that knows
 * picocli.
 */
@NullMarked
package org.csto.check.cli;

import org.jspecify.annotations.NullMarked;
