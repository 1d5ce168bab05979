/** Reads a case from YAML and complains of every mistake in it, each with its place. */
@NullMarked
package org.csto.check.casefile;

import org.jspecify.annotations.NullMarked;
