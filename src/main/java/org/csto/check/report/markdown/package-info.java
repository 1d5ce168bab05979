/** Lays explanations and evaluations out as a document in Markdown. */
@NullMarked
package org.csto.check.report.markdown;

import org.jspecify.annotations.NullMarked;
