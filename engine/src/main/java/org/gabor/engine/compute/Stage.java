package org.gabor.engine.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.model.Node;

/** One step of a plan before it is bound to memory. */
sealed interface Stage {

    List<Value> inputs();

    List<Value> outputs();

    /** How its parameters should lie, by their names in the network; those left out lie in plain order. */
    Map<String, Layout> layouts(KernelProvider kernels, int batch, Resources resources);

    /** A layer at work. */
    record Apply(Node node, List<Value> inputs, Value output) implements Stage {
        @Override
        public List<Value> outputs() {
            return List.of(output);
        }

        Operation operation() {
            return Operation.of(node.layer());
        }

        @Override
        public Map<String, Layout> layouts(KernelProvider kernels, int batch, Resources resources) {
            Map<String, Layout> layouts = new HashMap<>();
            kernels.layouts(operation(), inputs.stream().map(input -> input.format(batch)).toList(), output.format(batch), resources)
                    .forEach((name, layout) -> layouts.put(node.path().value() + "." + name, layout));
            return layouts;
        }
    }

    /** One tensor becomes several with the same values, each with a gradient of its own. */
    record Fork(Value trunk, List<Value> branches) implements Stage {
        @Override
        public List<Value> inputs() {
            return List.of(trunk);
        }

        @Override
        public List<Value> outputs() {
            return branches;
        }

        @Override
        public Map<String, Layout> layouts(KernelProvider kernels, int batch, Resources resources) {
            return Map.of();
        }
    }
}
