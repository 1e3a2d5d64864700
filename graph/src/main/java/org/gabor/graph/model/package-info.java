/** A network as an immutable value: nodes, edges, groups. Knows no shapes and accepts unfinished networks. */
package org.gabor.graph.model;
