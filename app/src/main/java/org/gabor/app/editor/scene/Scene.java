package org.gabor.app.editor.scene;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Overlay;
import org.gabor.app.editor.Quantity;
import org.gabor.app.geom.Rect;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.shape.Shape;

/**
 * Everything that the canvas draws, as geometry in world px, in drawing order of the components. Texts have a maximum width but
 * aren't measured; the painter shortens texts that don't fit.
 *
 * @param bounds the bounding box of the whole scene
 */
public record Scene(List<Frame> frames, List<EdgeShape> edgeShapes, List<Junction> junctions, List<LooseEnd> looseEnds,
                    List<Pill> pills, List<Card> cards, Rect bounds) {

    public static final Scene EMPTY =
            new Scene(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Rect.EMPTY);

    public Scene {
        frames = List.copyOf(frames);
        edgeShapes = List.copyOf(edgeShapes);
        junctions = List.copyOf(junctions);
        looseEnds = List.copyOf(looseEnds);
        pills = List.copyOf(pills);
        cards = List.copyOf(cards);
    }

    /**
     * Builds the scene of {@code document}; {@code inference} and {@code cost} belong to its graph.
     *
     * @param examples the shape of the samples before resizing, if known
     */
    public static Scene of(Document document, Inference inference, Cost cost, Overlay overlay,
                           Optional<Shape> examples) {
        return new SceneBuilder(new Layers(document, inference, cost, overlay), examples).build();
    }

    public static Scene of(Document document, Inference inference, Cost cost) {
        return of(document, inference, cost, new Overlay.Counted(Quantity.PARAMETERS, cost), Optional.empty());
    }

    /** All ports at which edges can be drawn; the output pill has none. */
    public Stream<Port> ports() {
        return Stream.concat(
                cards.stream().flatMap(card -> card.ports().stream()),
                pills.stream().filter(pill -> pill.node().isPresent()).flatMap(pill -> pill.ports().stream()));
    }
}
