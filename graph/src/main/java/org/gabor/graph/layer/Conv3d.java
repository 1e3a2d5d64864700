package org.gabor.graph.layer;

import java.util.List;
import java.util.Objects;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window3d;

/**
 * Slides {@code filters} learned windows over a film (Tran et al. 2015): C×D×H×W to filters×D'×H'×W'.
 *
 * @param groups the input channels are dealt into this many groups, each seen by its own share of the filters
 */
public record Conv3d(int filters, Window3d window, int groups, boolean bias) implements SlidingWindow3d {

    public Conv3d {
        Objects.requireNonNull(window);
        Convolution.check("Conv3d", filters, groups);
    }

    public static Conv3d of(int filters, int kernel) {
        return new Conv3d(filters, Window3d.of(kernel), 1, true);
    }

    @Override
    public VideoFeatureMap outputShape(Shape in) {
        VideoFeatureMap volume = ShapeRequirements.volume(in, this);
        ShapeRequirements.divisible(groups, volume);
        return volume.withSize(window.slideOver(volume)).withChannels(filters);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        Size3d kernel = window.kernel();
        return Convolution.parameters(filters, bias, List.of(
                filters, ShapeRequirements.volume(in, this).channels() / groups, kernel.depth(), kernel.height(), kernel.width()));
    }

    @Override
    public long macs(Shape in) {
        long perOutput = Math.multiplyExact((long) ShapeRequirements.volume(in, this).channels() / groups, window.kernel().volume());
        return Math.multiplyExact(perOutput, outputShape(in).size());
    }
}
