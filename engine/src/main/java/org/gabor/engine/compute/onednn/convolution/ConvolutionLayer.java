package org.gabor.engine.compute.onednn.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.onednn.primitive.ChosenLayout;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.compute.onednn.primitive.MemoryDescriptors;
import org.gabor.engine.compute.onednn.primitive.PostOps;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/**
 * The layer and formats of a convolution.
 *
 * @param sliding over the input or, in a transposed convolution, over the output
 * @param bias its size, if there is one
 * @param activation a fused function
 */
public record ConvolutionLayer(Format x, Format y, WindowGeometry sliding, boolean transposed, Optional<Long> bias,
                               Optional<Activation.Function> activation) {

    private static final long MOST_FILLED_UP = 4;

    /** The convolution of an operation; empty if its layer is none. */
    static Optional<ConvolutionLayer> find(Operation operation, Format x, Format y) {
        return Optional.ofNullable(switch (operation.layer()) {
            case Conv2d(_, Window window, int groups, boolean bias) ->
                    of(WindowGeometry.of(window, groups, x, y), false, bias, operation, x, y);
            case Conv3d(_, Window3d window, int groups, boolean bias) ->
                    of(WindowGeometry.of(window, groups, x, y), false, bias, operation, x, y);
            case ConvTranspose2d(_, Window window, _, int groups, boolean bias) ->
                    of(WindowGeometry.of(window, groups, y, x), true, bias, operation, x, y);
            case Layer _ -> null;
        });
    }

    private static ConvolutionLayer of(WindowGeometry sliding, boolean transposed, boolean bias, Operation operation, Format x,
                                       Format y) {
        return new ConvolutionLayer(x, y, sliding, transposed, bias ? Optional.of(y.dims().get(1)) : Optional.empty(),
                operation.activation());
    }

    /** The same for another batch size. */
    ConvolutionLayer ofExamples(long n) {
        return new ConvolutionLayer(ofExamples(x, n), ofExamples(y, n), sliding, transposed, bias, activation);
    }

    /** The same in another precision. */
    ConvolutionLayer in(Precision precision) {
        return new ConvolutionLayer(x.with(precision), y.with(precision), sliding, transposed, bias, activation);
    }

    private static Format ofExamples(Format map, long n) {
        List<Long> dims = new ArrayList<>(map.dims());
        dims.set(0, n);
        return new Format(dims, map.precision(), map.layout());
    }

    ConvolutionDescriptors describe(prop_kind purpose, Resources resources) {
        return describe(purpose, false, resources);
    }

    /** @param adds whether forward adds its values to the output's previous values */
    ConvolutionDescriptors describe(prop_kind purpose, boolean adds, Resources resources) {
        primitive_attr attributes = new PostOps(adds, activation.map(Eltwise::of)).attributes(resources);
        ConvolutionFormats formats = ConvolutionFormats.of(
                this, transposed ? sliding.turnedWeights() : sliding.weights(), attributes, resources);
        return transposed ? new Deconvolution(formats, sliding, purpose) : new Convolution(formats, sliding, purpose);
    }

    /** The parameter, or its gradient, with the dimensions that the primitives expect. */
    memory weights(View parameter, Resources resources) {
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        return memories.of(turned(memories.ranked(memories.describe(parameter.format()), sliding.weights()), memories),
                parameter);
    }

    /** Weights of a transposed convolution are C×O×H×W, but O×C×H×W for oneDNN. */
    private memory.desc turned(memory.desc weights, MemoryDescriptors memories) {
        return transposed ? memories.keep(weights.permute_axes(sliding.turn())) : weights;
    }

    /**
     * In single precision, the weights have the layout of the forward pass, so that a plan for prediction needs no copy. In
     * another precision, forward works on a copy in any case, and they have the layout of their gradient. The exception is a
     * layout that takes a multiple of their size, because the optimizer would process the padding: groups of 4 channels are
     * padded to 16×16.
     */
    public static Map<String, Layout> layouts(Operation operation, Format x, Format y, Resources resources) {
        return find(operation, x, y).map(layer -> layer.layouts(resources)).orElse(Map.of());
    }

    private Map<String, Layout> layouts(Resources resources) {
        MemoryDescriptors memories = new MemoryDescriptors(resources);
        ConvolutionDescriptors convolution = describe(prop_kind.forward_training, resources);
        memory.desc chosen = memories.keep(switch (x.precision()) {
            case F32 -> convolution.forward().weights_desc();
            case BF16 -> convolution.backwardWeights().diff_weights_desc();
        });
        long plain = Arrays.stream(sliding.weights()).reduce(Float.BYTES, Math::multiplyExact);
        return chosen.get_size() > MOST_FILLED_UP * plain ? Map.of()
                : Map.of("weight", new ChosenLayout(turned(chosen, memories)));
    }
}
