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
 * Everything that the canvas draws, as plain geometry in world px; drawn in the order of the components. Texts have room
 * but are not measured: whoever paints shortens what does not fit.
 *
 * @param bounds around all of it
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
     * The image of {@code document}; {@code inference} and {@code cost} are those of its graph.
     *
     * @param examples what the network is fed with, where that is known
     */
    public static Scene of(Document document, Inference inference, Cost cost, Overlay overlay,
                           Optional<Shape> examples) {
        return new SceneBuilder(new Layers(document, inference, cost, overlay), examples).build();
    }

    public static Scene of(Document document, Inference inference, Cost cost) {
        return of(document, inference, cost, new Overlay.Counted(Quantity.PARAMETERS, cost), Optional.empty());
    }

    /** All ports that edges may be drawn from or to; the output pill's is none of them. */
    public Stream<Port> ports() {
        return Stream.concat(
                cards.stream().flatMap(card -> card.ports().stream()),
                pills.stream().filter(pill -> pill.node().isPresent()).flatMap(pill -> pill.ports().stream()));
    }
}
