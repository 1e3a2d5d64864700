package org.gabor.engine.compute.onednn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.gabor.engine.compute.kernel.FusedStep;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.onednn.convolution.ConvolutionKernel;
import org.gabor.engine.compute.onednn.convolution.ConvolutionLayer;
import org.gabor.engine.compute.onednn.linear.InnerProduct;
import org.gabor.engine.compute.onednn.linear.LinearKernel;
import org.gabor.engine.compute.onednn.norm.BatchNormKernel;
import org.gabor.engine.compute.onednn.norm.GroupNormKernel;
import org.gabor.engine.compute.onednn.norm.LayerNormKernel;
import org.gabor.engine.compute.onednn.norm.LocalResponseNormKernel;
import org.gabor.engine.compute.onednn.pointwise.ActivationKernel;
import org.gabor.engine.compute.onednn.pointwise.AddKernel;
import org.gabor.engine.compute.onednn.pointwise.ChannelScaleKernel;
import org.gabor.engine.compute.onednn.pointwise.DropoutKernel;
import org.gabor.engine.compute.onednn.pointwise.FlattenKernel;
import org.gabor.engine.compute.onednn.pointwise.ForkKernel;
import org.gabor.engine.compute.onednn.pointwise.MultiplyKernel;
import org.gabor.engine.compute.onednn.pointwise.ScaleKernel;
import org.gabor.engine.compute.onednn.pointwise.SoftmaxKernel;
import org.gabor.engine.compute.onednn.primitive.Eltwise;
import org.gabor.engine.compute.onednn.primitive.OneDnn;
import org.gabor.engine.compute.onednn.primitive.UnsupportedOperationReason;
import org.gabor.engine.compute.onednn.spatial.ChannelShuffleKernel;
import org.gabor.engine.compute.onednn.spatial.ConcatKernel;
import org.gabor.engine.compute.onednn.spatial.PoolingKernel;
import org.gabor.engine.compute.onednn.spatial.PoolingWindows;
import org.gabor.engine.compute.onednn.spatial.RegionCopy;
import org.gabor.engine.compute.onednn.spatial.RegionCopyKernel;
import org.gabor.engine.compute.onednn.spatial.UpsampleKernel;
import org.gabor.engine.memory.DimensionOrder;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Layout;
import org.gabor.engine.memory.Machine;
import org.gabor.engine.memory.NativeSettings;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.optim.VectorMath;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.BatchNorm;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** oneDNN's kernels on a CPU. Another provider computes what oneDNN doesn't support. */
public final class OneDnnKernels implements KernelProvider {

    private static final Logger LOG = Logger.getLogger(OneDnnKernels.class.getName());

    static {
        NativeSettings.apply(Machine.memory());
    }

    private final KernelProvider rest;
    private final VectorMath vectors;

    /** @param rest has a kernel for every layer, on plain tensors */
    public OneDnnKernels(KernelProvider rest) {
        this.rest = rest;
        vectors = new OneDnnVectors(rest::vectors);
    }

    /** Whether oneDNN is available; loads its library. */
    public static boolean areAvailable() {
        return OneDnn.isAvailable();
    }

    /** Whether its library is on the class path and not disabled; does not load it. */
    public static boolean areExpected() {
        return OneDnn.isExpected();
    }

    @Override
    public Kernel bind(Operation operation, KernelBinding binding) {
        try {
            return find(operation, binding).orElseGet(() -> PlainLayoutKernel.of(rest, operation, binding));
        } catch (UnsupportedOperationReason e) {
            LOG.info(() -> "%s of %s is computed by ND4J: %s".formatted(
                    operation.layer().type(), binding.output().format().dims(), e.getMessage()));
            return PlainLayoutKernel.of(rest, operation, binding);
        }
    }

