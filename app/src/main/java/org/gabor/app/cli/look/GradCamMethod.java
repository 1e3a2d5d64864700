package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.gabor.engine.probe.AttributionMap;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.model.Node;

/** @param chosen whether the layer was named */
record GradCamMethod(Node node, boolean chosen) implements AttributionMethod<AttributionMap> {

    private static final String REASON = "last layer with maps before the final pooling";

    @Override
    public ProbeName name() {
        return ProbeName.GRAD_CAM;
    }

    @Override
    public Probe.OfClass<AttributionMap> probe(float[] input, ClassChoice target) {
        return new Probe.GradCam(input, target, node.path().value());
    }

    @Override
    public Optional<String> layer() {
        return Optional.of(node.path().value());
    }

    @Override
    public void addTo(ObjectNode json, AttributionMap map) {
        json.put("layer_reason", chosen ? "chosen" : REASON).put("positive_evidence", isPositive(map));
    }

    @Override
    public void addTo(ReportText text, AttributionMap map) {
        text.row("Layer", "%s (%s)".formatted(node.path().value(), chosen ? "chosen" : REASON));
        text.row("Evidence", isPositive(map) ? "%d of %d places above 0".formatted(positive(map), map.values().length)
                : "no positive evidence: nothing is above 0");
    }

    private static boolean isPositive(AttributionMap map) {
        return positive(map) > 0;
    }

    private static int positive(AttributionMap map) {
        int positive = 0;
        for (float value : map.values()) {
            positive += value > 0 ? 1 : 0;
        }
        return positive;
    }
}
