package org.gabor.engine.compute.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Resources;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.model.Node;

/** One step of a plan before it is bound to memory. */
public sealed interface Stage {

    /** The layers that it computes, none if it only leads tensors on. */
    List<Node> nodes();

    List<Value> inputs();

    List<Value> outputs();

    /** Those of both whose values the backward pass needs. */
    List<Value> reread();

    /**
     * How its parameters should lie, by their names in the network; those left out lie in plain order.
     *
     * @param predicts whether the plan does nothing else
     */
    Map<String, Layout> layouts(KernelProvider kernels, int batch, boolean predicts, Resources resources);

    /**
     * A layer at work.
     *
     * @param node whose name its parameters and random numbers have
     * @param activation an {@link Activation} that is computed together with it
     */
    record Apply(Node node, Optional<Node> activation, List<Value> inputs, Value output) implements Stage {
        @Override
        public List<Node> nodes() {
            return Stream.concat(Stream.of(node), activation.stream()).toList();
        }

        @Override
        public List<Value> outputs() {
            return List.of(output);
        }

        @Override
        public List<Value> reread() {
            return Stream.concat(operation().rereadsInputs() ? inputs.stream() : Stream.of(),
                    operation().rereadsOutput() ? Stream.of(output) : Stream.of()).toList();
        }

        public Operation operation() {
            return new Operation(node.layer(), activation.map(Stage::function));
        }

        @Override
        public Map<String, Layout> layouts(KernelProvider kernels, int batch, boolean predicts, Resources resources) {
            Map<String, Layout> layouts = new HashMap<>();
            List<Format> formats = inputs.stream().map(input -> input.format(batch)).toList();
            kernels.layouts(operation(), formats, output.format(batch), predicts, resources)
                    .forEach((name, layout) -> layouts.put(node.path().value() + "." + name, layout));
            return layouts;
        }
    }

    /** One tensor becomes several with the same values, each with a gradient of its own. */
    record Fork(Value trunk, List<Value> branches) implements Stage {
        @Override
        public List<Node> nodes() {
            return List.of();
        }

        @Override
        public List<Value> inputs() {
            return List.of(trunk);
        }

        @Override
        public List<Value> outputs() {
            return branches;
        }

        @Override
        public List<Value> reread() {
            return List.of();
        }

        @Override
        public Map<String, Layout> layouts(KernelProvider kernels, int batch, boolean predicts, Resources resources) {
            return Map.of();
        }
    }

    private static Activation.Function function(Node node) {
        return ((Activation) node.layer()).function();
    }
}
