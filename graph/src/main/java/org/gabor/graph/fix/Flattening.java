package org.gabor.graph.fix;

import java.util.Locale;
import java.util.stream.Stream;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.shape.Image;

/** Lays feature maps in one row for a layer that takes vectors. */
final class Flattening {

    private Flattening() {}

    static Stream<Fix> of(Misfit misfit) {
        return misfit.wires().stream()
                .filter(wire -> misfit.shape(wire) instanceof Image)
                .map(wire -> new Fix(
                        "Insert Flatten",
                        String.format(Locale.ROOT, "%,d features", misfit.shape(wire).size()),
                        graph -> misfit.insert(graph, new Flatten(), "flatten", wire)));
    }
}
