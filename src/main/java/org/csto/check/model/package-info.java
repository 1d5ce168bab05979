/**
 * The words of the field: cases, facts and claims, the law as data, grounds, findings, verdicts.
 * Depends on nothing.
 */
@NullMarked
package org.csto.check.model;

import org.jspecify.annotations.NullMarked;
