package org.gabor.app.cli.argument;

import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.Violation;

/** Reports a network's problems. */
public final class NetworkCheck {

    private NetworkCheck() {}

    /** Throws {@link JobFailure} with the network's first problem, if it has one. */
    public static void require(Inference inference) {
        if (inference.graph().nodes().isEmpty()) {
            throw new JobFailure("The network \"%s\" has no layers.".formatted(inference.graph().name()));
        }
        if (!inference.isValid()) {
            Violation first = inference.violations().getFirst();
            int more = inference.violations().size() - 1;
            throw new JobFailure("The network does not fit together at %s: %s%s".formatted(
                    inference.graph().node(first.node()).path(), first.message(), more == 0 ? "" : " (And " + more + " more.)"));
        }
    }
}
