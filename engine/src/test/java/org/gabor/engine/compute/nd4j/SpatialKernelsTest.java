package org.gabor.engine.compute.nd4j;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.nd4j.array.NdTensor;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.ParameterSpec;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.Upsample.Mode;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares each kernel of the convolution and pooling family with its definition. */
class SpatialKernelsTest {

    static Stream<Arguments> convolutions() {
        Window uneven = new Window(new Size2d(2, 3), new Size2d(2, 1), new Padding.Explicit(new Size2d(0, 1)), new Size2d(1, 2));
        return Stream.of(
                arguments(Conv2d.of(5, 3).withGroups(5).withPadding(1), new FeatureMap(5, 7, 6)),
                arguments(Conv2d.of(6, 3).withGroups(3).withStride(2).withPadding(1).withBias(false), new FeatureMap(3, 9, 8)),
                arguments(Conv2d.of(15, 5).withGroups(5).withStride(2).withPadding(2), new FeatureMap(5, 9, 8)),
                arguments(Conv2d.of(10, 3).withGroups(5).withPadding(2).withDilation(2), new FeatureMap(5, 9, 9)),
                arguments(new Conv2d(6, uneven, 3, true), new FeatureMap(3, 8, 9)),
                arguments(Conv2d.of(32, 7).withGroups(32).withPadding(3), new FeatureMap(32, 7, 7)),
                arguments(Conv2d.of(12, 3).withGroups(6).withPadding(1), new FeatureMap(12, 5, 6)),
                arguments(Conv2d.of(64, 3).withGroups(32).withStride(2).withPadding(1), new FeatureMap(64, 5, 5)),
                arguments(Conv2d.of(72, 1).withGroups(2).withBias(false), new FeatureMap(4, 3, 5)));
    }

    static Stream<Arguments> transposedConvolutions() {
        Window uneven = new Window(new Size2d(2, 3), new Size2d(2, 1), new Padding.Explicit(new Size2d(0, 1)), Size2d.square(1));
        return Stream.of(
                arguments(ConvTranspose2d.of(3, 2), new FeatureMap(5, 4, 3)),
                arguments(new ConvTranspose2d(5, halving(3), Size2d.square(1), 1, true), new FeatureMap(3, 5, 4)),
                arguments(new ConvTranspose2d(2, halving(4), Size2d.square(0), 1, false), new FeatureMap(1, 4, 5)),
                arguments(new ConvTranspose2d(3, uneven, new Size2d(1, 0), 1, true), new FeatureMap(3, 4, 5)),
                arguments(new ConvTranspose2d(3, Window.of(3).withDilation(2).withStride(2).withPadding(Padding.of(1)),
                        new Size2d(1, 0), 1, true), new FeatureMap(2, 5, 4)),
                arguments(new ConvTranspose2d(2, Window.of(3).withDilation(3), Size2d.square(2), 1, true),
                        new FeatureMap(3, 4, 5)),
                arguments(new ConvTranspose2d(6, halving(3), Size2d.square(1), 3, true), new FeatureMap(9, 3, 4)));
    }

    private static Window halving(int kernel) {
        return Window.of(kernel).withStride(2).withPadding(Padding.of(1));
    }

    static Stream<Arguments> volumes() {
        Window3d uneven = new Window3d(new Size3d(3, 2, 3), new Size3d(1, 2, 2), new Size3d(1, 0, 1), Size3d.cube(1));
        Window3d dilated = new Window3d(new Size3d(2, 3, 1), Size3d.cube(1), new Size3d(0, 2, 0), new Size3d(2, 2, 1));
        return Stream.of(
                arguments(Conv3d.of(3, 3), new VideoFeatureMap(1, 4, 5, 6)),
                arguments(new Conv3d(5, uneven, 1, false), new VideoFeatureMap(3, 4, 6, 7)),
                arguments(new Conv3d(2, dilated, 1, true), new VideoFeatureMap(3, 5, 6, 3)),
                arguments(new Conv3d(4, uneven, 2, true), new VideoFeatureMap(6, 3, 4, 5)),
                arguments(MaxPool3d.of(2), new VideoFeatureMap(3, 4, 5, 6)),
                arguments(new MaxPool3d(Window3d.of(3).withStride(new Size3d(1, 2, 2)).withPadding(Size3d.cube(1))),
                        new VideoFeatureMap(2, 3, 7, 6)),
                arguments(AvgPool3d.of(2), new VideoFeatureMap(3, 4, 5, 6)),
                arguments(new AvgPool3d(Window3d.of(3).withStride(Size3d.cube(2)).withPadding(Size3d.cube(1)), true),
                        new VideoFeatureMap(2, 4, 7, 5)),
                arguments(new AvgPool3d(Window3d.of(3).withStride(Size3d.cube(2)).withPadding(Size3d.cube(1)), false),
                        new VideoFeatureMap(2, 4, 7, 5)),
                arguments(new AdaptiveAvgPool3d(new Size3d(2, 3, 1)), new VideoFeatureMap(3, 5, 7, 4)),
                arguments(AdaptiveAvgPool3d.of(1), new VideoFeatureMap(5, 1, 3, 4)));
    }

