package org.gabor.graph.fix;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gabor.graph.model.Graph;

/**
 * A way to put a violation right.
 *
 * @param title what a button says: {@code Add 1×1 projection}
 * @param detail what it comes to, a few words: {@code 24,832 parameters}; may be empty
 * @param change the repaired graph for the one that the fix was suggested for
 */
public record Fix(String title, String detail, UnaryOperator<Graph> change) {

    public Fix {
        Objects.requireNonNull(title);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(change);
    }
}
