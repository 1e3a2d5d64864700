package org.gabor.engine.inspect.arithmetic;

import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * The values of a layer for one sample: channels × frames × height × width. An image has one frame, a vector one pixel per
 * feature.
 *
 * @param values in C order
 */
public record LayerValues(int channels, Size3d size, float[] values) {

    public static LayerValues of(Shape shape, float[] values) {
        return switch (shape) {
            case FeatureMap map -> new LayerValues(map.channels(), new Size3d(1, map.height(), map.width()), values);
            case VideoFeatureMap video -> new LayerValues(video.channels(), video.extent(), values);
            case Vector vector -> new LayerValues(vector.features(), Size3d.cube(1), values);
            case Capsules capsules -> new LayerValues(capsules.count(), new Size3d(1, 1, capsules.length()), values);
        };
    }

    /** Whether frame, row and column lie within the edges. */
    boolean contains(int frame, int row, int column) {
        return frame >= 0 && frame < size.depth() && row >= 0 && row < size.height() && column >= 0 && column < size.width();
    }

    /** A value; 0 beyond the edges. */
    float at(int channel, int frame, int row, int column) {
        return contains(frame, row, column)
                ? values[((channel * size.depth() + frame) * size.height() + row) * size.width() + column] : 0;
    }
}