    /**
     * oneDNN's kernel; empty if there is none. Throws {@link UnsupportedOperationReason} if oneDNN doesn't support this operation
     * well.
     */
    static Optional<Kernel> find(Operation operation, KernelBinding binding) {
        return Optional.ofNullable(switch (operation.layer()) {
            case Conv2d _, Conv3d _, ConvTranspose2d _ -> ConvolutionKernel.of(operation, binding);
            case MaxPool2d pool -> PoolingKernel.max(PoolingWindows.of(pool.window(), binding), binding);
            case MaxPool3d pool -> PoolingKernel.max(PoolingWindows.of(pool.window(), binding), binding);
            case AvgPool2d pool ->
                    PoolingKernel.average(PoolingWindows.of(pool.window(), binding), pool.countIncludePad(), binding);
            case AvgPool3d pool ->
                    PoolingKernel.average(PoolingWindows.of(pool.window(), binding), pool.countIncludePad(), binding);
            case AdaptiveAvgPool2d _, AdaptiveAvgPool3d _ -> PoolingKernel.average(PoolingWindows.cells(binding), true, binding);
            case AdaptiveMaxPool2d _ -> PoolingKernel.max(PoolingWindows.cells(binding), binding);
            case Upsample(_, Upsample.Mode mode) -> UpsampleKernel.of(mode, binding);
            case ZeroPad2d pad -> RegionCopyKernel.of(RegionCopy.of(pad, binding.input().format().dims()), binding);
            case ChannelPad pad -> RegionCopyKernel.of(RegionCopy.of(pad, binding.input().format().dims()), binding);
            case ChannelSplit split -> RegionCopyKernel.of(RegionCopy.of(split, binding.input().format().dims()), binding);
            case Shift shift -> RegionCopyKernel.of(RegionCopy.of(shift, binding.input().format().dims()), binding);
            case ChannelShuffle(int groups) -> ChannelShuffleKernel.of(groups, binding);
            case LocalResponseNorm norm -> LocalResponseNormKernel.of(norm, binding);
            case BatchNorm norm -> BatchNormKernel.of(norm.eps(), norm.momentum(), operation, binding);
            case LayerNorm(double eps) -> LayerNormKernel.overExamples(eps, binding);
            case LayerNorm2d(double eps) -> LayerNormKernel.overChannels(eps, binding);
            case GroupNorm(int groups, double eps) -> GroupNormKernel.of(groups, eps, binding);
            case Linear _ -> LinearKernel.of(operation.activation(), binding);
            case Linear2d _ -> LinearKernel.ofPixels(operation.activation(), binding);
            case Softmax _ -> SoftmaxKernel.of(binding);
            case Activation(Activation.Function function) -> ActivationKernel.of(function, binding);
            case Add _ -> AddKernel.of(operation.activation(), binding);
            case Multiply _ -> MultiplyKernel.of(binding);
            case Concat _ -> ConcatKernel.of(binding);
            case Dropout(double p) -> DropoutKernel.ofValues(p, binding);
            case StochasticDepth(double p) -> DropoutKernel.ofExamples(p, binding);
            case Scale(double factor) -> ScaleKernel.of(factor, binding);
            case LayerScale _ -> ChannelScaleKernel.layerScale(binding);
            case ChannelAffine _ -> ChannelScaleKernel.affine(binding);
            case Flatten _ -> FlattenKernel.of(binding);
            case Layer _ -> null;
        });
    }

    @Override
    public Optional<Kernel> fold(List<FusedStep> chain) {
        try {
            return FoldedKernel.of(chain);
        } catch (UnsupportedOperationReason _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean folds(List<Operation> chain) {
        return FoldedKernel.isOne(chain);
    }

    @Override
    public Kernel bindFork(Tensor trunk, List<Tensor> branches, Resources resources) {
        return ForkKernel.of(trunk, branches, resources);
    }

    @Override
    public boolean computesIn(Precision precision) {
        return switch (precision) {
            case F32 -> true;
            case BF16 -> OneDnn.hasBf16();
        };
    }

    @Override
    public DimensionOrder order(Shape shape) {
        return switch (shape) {
            case FeatureMap _, VideoFeatureMap _ -> DimensionOrder.CHANNELS_LAST;
            case Vector _, Capsules _ -> DimensionOrder.PLAIN;
        };
    }

    @Override
    public Map<String, Layout> layouts(Operation operation, List<Format> inputs, Format output, boolean predicts,
                                       Resources resources) {
        try {
            return switch (operation.layer()) {
                case Conv2d _, Conv3d _, ConvTranspose2d _ ->
                        ConvolutionLayer.layouts(operation, inputs.getFirst(), output, resources);
                case Linear _ -> predicts ? InnerProduct.layouts(inputs.getFirst(), output, resources) : Map.of();
                case LayerNorm _ -> LayerNormKernel.layouts(inputs.getFirst(), resources);
                case Layer _ -> Map.of();
            };
        } catch (UnsupportedOperationReason e) {
            return Map.of();
        }
    }

    @Override
    public VectorMath vectors() {
        return vectors;
    }

    /** In bf16, every layer keeps a copy of its weights. */
    @Override
    public long keptBytes(Operation operation, Format input, long weights, boolean predicts) {
        return input.precision() != Precision.BF16 ? 0 : switch (operation.layer()) {
            case Conv2d _, Conv3d _, ConvTranspose2d _, Linear _, Linear2d _ -> weights * Precision.BF16.bytes();
            case Layer _ -> 0;
        };
    }

    @Override
    public boolean fuses(Layer layer, Activation.Function function, boolean predicts) {
        return switch (layer) {
            case BatchNorm _ -> predicts || function == Activation.Function.RELU;
            case Conv2d _, Conv3d _, Linear _, Linear2d _, Add _ -> predicts || Eltwise.of(function).forgetsInput();
            case Layer _ -> false;
        };
    }

    @Override
    public boolean worksInPlace(Layer layer, Layer producer) {
        return rest.worksInPlace(layer, producer)
                && !(layer instanceof Activation(Activation.Function function) && !Eltwise.of(function).forgetsInput());
    }

    @Override
    public boolean sparesInputGradient(Layer layer) {
        return rest.sparesInputGradient(layer);
    }
}
