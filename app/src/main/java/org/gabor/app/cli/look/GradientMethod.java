package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gabor.engine.probe.AttributionMap;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Probe;

/** @param timesInput whether the gradient is multiplied by the input */
record GradientMethod(boolean timesInput) implements AttributionMethod<AttributionMap> {

    @Override
    public ProbeName name() {
        return ProbeName.GRADIENT;
    }

    @Override
    public Probe.OfClass<AttributionMap> probe(float[] input, ClassChoice target) {
        return new Probe.InputGradient(input, target, timesInput);
    }

    @Override
    public void addTo(ObjectNode json, AttributionMap map) {
        json.put("times_input", timesInput);
    }

    @Override
    public void addTo(ReportText text, AttributionMap map) {
        text.row("Method", timesInput ? "gradient of the logit times the input" : "gradient of the logit");
    }
}
