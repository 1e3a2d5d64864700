package org.gabor.graph.fix;

import java.util.Locale;
import java.util.stream.Stream;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.shape.Vector;

/** Inserts a Flatten before a layer that takes vectors. */
final class Flattening {

    private Flattening() {}

    static Stream<Fix> of(MismatchedInput misfit) {
        return misfit.edges().stream()
                .filter(edge -> !(misfit.shape(edge) instanceof Vector))
                .map(edge -> new Fix(
                        "Insert Flatten",
                        String.format(Locale.ROOT, "%,d features", misfit.shape(edge).size()),
                        graph -> misfit.insert(graph, new Flatten(), "flatten", edge)));
    }
}
