package org.gabor.engine.compute.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Operation;
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
     * A layer at work.
     *
     * @param node that names its parameters and seeds its random values
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
    }

    private static Activation.Function function(Node node) {
        return ((Activation) node.layer()).function();
    }
}
