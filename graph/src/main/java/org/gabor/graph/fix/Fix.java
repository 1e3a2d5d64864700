package org.gabor.graph.fix;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.gabor.graph.model.Graph;

/**
 * A fix for a violation.
 *
 * @param title the text of its button: {@code Add 1×1 projection}
 * @param detail its effect, in a few words: {@code 24,832 parameters}; may be empty
 * @param change from the graph with the violation to the fixed graph
 */
public record Fix(String title, String detail, UnaryOperator<Graph> change) {

    public Fix {
        Objects.requireNonNull(title);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(change);
    }
}
