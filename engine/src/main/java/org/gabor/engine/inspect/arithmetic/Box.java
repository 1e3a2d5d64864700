package org.gabor.engine.inspect.arithmetic;

import org.gabor.engine.probe.PixelArithmetic.Patch;
import org.gabor.graph.shape.Size3d;

/**
 * The part of its input that a layer reads for one value.
 *
 * @param start frame, row and column where it begins; negative in the padding
 */
record Box(int firstChannel, int channels, Size3d start, Size3d size) {

    /** A function of a value's place in the box. */
    interface Factor {

        double at(int channel, int frame, int row, int column);
    }

    private static final Size3d ORIGIN = Size3d.cube(0);

    /** One value. */
    static Box pixel(Place place) {
        return new Box(place.map(), 1, new Size3d(place.frame(), place.row(), place.column()), Size3d.cube(1));
    }

    /** All channels at one place. */
    static Box column(LayerValues in, Place place) {
        return new Box(0, in.channels(), new Size3d(place.frame(), place.row(), place.column()), Size3d.cube(1));
    }

    /** All values. */
    static Box all(LayerValues in) {
        return new Box(0, in.channels(), ORIGIN, in.size());
    }

    /** The factor for each value of the box, in C order. */
    double[] values(Factor factor) {
        double[] values = new double[channels * Math.toIntExact(size.volume())];
        int next = 0;
        for (int c = 0; c < channels; c++) {
            for (int z = 0; z < size.depth(); z++) {
                for (int y = 0; y < size.height(); y++) {
                    for (int x = 0; x < size.width(); x++) {
                        values[next++] = factor.at(c, z, y, x);
                    }
                }
            }
        }
        return values;
    }

    /** Whether a place of the box lies in these values. */
    boolean isIn(LayerValues in, int frame, int row, int column) {
        return in.contains(start.depth() + frame, start.height() + row, start.width() + column);
    }

    /** The values that lie in the box. */
    Patch cut(LayerValues in) {
        double[] values = values((c, z, y, x) -> in.at(firstChannel + c, start.depth() + z, start.height() + y,
                start.width() + x));
        float[] cut = new float[values.length];
        for (int i = 0; i < cut.length; i++) {
            cut[i] = (float) values[i];
        }
        return new Patch(firstChannel, channels * size.depth(), size.height(), size.width(), start.height(), start.width(),
                in.size().height(), in.size().width(), cut);
    }
}
