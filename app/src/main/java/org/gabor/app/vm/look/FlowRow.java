package org.gabor.app.vm.look;

import java.util.List;
import java.util.Optional;
import org.gabor.app.look.flow.Finding;
import org.gabor.engine.probe.Distributions;
import org.gabor.engine.probe.FiredUnits;
import org.gabor.graph.model.Node;

/**
 * A layer with weights in one or two runs.
 *
 * @param name its label, or its path if others have the same label
 * @param following the normalization and the activation behind it
 * @param own the run that is looked at
 * @param other the run that is compared with it
 * @param speed how fast it learns, compared with the last layer
 * @param finding what is wrong with it, if it stands out
 */
public record FlowRow(Node node, String name, List<Node> following, OfRun own, Optional<OfRun> other,
                      String speed, Optional<Finding> finding) {

    /**
     * The layer in one run.
     *
     * @param norm L2 norm of the gradient of its weights; NaN if it is not known
     * @param log10Ratio log10(‖update‖ / ‖parameter‖) of the newest step; NaN if it is not known
     * @param histograms the newest ones
     * @param running statistics of the batch norm behind it
     * @param dead the units of its activation that never fired; empty if it has no ReLU or that is not known
     */
    public record OfRun(double norm, double log10Ratio, Optional<Distributions.Weights> histograms,
                        Optional<Distributions.Running> running, Optional<FiredUnits.Layer> dead) {}

    public FlowRow {
        following = List.copyOf(following);
    }
}
