package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalInt;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Fill;
import org.gabor.engine.probe.IntegratedMap;
import org.gabor.engine.probe.Probe;

/** @param steps empty to double them until the residual is small */
record IntegratedMethod(Fill baseline, OptionalInt steps) implements AttributionMethod<IntegratedMap> {

    @Override
    public ProbeName name() {
        return ProbeName.INTEGRATED_GRADIENTS;
    }

    @Override
    public Probe.OfClass<IntegratedMap> probe(float[] input, ClassChoice target) {
        return new Probe.IntegratedGradients(input, target, baseline, steps.orElse(Probe.IntegratedGradients.MIN_STEPS),
                steps.orElse(Probe.IntegratedGradients.MAX_STEPS));
    }

    @Override
    public void addTo(ObjectNode json, IntegratedMap map) {
        json.put("baseline", ProbeOptions.name(baseline)).put("steps", map.steps());
        ReportJson.number(json, "sum", map.sum());
        ReportJson.number(json, "difference", map.difference());
        ReportJson.number(json, "residual", map.residual());
    }

    @Override
    public void addTo(ReportText text, IntegratedMap map) {
        text.row("Method", "%d steps%s from the baseline \"%s\"".formatted(map.steps(),
                steps.isPresent() ? "" : " (32 to 512, doubled until the residual is below 5 %)",
                ProbeOptions.name(baseline)));
        text.row("Sum", String.format(Locale.ROOT, "%s of %s, the logit's difference to the baseline; residual %.2f %%",
                ReportText.number(map.sum()), ReportText.number(map.difference()), 100 * map.residual()));
    }
}
