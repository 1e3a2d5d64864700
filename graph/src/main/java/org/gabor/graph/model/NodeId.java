package org.gabor.graph.model;

/** A node's id within one graph; it survives renaming. */
public record NodeId(int value) implements Comparable<NodeId> {

    @Override
    public int compareTo(NodeId other) {
        return Integer.compare(value, other.value);
    }
}
