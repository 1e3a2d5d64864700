/**
 * Analyses of a network without running it: shapes and their violations, cost, memory, receptive field.
 * Each is a total function of the graph: it has a result for every graph and never throws.
 */
package org.gabor.graph.analysis;
