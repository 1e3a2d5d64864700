package org.gabor.graph.model;

import java.util.Objects;

/** A titled frame around all nodes whose path lies inside {@code path}. */
public record Group(Path path, String title) {

    public Group {
        Objects.requireNonNull(path);
        Objects.requireNonNull(title);
    }
}
