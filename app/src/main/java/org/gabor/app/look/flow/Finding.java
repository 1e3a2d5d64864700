package org.gabor.app.look.flow;

import java.util.List;
import org.gabor.graph.model.Node;

/**
 * A layer that stands out.
 *
 * @param layer the layer with weights
 * @param headline what is wrong: {@code conv1 receives 1/40 of fc3's gradient}
 * @param reason why, in a sentence
 * @param fixes what to do, the best one first
 */
public record Finding(Node layer, String headline, String reason, List<FlowFix> fixes) {

    public Finding {
        fixes = List.copyOf(fixes);
    }
}
