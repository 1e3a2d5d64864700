package org.gabor.engine.probe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.graph.layer.ParameterSpec.Role;

/**
 * The L2 norm of each layer's weights. If the norms grow from epoch to epoch, the weight decay may be too weak or the learning
 * rate too high.
 *
 * @param norms L2 norm of each weight tensor that is trained, by parameter key, in the order of the {@code state_dict}
 */
public record WeightNorms(Map<String, Double> norms) implements Observation {

    public WeightNorms {
        norms = Collections.unmodifiableMap(new LinkedHashMap<>(norms));
    }

    /** The norms as they are now; empty if no weights are trained. */
    static Optional<WeightNorms> look(Plan plan) {
        Map<String, Double> norms = new LinkedHashMap<>();
        for (Parameter parameter : plan.parameters()) {
            if (parameter.role() == Role.WEIGHT && parameter.isTrained()) {
                norms.put(parameter.name(), plan.parameters().vector().norm(parameter.name()));
            }
        }
        return norms.isEmpty() ? Optional.empty() : Optional.of(new WeightNorms(norms));
    }
}
