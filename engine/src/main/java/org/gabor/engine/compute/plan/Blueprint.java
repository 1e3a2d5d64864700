package org.gabor.engine.compute.plan;

import java.util.List;
import java.util.Map;
import org.gabor.graph.model.NodeId;

/**
 * A plan before it is bound: the steps in order, the inputs and the outputs. Its moments are counted from the arrival of the
 * inputs: each step's forward pass, the reading of the outputs, each step's backward pass in reverse order, and the reading of
 * the inputs' gradients.
 *
 * @param inputs in the order of {@link LiveGraph#sources}
 * @param ends in the order of {@link LiveGraph#ends}
 * @param kept the tensors that can be read after a step, by node
 */
public record Blueprint(List<Step> steps, List<Value> inputs, List<Value> ends, Map<NodeId, Kept> kept) {

    public static final int ARRIVAL = 0;

    static int ahead(int step) {
        return 1 + step;
    }

    int scores() {
        return 1 + steps.size();
    }

    /**
     * The moment at which the inputs' gradients are read, after the first step's backward pass: the backward moment of step -1.
     */
    public int back(int step) {
        return scores() + steps.size() - step;
    }

    /**
     * An output tensor.
     *
     * @param softmax whether these are the inputs of a softmax that is part of the loss
     */
    public record Kept(Value value, boolean softmax) {}

    /**
     * One step.
     *
     * @param predicts whether prediction computes it; if not, only training does
     * @param chain the layers that prediction may fuse, the step's own last, each the only reader of the one before; empty if the
     *     step is not fused
     */
    public record Step(Stage stage, boolean predicts, List<Stage.Apply> chain) {

        /** A step that is not fused. */
        Step(Stage stage, boolean predicts) {
            this(stage, predicts, List.of());
        }
    }
}