    static Stream<Arguments> pooling() {
        return Stream.of(
                arguments(MaxPool2d.of(3).withStride(2).withCeilMode(), new FeatureMap(3, 8, 6)),
                arguments(MaxPool2d.of(3).withStride(2).withPadding(1).withCeilMode(), new FeatureMap(1, 8, 7)),
                arguments(MaxPool2d.of(2).withStride(3).withCeilMode(), new FeatureMap(2, 9, 7)),
                arguments(AvgPool2d.of(3).withStride(2).withCeilMode(), new FeatureMap(3, 8, 6)),
                arguments(AvgPool2d.of(3).withStride(2).withPadding(1).withCeilMode(), new FeatureMap(5, 8, 7)),
                arguments(AvgPool2d.of(3).withStride(2).withPadding(1).withCeilMode().withoutPaddingInMean(),
                        new FeatureMap(5, 8, 7)),
                arguments(AvgPool2d.of(3).withStride(1).withPadding(1).withoutPaddingInMean(), new FeatureMap(3, 5, 6)),
                arguments(AvgPool2d.of(3).withStride(1).withPadding(1), new FeatureMap(3, 5, 6)),
                arguments(new AdaptiveAvgPool2d(new Size2d(3, 2)), new FeatureMap(3, 7, 5)),
                arguments(new AdaptiveAvgPool2d(new Size2d(7, 6)), new FeatureMap(2, 3, 4)),
                arguments(AdaptiveMaxPool2d.of(2), new FeatureMap(3, 6, 4)),
                arguments(new AdaptiveMaxPool2d(new Size2d(3, 2)), new FeatureMap(3, 7, 5)),
                arguments(new AdaptiveMaxPool2d(new Size2d(5, 4)), new FeatureMap(1, 3, 3)));
    }

    static Stream<Arguments> resizing() {
        return Stream.of(
                arguments(new Upsample(2, Mode.NEAREST), new FeatureMap(3, 3, 5)),
                arguments(new Upsample(3, Mode.NEAREST), new FeatureMap(1, 4, 2)),
                arguments(new Upsample(2, Mode.BILINEAR), new FeatureMap(3, 3, 5)),
                arguments(new Upsample(3, Mode.BILINEAR), new FeatureMap(5, 4, 2)),
                arguments(new Upsample(4, Mode.BILINEAR), new FeatureMap(1, 1, 3)),
                arguments(new Upsample(1, Mode.BILINEAR), new FeatureMap(1, 3, 3)),
                arguments(new ZeroPad2d(1, 2, 0, 3), new FeatureMap(3, 4, 5)));
    }

    @ParameterizedTest
    @MethodSource({"convolutions", "transposedConvolutions", "volumes", "pooling", "resizing"})
    void isTheLayersDefinitionAndBackwardItsSlope(Unary layer, Shape in) {
        for (int batch : new int[] {3, 1}) {
            check(layer, in, batch);
        }
    }

    private static void check(Unary layer, Shape in, int batch) {
        KernelTrial trial = new KernelTrial().within(5e-6).input(NdTensor.dims(in, batch));
        for (ParameterSpec spec : layer.parameters(in)) {
            trial.parameter(spec.name(), spec.dims().stream().mapToLong(Integer::longValue).toArray());
        }
        Shape out = layer.outputShape(in);
        trial.follows(binding -> Nd4jKernels.bind(layer, binding),
                (inputs, parameters) -> apply(layer, new SpatialReference(video(in), video(out), parameters), inputs.getFirst()),
                NdTensor.dims(out, batch));
    }

    private static double[] apply(Unary layer, SpatialReference definition, double[] x) {
        int size = (int) definition.in().size();
        return IntStream.range(0, x.length / size)
                .mapToObj(n -> definition.apply(layer, Arrays.copyOfRange(x, n * size, (n + 1) * size)))
                .flatMapToDouble(Arrays::stream).toArray();
    }

    private static VideoFeatureMap video(Shape shape) {
        return switch (shape) {
            case FeatureMap(int channels, int height, int width) -> new VideoFeatureMap(channels, 1, height, width);
            case VideoFeatureMap map -> map;
            default -> throw new IllegalArgumentException(shape.text());
        };
    }
}
