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
 * A convolution's gradient as a layer: every pixel adds {@code filters} learned windows to the output, {@code stride}
 * apart (Dumoulin and Visin 2016, section 4). C×H×W to filters×H'×W', H' = (H − 1)·stride − 2·pad + span + outputPadding.
 * Its weight is C×(filters/groups)×kH×kW.
 *
 * @param outputPadding rows and columns added at the bottom and right, to reach a size that a strided convolution came from
 * @param groups the input channels are dealt into this many groups, each making its own share of the filters
 */
public record ConvTranspose2d(int filters, Window window, Size2d outputPadding, int groups, boolean bias) implements Unary {

    public ConvTranspose2d {
        Objects.requireNonNull(window);
        Convolution.check("ConvTranspose2d", filters, groups);
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

    /** Doubles the size with a 2×2 kernel, and so on: a kernel as large as its stride. */
    public static ConvTranspose2d of(int filters, int kernel) {
        return new ConvTranspose2d(filters, Window.of(kernel).withStride(kernel), Size2d.square(0), 1, true);
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        FeatureMap image = ShapeRequirements.image(in, this);
        ShapeRequirements.divisible(groups, image);
        Size2d pad = window.padBefore(image);
        int height = side(image.height(), window.stride().height(), pad.height(), window.span().height(), outputPadding.height());
        int width = side(image.width(), window.stride().width(), pad.width(), window.span().width(), outputPadding.width());
        if (height < 1 || width < 1) {
            throw new ShapeMismatch("Padding %s cuts away all of the output: %s becomes %d×%d."
                    .formatted(pad.text(), image.extent().text(), height, width));
        }
        return new FeatureMap(filters, height, width);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        Size2d kernel = window.kernel();
        return Convolution.parameters(filters, bias, List.of(
                ShapeRequirements.image(in, this).channels(), filters / groups, kernel.height(), kernel.width()));
    }

    /** Each input pixel is multiplied by the window of each filter of its group. */
    @Override
    public long macs(Shape in) {
        long perInput = Math.multiplyExact((long) filters / groups, window.kernel().area());
        return Math.multiplyExact(perInput, in.size());
    }

    private static int side(int in, int stride, int pad, int span, int outputPadding) {
        long side = (in - 1L) * stride - 2L * pad + span + outputPadding;
        return Math.toIntExact(side);
    }
}
