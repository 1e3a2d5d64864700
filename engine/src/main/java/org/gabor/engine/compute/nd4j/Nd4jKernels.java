package org.gabor.engine.compute.nd4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.kernel.FusedStep;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.nd4j.array.NdBinding;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.engine.compute.nd4j.capsule.CapsuleLengthKernel;
import org.gabor.engine.compute.nd4j.capsule.CapsuleMaskKernel;
import org.gabor.engine.compute.nd4j.capsule.DigitCapsKernel;
import org.gabor.engine.compute.nd4j.capsule.PrimaryCapsKernel;
import org.gabor.engine.compute.nd4j.convolution.Convolution;
import org.gabor.engine.compute.nd4j.convolution.NativeConvolution;
import org.gabor.engine.compute.nd4j.linear.EuclideanRbfKernel;
import org.gabor.engine.compute.nd4j.linear.LinearKernel;
import org.gabor.engine.compute.nd4j.linear.PixelwiseLinear;
import org.gabor.engine.compute.nd4j.norm.BatchNormKernel;
import org.gabor.engine.compute.nd4j.norm.FrozenBatchNormKernel;
import org.gabor.engine.compute.nd4j.norm.GlobalResponseNormKernel;
import org.gabor.engine.compute.nd4j.norm.LocalResponseNormKernel;
import org.gabor.engine.compute.nd4j.norm.NormalisationKernel;
import org.gabor.engine.compute.nd4j.pointwise.ActivationKernel;
import org.gabor.engine.compute.nd4j.pointwise.AddKernel;
import org.gabor.engine.compute.nd4j.pointwise.ChannelAffineKernel;
import org.gabor.engine.compute.nd4j.pointwise.DropoutKernel;
import org.gabor.engine.compute.nd4j.pointwise.ForkKernel;
import org.gabor.engine.compute.nd4j.pointwise.LayerScaleKernel;
import org.gabor.engine.compute.nd4j.pointwise.MultiplyKernel;
import org.gabor.engine.compute.nd4j.pointwise.ScaleKernel;
import org.gabor.engine.compute.nd4j.pointwise.SoftmaxKernel;
import org.gabor.engine.compute.nd4j.pointwise.StochasticDepthKernel;
import org.gabor.engine.compute.nd4j.spatial.AdaptiveAveragePoolingKernel;
import org.gabor.engine.compute.nd4j.spatial.AdaptiveMaxPoolingKernel;
import org.gabor.engine.compute.nd4j.spatial.AveragePoolingKernel;
import org.gabor.engine.compute.nd4j.spatial.BilinearKernel;
import org.gabor.engine.compute.nd4j.spatial.ChannelPadKernel;
import org.gabor.engine.compute.nd4j.spatial.ChannelShuffleKernel;
import org.gabor.engine.compute.nd4j.spatial.ChannelSplitKernel;
import org.gabor.engine.compute.nd4j.spatial.ConcatKernel;
import org.gabor.engine.compute.nd4j.spatial.PoolingKernel;
import org.gabor.engine.compute.nd4j.spatial.ShiftKernel;
import org.gabor.engine.compute.nd4j.spatial.UpsampleKernel;
import org.gabor.engine.compute.nd4j.spatial.ZeroPadKernel;
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
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.BatchNorm;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GlobalResponseNorm;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Input;
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
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.Shape;

/** Every layer with ND4J's operations, which use oneDNN on CPUs and cuDNN on GPUs. */
public final class Nd4jKernels implements KernelProvider {

    static {
        NativeSettings.apply(Machine.memory());
    }

    private final VectorMath vectors = new Nd4jVectors();

    @Override
    public Kernel bind(Operation operation, KernelBinding binding) {
        NdBinding arrays = NdBinding.of(binding);
        return binding.trained() ? bind(operation.layer(), arrays) : bindFrozen(operation.layer(), arrays);
    }

