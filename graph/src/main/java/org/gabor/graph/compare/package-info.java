/**
 * What sets two networks apart, block by block: how their groups and layers line up, and what was added, removed or changed.
 * Like the analysis it builds on, it answers for every pair of graphs, however unfinished, and never throws.
 */
package org.gabor.graph.compare;
