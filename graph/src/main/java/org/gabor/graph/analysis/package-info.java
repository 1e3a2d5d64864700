/**
 * What can be said of a network without running it: shapes and what is wrong with them, cost, memory, receptive field.
 * Everything here is a total function of the graph: it answers for every graph, and never throws.
 */
package org.gabor.graph.analysis;
