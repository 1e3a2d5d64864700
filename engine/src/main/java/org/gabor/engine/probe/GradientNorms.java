package org.gabor.engine.probe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.graph.layer.ParameterSpec.Role;

/**
 * The L2 norm of the loss's gradient with respect to each layer's weights, before the optimizer clips or decays it. Norms that
 * fall by orders of magnitude from the last layer to the first are vanishing gradients (Glorot and Bengio 2010).
 *
 * @param norms of each weight tensor that is trained, to four digits, by parameter key in the order of the {@code state_dict}
 */
public record GradientNorms(Map<String, Double> norms) implements Observation {

    public GradientNorms {
        norms = Collections.unmodifiableMap(new LinkedHashMap<>(norms));
    }

    /** After a backward pass; empty if no weights are trained. */
    static Optional<GradientNorms> look(Plan plan) {
        Map<String, Double> norms = new LinkedHashMap<>();
        for (Parameter parameter : plan.parameters()) {
            if (parameter.role() == Role.WEIGHT && parameter.isTrained()) {
                norms.put(parameter.name(), Spread.rounded(plan.parameters().vector().gradientNorm(parameter.name())));
            }
        }
        return norms.isEmpty() ? Optional.empty() : Optional.of(new GradientNorms(norms));
    }
}
