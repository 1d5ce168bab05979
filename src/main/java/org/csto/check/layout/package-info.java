/** How a page is laid out: what a terminal can show, and where its lines break. */
@NullMarked
package org.csto.check.layout;

import org.jspecify.annotations.NullMarked;
