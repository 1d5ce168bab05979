/**
 * Reads YAML as text with positions and complains of everything doubtful. The only package that
 * knows SnakeYAML.
 */
@NullMarked
package org.csto.check.yaml;

import org.jspecify.annotations.NullMarked;
