/**
 * Judges cases: compiles and runs the rules, weighs the grounds they insert. The only package that
 * knows Drools.
 */
@NullMarked
package org.csto.check.engine;

import org.jspecify.annotations.NullMarked;
