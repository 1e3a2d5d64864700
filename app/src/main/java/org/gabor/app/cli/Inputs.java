package org.gabor.app.cli;

import java.util.stream.Stream;
import org.gabor.graph.layer.Input;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Image;

/** What enters a network. */
final class Inputs {

    private Inputs() {}

    /** Throws {@link JobFailed} where it is no picture. */
    static Image image(Graph graph) {
        return graph.nodes().values().stream()
                .flatMap(node -> node.layer() instanceof Input(Image image) ? Stream.of(image) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new JobFailed("The network \"%s\" does not start from a picture.".formatted(graph.name())));
    }
}