    public static Kernel bind(Layer layer, NdBinding binding) {
        return switch (layer) {
            case Input _, Flatten _, AuxiliaryEnd _ -> Kernel.NOTHING;
            case Conv2d conv -> Convolution.of(conv, binding);
            case Conv3d conv -> Convolution.grouped(NativeConvolution.volume(conv.window()), conv.groups(), binding);
            case ConvTranspose2d conv -> Convolution.grouped(Convolution.transposed(conv.window()), conv.groups(), binding);
            case MaxPool2d pool -> PoolingKernel.max(pool.window(), binding);
            case AvgPool2d pool -> AveragePoolingKernel.of(pool.window(), pool.countIncludePad(), binding);
            case MaxPool3d pool -> PoolingKernel.max(pool.window(), binding);
            case AvgPool3d pool -> PoolingKernel.average(pool.window(), pool.countIncludePad(), binding);
            case AdaptiveAvgPool2d _, AdaptiveAvgPool3d _ -> new AdaptiveAveragePoolingKernel(binding);
            case AdaptiveMaxPool2d _ -> AdaptiveMaxPoolingKernel.of(binding);
            case Upsample(int scale, Upsample.Mode mode) -> switch (mode) {
                case NEAREST -> UpsampleKernel.of(scale, binding);
                case BILINEAR -> new BilinearKernel(scale, binding);
            };
            case ZeroPad2d pad -> ZeroPadKernel.of(pad, binding);
            case ChannelPad(int before, _) -> ChannelPadKernel.of(before, binding);
            case Activation(Activation.Function function) -> ActivationKernel.of(function, binding);
            case Linear _ -> new LinearKernel(binding);
            case EuclideanRbf _ -> new EuclideanRbfKernel(binding);
            case Linear2d linear -> PixelwiseLinear.bind(linear, binding);
            case BatchNorm norm -> new BatchNormKernel(norm.eps(), norm.momentum(), binding);
            case LayerNorm(double eps) -> NormalisationKernel.layer(eps, binding);
            case LayerNorm2d(double eps) -> NormalisationKernel.pixels(eps, binding);
            case GroupNorm(int groups, double eps) -> NormalisationKernel.groups(groups, eps, binding);
            case LocalResponseNorm norm -> new LocalResponseNormKernel(norm, binding);
            case GlobalResponseNorm(double eps) -> new GlobalResponseNormKernel(eps, binding);
            case Dropout dropout -> new DropoutKernel(dropout, binding);
            case StochasticDepth(double p) -> new StochasticDepthKernel(p, binding);
            case Scale(double factor) -> new ScaleKernel(factor, binding);
            case LayerScale _ -> new LayerScaleKernel(binding);
            case ChannelAffine _ -> new ChannelAffineKernel(binding);
            case Shift shift -> new ShiftKernel(shift, binding);
            case ChannelShuffle(int groups) -> ChannelShuffleKernel.of(groups, binding);
            case ChannelSplit(int part, _) -> new ChannelSplitKernel(part, binding);
            case PrimaryCaps capsules -> new PrimaryCapsKernel(capsules, binding);
            case DigitCaps capsules -> new DigitCapsKernel(capsules.routings(), binding);
            case CapsuleLength _ -> new CapsuleLengthKernel(binding);
            case CapsuleMask _ -> new CapsuleMaskKernel(binding);
            case Softmax _ -> SoftmaxKernel.of(binding);
            case Add _ -> new AddKernel(binding);
            case Concat _ -> new ConcatKernel(binding);
            case Multiply _ -> new MultiplyKernel(binding);
            case Placeholder placeholder -> throw new IllegalArgumentException("Nothing runs a " + placeholder.type() + ".");
        };
    }

    /** Binds a layer that has no trained parameters. */
    private static Kernel bindFrozen(Layer layer, NdBinding binding) {
        return layer instanceof BatchNorm norm ? new FrozenBatchNormKernel(norm.eps(), binding) : bind(layer, binding);
    }

    @Override
    public Optional<Kernel> fold(List<FusedStep> chain) {
        return Optional.empty();
    }

    @Override
    public boolean folds(List<Operation> chain) {
        return false;
    }

    @Override
    public Kernel bindFork(Tensor trunk, List<Tensor> branches, Resources resources) {
        return new ForkKernel(NdTensor.of(trunk), branches.stream().map(NdTensor::of).toList());
    }

    @Override
    public boolean computesIn(Precision precision) {
        return precision == Precision.F32;
    }

    @Override
    public DimensionOrder order(Shape shape) {
        return DimensionOrder.PLAIN;
    }

    @Override
    public Map<String, Layout> layouts(Operation operation, List<Format> inputs, Format output, boolean predicts,
                                       Resources resources) {
        return Map.of();
    }

    @Override
    public VectorMath vectors() {
        return vectors;
    }

    /** A normalization keeps the normalized values. */
    @Override
    public long keptBytes(Operation operation, Format input, long weights, boolean predicts) {
        return operation.layer() instanceof Normalization ? input.bytes() : 0;
    }

    @Override
    public boolean fuses(Layer layer, Activation.Function function, boolean predicts) {
        return false;
    }

    @Override
    public boolean worksInPlace(Layer layer, Layer producer) {
        return layer instanceof Activation(Activation.Function function) && ActivationKernel.forgetsInput(function)
                && !Operation.of(producer).rereadsOutput();
    }

    @Override
    public boolean sparesInputGradient(Layer layer) {
        return switch (layer) {
            case Conv2d _, Conv3d _, ConvTranspose2d _, ZeroPad2d _, Linear _, Linear2d _, BatchNorm _, Add _, Concat _ -> true;
            case Layer _ -> false;
        };
    }
}
