/** Reads a pack: the law as data for every run, and its texts and sources for those who ask. */
@NullMarked
package org.csto.check.law;

import org.jspecify.annotations.NullMarked;
