/**
 * Turns grounds into findings: what a standard makes of claims, what becomes of grounds for and
 * against, and which attack and request decide. Knows no rule engine.
 */
@NullMarked
package org.csto.check.weigh;

import org.jspecify.annotations.NullMarked;
