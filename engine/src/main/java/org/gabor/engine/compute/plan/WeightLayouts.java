package org.gabor.engine.compute.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabor.engine.compute.kernel.Kernels;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Resources;

/** The layouts of the parameters that a plan's kernels require. */
public final class WeightLayouts {

    private WeightLayouts() {}

    /**
     * The layouts by the names of the parameters; those left out are in plain order. Weights that several layers share have the
     * layout of the last of these layers.
     *
     * @param resources own whatever describes the layouts
     */
    public static Map<String, Layout> of(Blueprint blueprint, LiveGraph graph, PlanOptions options, Kernels kernels,
                                         Resources resources) {
        Map<String, Layout> layouts = new HashMap<>();
        for (Blueprint.Step step : blueprint.steps()) {
            switch (step.stage()) {
                case Stage.Apply apply -> of(apply, options, kernels, resources)
                        .forEach((name, layout) -> layouts.put(graph.owner(apply.node()).path().child(name).value(), layout));
                case Stage.Fork _ -> {}
            }
        }
        return layouts;
    }

    private static Map<String, Layout> of(Stage.Apply apply, PlanOptions options, Kernels kernels, Resources resources) {
        List<Format> inputs = apply.inputs().stream().map(input -> input.format(options.batch())).toList();
        return kernels.layouts(apply.operation(), inputs, apply.output().format(options.batch()), options.predicts(), resources);
    }
}
