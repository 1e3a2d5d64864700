package org.gabor.graph.analysis;

import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Sliding;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.Source;

/**
 * How much memory a network needs, in bytes, every value a 4-byte float. With P trainable parameters, S running
 * statistics, I values of input and A values of output of all other layers, both for one example:
 * <pre>
 * weights  = 4 · (P + S)
 * training = weights + 4 · P (gradients) + 4 · P · (buffers that the optimiser keeps) + 4 · batch · (I + 2 · A)
 * </pre>
 * The 2 is for a value and its gradient; the input needs none. Activation functions, dropout and flattening write over
 * their input and are left out of A, as are the buffers that a layer needs only while it computes.
 *
 * @param weights what a checkpoint holds
 * @param training what a training step holds
 */
public record MemoryEstimate(long weights, long training) {

    private static final int FLOAT_BYTES = 4;

    public static MemoryEstimate of(Inference inference, int batch, int optimizerBuffers) {
        Cost cost = Cost.of(inference);
        long weights = inference.shapes().keySet().stream()
                .flatMap(id -> inference.parameters(id).stream())
                .mapToLong(ParameterSpec::size)
                .sum();
        long perExample = cost.nodes().entrySet().stream()
                .mapToLong(e -> copies(inference.graph().node(e.getKey()).layer()) * e.getValue().activations())
                .sum();
        long training = weights + (1L + optimizerBuffers) * cost.parameters() + batch * perExample;
        return new MemoryEstimate(FLOAT_BYTES * weights, FLOAT_BYTES * training);
    }

    /** How many arrays of its output's size a layer keeps in training. */
    private static int copies(Layer layer) {
        return switch (layer) {
            case Activation _, Dropout _, Flatten _ -> 0;
            case Source _ -> 1;
            case Sliding _, AdaptiveAvgPool2d _, Linear _, BatchNorm1d _, BatchNorm2d _, LocalResponseNorm _, Softmax _,
                 Placeholder _, Merge _ -> 2;
        };
    }
}
