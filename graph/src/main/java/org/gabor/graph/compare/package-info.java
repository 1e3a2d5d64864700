/**
 * The differences of two networks, block by block: the alignment of groups and layers, and what was added, removed or changed.
 * Like the analyses it uses, it has a result for every pair of graphs and never throws.
 */
package org.gabor.graph.compare;
