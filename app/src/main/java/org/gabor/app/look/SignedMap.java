package org.gabor.app.look;

import java.util.List;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.AttributionMap;
import org.gabor.engine.probe.IntegratedMap;
import org.gabor.engine.probe.OcclusionMap;

/**
 * What speaks for a class (above 0) or against it (below 0), by place of an image.
 *
 * @param values rows×columns, in C order
 * @param vertical where the rows lie in the image
 * @param horizontal where the columns lie in the image
 */
public record SignedMap(int rows, int columns, float[] values, Axis vertical, Axis horizontal) {

    private static final int PLANE = 2;

    /**
     * The places of cells along one side of an image: cell {@code i} is centred on pixel {@code first + i · step}. The centre of
     * the first pixel is 0.
     */
    public record Axis(double first, double step) {

        /** Cells that divide a side among them. */
        static Axis dividing(int pixels, int cells) {
            double step = (double) pixels / cells;
            return new Axis((step - 1) / 2, step);
        }

        private double cell(double pixel) {
            return (pixel - first) / step;
        }
    }

    /**
     * The map of an attribution: of gradients, the sum over channels; of occlusion, how far the logit falls if the place is
     * covered.
     *
     * @param height of the image in pixels
     * @param width of the image in pixels
     */
    public static SignedMap of(Attribution map, int height, int width) {
        return switch (map) {
            case OcclusionMap covered -> occlusion(covered);
            case AttributionMap plain -> dividing(plain, height, width);
            case IntegratedMap integrated -> dividing(integrated, height, width);
        };
    }

    private static SignedMap occlusion(OcclusionMap map) {
        float[] fall = new float[map.values().length];
        for (int i = 0; i < fall.length; i++) {
            fall[i] = (float) (map.target().logit() - map.values()[i]);
        }
        Axis axis = new Axis((map.window() - 1) / 2.0, map.stride());
        return new SignedMap(map.shape().getFirst(), map.shape().getLast(), fall, axis, axis);
    }

    private static SignedMap dividing(Attribution map, int height, int width) {
        List<Integer> plane = map.shape().subList(map.shape().size() - PLANE, map.shape().size());
        int rows = plane.getFirst();
        int columns = plane.getLast();
        return new SignedMap(rows, columns, channelSum(map.values(), rows * columns), Axis.dividing(height, rows),
                Axis.dividing(width, columns));
    }

    private static float[] channelSum(float[] values, int plane) {
        float[] sum = new float[plane];
        for (int i = 0; i < values.length; i++) {
            sum[i % plane] += values[i];
        }
        return sum;
    }

    /** The same map with 0 for the values below 0. */
    public SignedMap positive() {
        float[] kept = values.clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = Math.max(0, kept[i]);
        }
        return new SignedMap(rows, columns, kept, vertical, horizontal);
    }

    /** The largest absolute value. */
    public double reach() {
        double reach = 0;
        for (float value : values) {
            reach = Math.max(reach, Math.abs(value));
        }
        return reach;
    }

    /** The value at a place of the image, in pixels: bilinear between cells; beyond the outer cells, their values continue. */
    double at(double y, double x) {
        double row = Math.clamp(vertical.cell(y), 0, rows - 1);
        double column = Math.clamp(horizontal.cell(x), 0, columns - 1);
        int top = (int) row;
        int left = (int) column;
        double lower = row - top;
        double right = column - left;
        return (1 - lower) * between(top, left, right) + lower * between(Math.min(top + 1, rows - 1), left, right);
    }

    private double between(int row, int left, double share) {
        int start = row * columns;
        return (1 - share) * values[start + left] + share * values[start + Math.min(left + 1, columns - 1)];
    }
}
