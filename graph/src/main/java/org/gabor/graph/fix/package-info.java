/**
 * Fixes for violations, each a pure function from graph to graph. A fix may propose freely: proposals that do not
 * help, or do harm elsewhere, are filtered out by inference of the result.
 */
package org.gabor.graph.fix;
