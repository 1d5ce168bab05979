/** Compiles and runs the rules: what they make of facts. The only package that knows Drools. */
@NullMarked
package org.csto.check.engine;

import org.jspecify.annotations.NullMarked;
