package org.gabor.graph.model;

import java.util.Objects;

/** An edge: the output of {@code from} is input number {@code slot} (from 0) of {@code to}. */
public record Edge(NodeId from, NodeId to, int slot) {

    public Edge {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        if (slot < 0) {
            throw new IllegalArgumentException("A slot is at least 0, got " + slot + ".");
        }
    }
}
