package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Fill;
import org.gabor.engine.probe.OcclusionMap;
import org.gabor.engine.probe.Probe;

/** The settings of occlusion, in pixels of the network's input. */
record OcclusionMethod(int window, int stride, Fill fill) implements AttributionMethod<OcclusionMap> {

    @Override
    public ProbeName name() {
        return ProbeName.OCCLUSION;
    }

    @Override
    public Probe.OfClass<OcclusionMap> probe(float[] input, ClassChoice target) {
        return new Probe.Occlusion(input, target, window, stride, fill);
    }

    @Override
    public void addTo(ObjectNode json, OcclusionMap map) {
        json.put("rows", map.shape().getFirst()).put("columns", map.shape().getLast()).put("window", window)
                .put("stride", stride).put("fill", ProbeOptions.name(fill));
    }

    @Override
    public void addTo(ReportText text, OcclusionMap map) {
        int least = 0;
        for (int i = 1; i < map.values().length; i++) {
            least = map.values()[i] < map.values()[least] ? i : least;
        }
        int columns = map.shape().getLast();
        text.row("Method", "window %d, stride %d, fill %s".formatted(window, stride, ProbeOptions.name(fill)));
        text.row("Lowest", "logit %s with the window's top left corner at row %d, column %d of the image".formatted(
                ReportText.number(map.values()[least]), least / columns * stride, least % columns * stride));
    }
}
