/**
 * What is told of a judgment, in which order, on whose word, on what authority and with which lines
 * of the file: records without layout, and the one place where their sentences are made.
 */
@NullMarked
package org.csto.check.explain;

import org.jspecify.annotations.NullMarked;
