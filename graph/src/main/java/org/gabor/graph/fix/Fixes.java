package org.gabor.graph.fix;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.Violation;
import org.gabor.graph.model.Edge;

/** Suggests fixes for a violation. */
public final class Fixes {

    /** The kinds of fix for mismatched shapes, the most natural first; each may propose several variants, the best first. */
    private static final List<Function<MismatchedInput, Stream<Fix>>> REPAIRS =
            List.of(OwnWeights::of, Flattening::of, Projection::of, ChannelMatch::of, MorePadding::of);

    private Fixes() {}

    /**
     * The fixes for {@code violation}; the last one removes the mismatched edge or branch. All others leave
     * the layer without a violation and cause no new one.
     */
    public static List<Fix> suggest(Inference inference, Violation violation) {
        Stream<Fix> repairs = MismatchedInput.of(inference, violation).stream()
                .flatMap(misfit -> REPAIRS.stream().map(repair -> repair.apply(misfit)))
                .map(variants -> variants.filter(fix -> resolves(fix, inference, violation)).findFirst())
                .flatMap(Optional::stream);
        return Stream.concat(repairs, removal(inference, violation)).toList();
    }

    private static Stream<Fix> removal(Inference inference, Violation violation) {
        return violation.kind() == Violation.Kind.UNUSED
                ? Stream.of(DeadEnd.of(inference.graph(), violation.node()))
                : violation.edge().stream().map(Fixes::removeEdge);
    }

    private static boolean resolves(Fix fix, Inference before, Violation violation) {
        Inference after = Inference.infer(fix.change().apply(before.graph()));
        return after.violations(violation.node()).isEmpty() && after.violations().size() < before.violations().size();
    }

    private static Fix removeEdge(Edge edge) {
        return new Fix("Remove the edge", "", graph -> graph.without(edge));
    }
}
