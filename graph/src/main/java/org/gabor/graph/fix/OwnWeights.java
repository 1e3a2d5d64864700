package org.gabor.graph.fix;

import java.util.stream.Stream;

/** Gives a layer weights of its own if those it shares do not fit its input. */
final class OwnWeights {

    private OwnWeights() {}

    static Stream<Fix> of(MismatchedInput misfit) {
        return misfit.inference().graph().isShared(misfit.node())
                ? Stream.of(new Fix("Use own weights", misfit.node().label(), graph -> graph.owning(misfit.node().id())))
                : Stream.empty();
    }
}
