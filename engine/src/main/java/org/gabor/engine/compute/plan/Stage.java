package org.gabor.engine.compute.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.model.Node;

/** One step of a plan before it is bound to memory. */
public sealed interface Stage {

    /** The layers that it computes; none if it only passes tensors on. */
    List<Node> nodes();

    List<Value> inputs();

    List<Value> outputs();

    /** The inputs and outputs whose values the backward pass needs. */
    List<Value> reread();

    /**
     * A step that computes a layer.
     *
     * @param node names its parameters and seeds its random values
     * @param activation an {@link Activation} that is fused with it
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
    }

    /** Passes one tensor to several readers as tensors with the same values, each with its own gradient. */
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
    }

    private static Activation.Function function(Node node) {
        return ((Activation) node.layer()).function();
    }
}
