package org.gabor.graph.analysis;

import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.NodeId;

/**
 * The memory of a network in bytes, with every value a 4-byte float. With P trainable parameters, S running
 * statistics, I values of input and A values of output of all other layers, both for one sample:
 * <pre>
 * weights  = 4 · (P + S)
 * training = weights + 4 · P (gradients) + 4 · P · (buffers that the optimizer keeps) + 4 · batch · (I + 2 · A)
 * </pre>
 * The 2 stands for a value and its gradient; the input needs none. Flattening, dropout and activations whose derivative
 * follows from their output overwrite their input and are not part of A, nor are buffers that a layer needs only
 * while it computes. Capsules keep more than their output: the values before squashing, and a vote of every input capsule
 * for every output capsule.
 *
 * @param weights bytes of a checkpoint
 * @param training bytes of a training step
 */
public record MemoryEstimate(long weights, long training) {

    private static final int FLOAT_BYTES = 4;
    /** Votes, their gradients, and copies of both for the matrix product. */
    private static final int VOTES = 3;

    /** In single precision. */
    public static MemoryEstimate of(Inference inference, int batch, int optimizerBuffers) {
        return of(inference, batch, optimizerBuffers, FLOAT_BYTES);
    }

    /**
     * @param valueBytes bytes of one value of a feature map; if smaller than a weight's, layers keep copies of their
     *     weights of this size
     */
    public static MemoryEstimate of(Inference inference, int batch, int optimizerBuffers, int valueBytes) {
        Cost cost = Cost.of(inference);
        long weights = inference.shapes().keySet().stream()
                .flatMap(id -> inference.parameters(id).stream())
                .mapToLong(ParameterSpec::size)
                .sum();
        long perExample = cost.nodes().entrySet().stream()
                .mapToLong(e -> kept(inference, e.getKey(), e.getValue().activations()))
                .sum();
        long copies = valueBytes < FLOAT_BYTES ? weights : 0;
        return new MemoryEstimate(FLOAT_BYTES * weights, FLOAT_BYTES * (weights + (1L + optimizerBuffers) * cost.parameters())
                + valueBytes * (copies + batch * perExample));
    }

    /** How many values a layer keeps in training for one sample; {@code out} of them are its output. */
    private static long kept(Inference inference, NodeId id, long out) {
        return switch (inference.graph().node(id).layer()) {
            case DigitCaps _ -> 2 * out + VOTES * out * inference.inputs(id).orElseThrow().getFirst().dims().getFirst();
            case Layer layer -> copies(layer) * out;
        };
    }

    /** A value and its gradient; only exceptions are named. */
    private static int copies(Layer layer) {
        return switch (layer) {
            case Activation(Activation.Function function) -> copies(function);
            case Dropout _, Flatten _, AuxiliaryEnd _ -> 0;
            case Source _ -> 1;
            case PrimaryCaps _ -> 6;
            case Layer _ -> 2;
        };
    }

    private static int copies(Activation.Function function) {
        return switch (function) {
            case RELU, LEAKY_RELU, RELU6, SIGMOID, HARDSIGMOID -> 0;
            case ELU, GELU, SILU, TANH, MISH, HARDSWISH, SOFTPLUS -> 2;
        };
    }
}
