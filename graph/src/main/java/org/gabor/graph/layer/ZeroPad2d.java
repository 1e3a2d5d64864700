package org.gabor.graph.layer;

import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;

/** Pads with zeros, with a separate width for each side: C×H×W to C×(top+H+bottom)×(left+W+right). */
public record ZeroPad2d(int left, int right, int top, int bottom) implements Rearrangement {

    public ZeroPad2d {
        if (left < 0 || right < 0 || top < 0 || bottom < 0) {
            throw new IllegalArgumentException("Padding must be at least 0, got %d left, %d right, %d above, %d below."
                    .formatted(left, right, top, bottom));
        }
    }

    public static ZeroPad2d of(int pixels) {
        return new ZeroPad2d(pixels, pixels, pixels, pixels);
    }

    @Override
    public FeatureMap outputShape(Shape in) {
        FeatureMap map = ShapeRequirements.featureMap(in, this);
        return map.withSize(new Size2d(
                Math.addExact(top, Math.addExact(map.height(), bottom)),
                Math.addExact(left, Math.addExact(map.width(), right))));
    }
}
