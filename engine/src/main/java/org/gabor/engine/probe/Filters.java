package org.gabor.engine.probe;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.graph.layer.ParameterSpec.Role;

/** Reads the learned filters of a network. */
public final class Filters {

    private Filters() {}

    /** The filters of the first convolution; empty if there is none. */
    public static Optional<FilterBank> first(Plan plan) {
        return plan.parameters().all().stream()
                .filter(parameter -> parameter.role() == Role.WEIGHT && parameter.dims().size() == 4)
                .findFirst().map(Filters::bank);
    }

    private static FilterBank bank(Parameter weight) {
        List<Integer> dims = weight.dims();
        String layer = weight.name().substring(0, weight.name().lastIndexOf('.'));
        return new FilterBank(layer, dims.get(0), dims.get(1), dims.get(2), dims.get(3), weight.read());
    }
}
