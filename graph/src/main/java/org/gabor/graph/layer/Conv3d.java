package org.gabor.graph.layer;

import java.util.List;
import java.util.Objects;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window3d;

/**
 * 3-D convolution with {@code outChannels} filters (Tran et al. 2015): C×D×H×W to outChannels×D'×H'×W'.
 *
 * @param groups the number of groups of input channels, each with its own share of the filters
 */
public record Conv3d(int outChannels, Window3d window, int groups, boolean bias) implements SlidingWindow3d {

    public Conv3d {
        Objects.requireNonNull(window);
        Convolution.check("Conv3d", outChannels, groups);
    }

    public static Conv3d of(int outChannels, int kernel) {
        return new Conv3d(outChannels, Window3d.of(kernel), 1, true);
    }

    @Override
    public VideoFeatureMap outputShape(Shape in) {
        VideoFeatureMap map = ShapeRequirements.videoFeatureMap(in, this);
        ShapeRequirements.divisible(groups, map);
        return map.withSize(window.slideOver(map)).withChannels(outChannels);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        Size3d kernel = window.kernel();
        return Convolution.parameters(outChannels, bias, List.of(
                outChannels, ShapeRequirements.videoFeatureMap(in, this).channels() / groups, kernel.depth(), kernel.height(),
                kernel.width()));
    }

    @Override
    public long macs(Shape in) {
        long perOutput = Math.multiplyExact((long) ShapeRequirements.videoFeatureMap(in, this).channels() / groups,
                window.kernel().volume());
        return Math.multiplyExact(perOutput, outputShape(in).size());
    }
}
