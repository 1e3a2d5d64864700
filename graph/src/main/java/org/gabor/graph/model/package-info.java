/** A network as an immutable value: nodes, wires, groups. Says nothing about shapes and accepts unfinished networks. */
package org.gabor.graph.model;
