package org.gabor.app.runs;

import java.util.Optional;
import org.gabor.graph.analysis.Inference;

/** Whether a run can begin. */
public final class Readiness {

    private Readiness() {
    }

    /** Why no run can begin, in one sentence; empty if one can. */
    public static Optional<String> problem(SessionState state, Inference network) {
        if (state.isBusy()) {
            return Optional.of("A run is being trained already: stop it first.");
        }
        if (network.graph().nodes().isEmpty()) {
            return Optional.of("The network is empty: add layers in Build first.");
        }
        if (!network.obstacles().isEmpty()) {
            return Optional.of("The network cannot be trained yet: fix the problems listed in Build.");
        }
        return Optional.empty();
    }
}
