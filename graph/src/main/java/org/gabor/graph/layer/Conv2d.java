package org.gabor.graph.layer;

import java.util.List;
import java.util.Objects;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/**
 * 2-D convolution with {@code outChannels} filters (LeCun et al. 1998): C×H×W to outChannels×H'×W'.
 *
 * @param groups the number of groups of input channels, each with its own share of the filters
 */
public record Conv2d(int outChannels, Window window, int groups, boolean bias) implements SlidingWindow {

    public Conv2d {
        Objects.requireNonNull(window);
        Convolution.check("Conv2d", outChannels, groups);
    }

    public static Conv2d of(int outChannels, int kernel) {
        return new Conv2d(outChannels, Window.of(kernel), 1, true);
    }

    public Conv2d withOutChannels(int outChannels) {
        return new Conv2d(outChannels, window, groups, bias);
    }

    @Override
    public Conv2d withWindow(Window window) {
        return new Conv2d(outChannels, window, groups, bias);
    }

    public Conv2d withStride(int stride) {
        return withWindow(window.withStride(stride));
    }

    public Conv2d withPadding(int pixels) {
        return withPadding(Padding.of(pixels));
    }

    public Conv2d withPadding(Padding padding) {
        return withWindow(window.withPadding(padding));
    }

    public Conv2d withDilation(int dilation) {
        return withWindow(window.withDilation(dilation));
    }

    public Conv2d withGroups(int groups) {
        return new Conv2d(outChannels, window, groups, bias);
    }

    public Conv2d withBias(boolean bias) {
        return new Conv2d(outChannels, window, groups, bias);
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        FeatureMap map = ShapeRequirements.featureMap(in, this);
        ShapeRequirements.divisible(groups, map);
        return map.withSize(window.slideOver(map)).withChannels(outChannels);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        int channels = ShapeRequirements.featureMap(in, this).channels() / groups;
        Size2d kernel = window.kernel();
        return Convolution.parameters(outChannels, bias, List.of(outChannels, channels, kernel.height(), kernel.width()));
    }

    @Override
    public long macs(Shape in) {
        long perOutput = ShapeRequirements.featureMap(in, this).channels() / groups * window.kernel().area();
        return Math.multiplyExact(perOutput, outputShape(in).size());
    }
}
