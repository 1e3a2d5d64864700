/** A network as an immutable value: nodes, edges, groups. Says nothing about shapes and accepts unfinished networks. */
package org.gabor.graph.model;
