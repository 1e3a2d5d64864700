package org.gabor.app.editor.thumbnail;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.editor.thumbnail.Piece.Step;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Layer;

/** Removes as little detail as necessary to fit a network into its picture. */
final class Abridgement {

    /** In a chain longer than this, small layers are clutter. */
    private static final int FEW = 22;

    private final Inference inference;

    private Abridgement(Inference inference) {
        this.inference = inference;
    }

    /** The most detailed drawing that fits; the least detailed one if none fits. */
    static Drawing fitting(Inference inference) {
        Iterator<Drawing> drawings = new Abridgement(inference).shorterVersions().map(Drawing::of).iterator();
        Drawing drawing = drawings.next();
        while (!drawing.fits() && drawings.hasNext()) {
            drawing = drawings.next();
        }
        return drawing;
    }

    private Stream<List<Piece>> shorterVersions() {
        List<Piece> main = Decomposition.of(Skeleton.of(inference, Abridgement::works));
        List<Piece> plain = Pieces.withShortLanes(Pieces.withPlainBodies(main));
        List<Piece> bodies = Pieces.withBodies(plain);
        Stream<Supplier<List<Piece>>> whole =
                Stream.of(() -> withSmallLayers(main), () -> main, () -> Pieces.withPlainBodies(main), () -> plain);
        return Stream.concat(whole.map(Supplier::get), Stream.of(plain, bodies).flatMap(Abridgement::thinned));
    }

    private static Stream<List<Piece>> thinned(List<Piece> chain) {
        return IntStream.rangeClosed(1, 9).mapToObj(tenths -> Pieces.thinned(chain, 1 - 0.1 * tenths));
    }

    /** Activations and reshaping layers are shown only in a short chain without branches. */
    private List<Piece> withSmallLayers(List<Piece> main) {
        if (!main.stream().allMatch(Step.class::isInstance)) {
            return main;
        }
        List<Piece> all = Decomposition.of(Skeleton.of(inference, layer -> works(layer) || isSmall(layer)));
        return all.size() <= FEW ? all : main;
    }

    private static boolean works(Layer layer) {
        return switch (LayerFace.of(layer).family()) {
            case CONVOLUTION, POOLING, DENSE, OTHER -> true;
            case NORMALISATION, ACTIVATION, SHAPE, MERGE -> false;
        };
    }

    private static boolean isSmall(Layer layer) {
        return switch (LayerFace.of(layer).family()) {
            case ACTIVATION, SHAPE -> true;
            case CONVOLUTION, POOLING, NORMALISATION, DENSE, MERGE, OTHER -> false;
        };
    }
}
