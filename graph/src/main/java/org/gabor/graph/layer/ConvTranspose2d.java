package org.gabor.graph.layer;

import java.util.List;
import java.util.Objects;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/**
 * Transposed convolution: every pixel adds {@code outChannels} learned kernels to the output, {@code stride}
 * apart (Dumoulin and Visin 2016, section 4). C×H×W to outChannels×H'×W', H' = (H − 1)·stride − 2·pad + span + outputPadding.
 * Its weight is C×(outChannels/groups)×kH×kW.
 *
 * @param outputPadding rows and columns added at the bottom and right, to reach a size that a strided convolution came from
 * @param groups the number of groups of input channels, each with its own share of the filters
 */
public record ConvTranspose2d(int outChannels, Window window, Size2d outputPadding, int groups, boolean bias) implements Unary {

    public ConvTranspose2d {
        Objects.requireNonNull(window);
        Convolution.check("ConvTranspose2d", outChannels, groups);
        outputPadding.requireAtLeast(0, "Output padding");
        if (!(window.padding() instanceof Padding.Explicit)) {
            throw new IllegalArgumentException("A ConvTranspose2d takes its padding in pixels, not \"same\".");
        }
        if (outputPadding.height() >= Math.max(window.stride().height(), window.dilation().height())
                || outputPadding.width() >= Math.max(window.stride().width(), window.dilation().width())) {
            throw new IllegalArgumentException("Output padding must be smaller than the stride or the dilation, got %s."
                    .formatted(outputPadding.text()));
        }
    }

    /** Kernel size equal to the stride: a 2×2 kernel doubles the size. */
    public static ConvTranspose2d of(int outChannels, int kernel) {
        return new ConvTranspose2d(outChannels, Window.of(kernel).withStride(kernel), Size2d.square(0), 1, true);
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        FeatureMap map = ShapeRequirements.featureMap(in, this);
        ShapeRequirements.divisible(groups, map);
        Size2d pad = window.padBefore(map);
        int height = side(map.height(), window.stride().height(), pad.height(), window.span().height(), outputPadding.height());
        int width = side(map.width(), window.stride().width(), pad.width(), window.span().width(), outputPadding.width());
        if (height < 1 || width < 1) {
            throw new ShapeMismatch("Padding %s cuts away all of the output: %s becomes %d×%d."
                    .formatted(pad.text(), map.extent().text(), height, width));
        }
        return new FeatureMap(outChannels, height, width);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        Size2d kernel = window.kernel();
        return Convolution.parameters(outChannels, bias, List.of(
                ShapeRequirements.featureMap(in, this).channels(), outChannels / groups, kernel.height(), kernel.width()));
    }

    /** Each input pixel is multiplied by the window of each filter of its group. */
    @Override
    public long macs(Shape in) {
        long perInput = Math.multiplyExact((long) outChannels / groups, window.kernel().area());
        return Math.multiplyExact(perInput, in.size());
    }

    private static int side(int in, int stride, int pad, int span, int outputPadding) {
        long side = (in - 1L) * stride - 2L * pad + span + outputPadding;
        return Math.toIntExact(side);
    }
}
