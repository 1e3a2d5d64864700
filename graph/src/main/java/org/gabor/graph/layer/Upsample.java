package org.gabor.graph.layer;

import java.util.Objects;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;

/** Makes the image {@code scale} times as high and wide: C×H×W to C×(scale·H)×(scale·W). */
public record Upsample(int scale, Mode mode) implements Rearrangement {

    /** The source of the new pixels. */
    public enum Mode {
        /** Each is a copy of the nearest old one. */
        NEAREST("nearest"),
        /** Each is interpolated from its four old neighbours; PyTorch's {@code align_corners=False}. */
        BILINEAR("bilinear");

        private final String title;

        Mode(String title) {
            this.title = title;
        }

        /** PyTorch's name. */
        public String title() {
            return title;
        }
    }

    public Upsample {
        Objects.requireNonNull(mode);
        if (scale < 1) {
            throw new IllegalArgumentException("An Upsample enlarges at least 1 time, got " + scale + ".");
        }
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        FeatureMap map = ShapeRequirements.featureMap(in, this);
        return map.withSize(new Size2d(
                Math.multiplyExact(map.height(), scale), Math.multiplyExact(map.width(), scale)));
    }
}
