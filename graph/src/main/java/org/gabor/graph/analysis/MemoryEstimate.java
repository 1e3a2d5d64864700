package org.gabor.graph.analysis;

import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Sliding;
import org.gabor.graph.layer.Sliding3d;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.Source;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;

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
            case Activation _, Dropout _, Flatten _, AuxiliaryOutput _ -> 0;
            case Source _ -> 1;
            case Sliding _, Sliding3d _, ConvTranspose2d _, AdaptivePooling _, Linear _, Normalization _, CapsuleLayer _,
                 Linear2d _, Upsample _, ZeroPad2d _, Shift _, ChannelShuffle _, ChannelSplit _, LayerScale _, StochasticDepth _,
                 Softmax _, Placeholder _, Merge _ -> 2;
        };
    }
}
