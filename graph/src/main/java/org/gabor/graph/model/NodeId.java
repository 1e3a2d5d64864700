package org.gabor.graph.model;

/** A node's identity within one graph: it never changes, whatever the node is renamed to. */
public record NodeId(int value) implements Comparable<NodeId> {

    @Override
    public int compareTo(NodeId other) {
        return Integer.compare(value, other.value);
    }
}
