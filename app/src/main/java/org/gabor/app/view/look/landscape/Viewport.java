package org.gabor.app.view.look.landscape;

import org.gabor.engine.probe.EmbeddedImages;

/**
 * Where points lie on the screen: {@code x · scale + left} and {@code y · scale + top}.
 *
 * @param scale pixels per unit
 */
record Viewport(double scale, double left, double top) {

    private static final double MARGIN = 28;

    /** All points, centred, with a margin. */
    static Viewport fit(EmbeddedImages images, double width, double height) {
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < images.points().length; i++) {
            low[i % 2] = Math.min(low[i % 2], images.points()[i]);
            high[i % 2] = Math.max(high[i % 2], images.points()[i]);
        }
        double across = Math.max(high[0] - low[0], Double.MIN_NORMAL);
        double down = Math.max(high[1] - low[1], Double.MIN_NORMAL);
        double scale = Math.max(Double.MIN_NORMAL, Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / down));
        return new Viewport(scale, (width - scale * (low[0] + high[0])) / 2, (height - scale * (low[1] + high[1])) / 2);
    }

    double x(EmbeddedImages images, int point) {
        return images.points()[2 * point] * scale + left;
    }

    double y(EmbeddedImages images, int point) {
        return images.points()[2 * point + 1] * scale + top;
    }

    /** Enlarges around a place of the screen. */
    Viewport zoom(double factor, double x, double y) {
        return new Viewport(scale * factor, x + (left - x) * factor, y + (top - y) * factor);
    }

    Viewport move(double x, double y) {
        return new Viewport(scale, left + x, top + y);
    }
}
