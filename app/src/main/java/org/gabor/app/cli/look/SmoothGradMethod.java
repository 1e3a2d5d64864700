package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gabor.engine.probe.AttributionMap;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Probe;

/**
 * The mean gradient of noisy copies; the noise is the same at every call.
 *
 * @param sigma standard deviation of the noise, as a share of the range of the input's values
 */
record SmoothGradMethod(int samples, double sigma) implements AttributionMethod<AttributionMap> {

    private static final long SEED = 1;

    @Override
    public ProbeName name() {
        return ProbeName.SMOOTH_GRAD;
    }

    @Override
    public Probe.OfClass<AttributionMap> probe(float[] input, ClassChoice target) {
        return new Probe.SmoothGrad(input, target, samples, sigma, SEED);
    }

    @Override
    public void addTo(ObjectNode json, AttributionMap map) {
        json.put("samples", samples).put("sigma", sigma);
    }

    @Override
    public void addTo(ReportText text, AttributionMap map) {
        text.row("Method", "mean gradient of %d noisy copies, sigma %s of the input's range".formatted(samples, sigma));
    }
}
