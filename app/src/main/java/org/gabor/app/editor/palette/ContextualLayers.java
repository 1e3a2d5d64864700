package org.gabor.app.editor.palette;

import java.math.BigInteger;
import java.util.Optional;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window3d;

/** Layers whose default settings depend on the layer before them. */
final class ContextualLayers {

    private static final int FILTERS = 32;

    private ContextualLayers() {}

    static Layer convolution(Optional<Shape> in) {
        return Conv2d.of(filters(in), 3).withPadding(1);
    }

    static Layer depthwise(Optional<Shape> in) {
        int channels = channels(in).orElse(FILTERS);
        return Conv2d.of(channels, 3).withPadding(1).withGroups(channels);
    }

    static Layer transposed(Optional<Shape> in) {
        return ConvTranspose2d.of(filters(in), 2);
    }

    static Layer convolution3d(Optional<Shape> in) {
        return new Conv3d(filters(in), Window3d.of(3).withPadding(Size3d.cube(1)), 1, true);
    }

    static Layer batchNorm(Optional<Shape> in) {
        return in.map(shape -> switch (shape) {
            case Vector _ -> BatchNorm1d.DEFAULT;
            case VideoFeatureMap _ -> BatchNorm3d.DEFAULT;
            case FeatureMap _, Capsules _ -> BatchNorm2d.DEFAULT;
        }).orElse(BatchNorm2d.DEFAULT);
    }

    /** At most 32 groups, the paper's number (Wu and He 2018, section 4.1). */
    static Layer groupNorm(Optional<Shape> in) {
        return GroupNorm.of(channels(in).map(channels -> gcd(channels, 32)).orElse(32));
    }

    /** As many filters as input channels, so that an inserted convolution keeps the shape; except for a grey image. */
    private static int filters(Optional<Shape> in) {
        return channels(in).filter(channels -> channels > 3).orElse(FILTERS);
    }

    private static Optional<Integer> channels(Optional<Shape> in) {
        return in.flatMap(shape -> switch (shape) {
            case FeatureMap map -> Optional.of(map.channels());
            case VideoFeatureMap map -> Optional.of(map.channels());
            case Vector _, Capsules _ -> Optional.empty();
        });
    }

    private static int gcd(int a, int b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact();
    }
}
