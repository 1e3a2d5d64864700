package org.gabor.app.editor.thumbnail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gabor.app.editor.face.Family;
import org.gabor.app.editor.thumbnail.Piece.Dense;
import org.gabor.app.editor.thumbnail.Piece.Fork;
import org.gabor.app.editor.thumbnail.Piece.Step;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Multiply;

/** Simplifies a network to fewer pieces. */
final class Pieces {

    private Pieces() {}

    /** All layers of a chain, including those of its lanes. */
    static Stream<Step> steps(List<Piece> chain) {
        return chain.stream().flatMap(piece -> switch (piece) {
            case Step step -> Stream.of(step);
            case Fork fork -> fork.lanes().stream().flatMap(Pieces::steps);
            case Dense dense -> Stream.of(dense.layer());
        });
    }

    /** The layer that represents a chain: its pooling, else the highest of its last layers. */
    static Step typical(List<Piece> chain) {
        List<Step> steps = steps(chain).toList();
        return steps.stream().filter(step -> step.family() == Family.POOLING).findFirst()
                .or(() -> steps.reversed().stream().max(Comparator.comparingDouble(Step::height)))
                .orElseGet(() -> new Step(Family.MERGE, 0, true, 1));
    }

    /** The main layer of a residual block: a grouped convolution, else the largest layer. */
    private static Step main(List<Piece> body) {
        return steps(body).max(Comparator.comparingInt(Step::parts).thenComparingDouble(Step::height))
                .orElseGet(() -> new Step(Family.MERGE, 0, true, 1));
    }

    /** Turns residual blocks of ordinary layers into one bar under an arc each. */
    static List<Piece> withPlainBodies(List<Piece> chain) {
        return map(chain, fork -> isResidual(fork) && fork.lanes().stream().allMatch(Pieces::isPlain) ? shortened(fork) : fork);
    }

    /** Turns every residual block into one bar under its arc. */
    static List<Piece> withBodies(List<Piece> chain) {
        return map(chain, fork -> isResidual(fork) ? shortened(fork) : fork);
    }

    private static Fork shortened(Fork fork) {
        return new Fork(List.of(List.of(main(body(fork)))), true, fork.merge());
    }

    /** Turns every parallel lane into one bar. */
    static List<Piece> withShortLanes(List<Piece> chain) {
        return map(chain, fork -> isResidual(fork) ? fork
                : new Fork(fork.lanes().stream().map(lane -> List.<Piece>of(typical(lane))).toList(), fork.skip(), fork.merge()));
    }

    /** Keeps only the share {@code kept} of repeated pieces, at least one of each. */
    static List<Piece> thinned(List<Piece> chain, double kept) {
        List<Piece> thinned = new ArrayList<>();
        for (int i = 0; i < chain.size();) {
            int from = i;
            while (i < chain.size() && chain.get(i).equals(chain.get(from))) {
                i++;
            }
            int count = (int) Math.ceil((i - from) * kept);
            thinned.addAll(chain.subList(from, from + count));
        }
        return thinned;
    }

    /** Whether one lane has the layers and the other is a skip connection with at most a projection. */
    static boolean isResidual(Fork fork) {
        return switch (fork.merge()) {
            case Add _ -> fork.lanes().size() == 1 || !fork.skip() && fork.lanes().size() == 2
                    && fork.lanes().stream().anyMatch(lane -> steps(lane).count() <= 2);
            case Concat _ -> fork.skip() && fork.lanes().size() == 1;
            case Multiply _ -> fork.skip();
        };
    }

    /** The lane with the layers. */
    static List<Piece> body(Fork fork) {
        return fork.lanes().stream().max(Comparator.comparingLong(lane -> steps(lane).count())).orElseThrow();
    }

    private static boolean isPlain(List<Piece> lane) {
        return lane.stream().allMatch(piece -> piece instanceof Step step && !step.lean() && step.parts() == 1
                && step.family() == Family.CONVOLUTION);
    }

    private static List<Piece> map(List<Piece> chain, Function<Fork, Piece> change) {
        return chain.stream().map(piece -> switch (piece) {
            case Step step -> step;
            case Dense dense -> dense;
            case Fork fork -> change.apply(fork);
        }).toList();
    }
}
