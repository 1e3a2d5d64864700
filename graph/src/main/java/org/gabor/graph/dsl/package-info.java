/** Writes a network down as an expression. For networks in code; people build theirs on the canvas. */
package org.gabor.graph.dsl;
