package org.gabor.engine.compute;

import java.util.List;
import org.gabor.graph.model.Node;

/** One step of a plan before it is bound to memory. */
sealed interface Stage {

    List<Value> inputs();

    List<Value> outputs();

    /** A layer at work. */
    record Apply(Node node, List<Value> inputs, Value output) implements Stage {
        @Override
        public List<Value> outputs() {
            return List.of(output);
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
    }
}
