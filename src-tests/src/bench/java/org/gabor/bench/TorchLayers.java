package org.gabor.bench;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Window;

/** Our layers as DJL's blocks, as far as this benchmark's networks need them. */
final class TorchLayers {

    private TorchLayers() {}

    static Block block(Unary layer) {
        return switch (layer) {
            case org.gabor.graph.layer.Conv2d conv -> Conv2d.builder().setFilters(conv.filters())
                    .setKernelShape(shape(conv.window().kernel())).optStride(shape(conv.window().stride()))
                    .optPadding(padding(conv.window())).optDilation(shape(conv.window().dilation()))
                    .optGroups(conv.groups()).optBias(conv.bias()).build();
            case MaxPool2d(Window window, boolean ceil) ->
                    Pool.maxPool2dBlock(shape(window.kernel()), shape(window.stride()), padding(window), ceil);
            case AvgPool2d(Window window, boolean ceil, boolean countPadding) ->
                    Pool.avgPool2dBlock(shape(window.kernel()), shape(window.stride()), padding(window), ceil, countPadding);
            case AdaptiveAvgPool2d(Extent output) when output.area() == 1 -> Pool.globalAvgPool2dBlock();
            case BatchNorm2d(double eps, double momentum) -> ai.djl.nn.norm.BatchNorm.builder()
                    .optEpsilon((float) eps).optMomentum((float) (1 - momentum)).build();
            case Activation(Activation.Function function) -> activation(function);
            case Linear(int units, boolean bias) ->
                    ai.djl.nn.core.Linear.builder().setUnits(units).optBias(bias).build();
            case Dropout(double p) -> ai.djl.nn.norm.Dropout.builder().optRate((float) p).build();
            case Flatten _ -> Blocks.batchFlattenBlock();
            default -> throw new IllegalArgumentException("No " + layer.type() + " in this benchmark.");
        };
    }

    private static Block activation(Activation.Function function) {
        return switch (function) {
            case RELU -> new LambdaBlock((NDList x) -> ai.djl.nn.Activation.relu(x));
            case SIGMOID -> new LambdaBlock((NDList x) -> ai.djl.nn.Activation.sigmoid(x));
            case TANH -> new LambdaBlock((NDList x) -> ai.djl.nn.Activation.tanh(x));
            default -> throw new IllegalArgumentException("No " + function.title() + " in this benchmark.");
        };
    }

    private static Shape shape(Extent extent) {
        return new Shape(extent.height(), extent.width());
    }

    private static Shape padding(Window window) {
        return shape(((Padding.Explicit) window.padding()).pixels());
    }
}
