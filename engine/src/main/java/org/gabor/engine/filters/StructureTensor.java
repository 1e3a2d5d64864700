package org.gabor.engine.filters;

/**
 * The sum over a grey filter of the outer product of its gradient with itself (Bigün and Granlund 1987). Gradients are taken
 * between pixels, over 2×2 of them, so that fine gratings have one too.
 */
record StructureTensor(double xx, double xy, double yy) {

    static StructureTensor of(Patch grey) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int y = 0; y + 1 < grey.height(); y++) {
            for (int x = 0; x + 1 < grey.width(); x++) {
                double falling = grey.at(0, y + 1, x + 1) - grey.at(0, y, x);
                double rising = grey.at(0, y, x + 1) - grey.at(0, y + 1, x);
                double right = (falling + rising) / 2;
                double down = (falling - rising) / 2;
                xx += right * right;
                xy += right * down;
                yy += down * down;
            }
        }
        return new StructureTensor(xx, xy, yy);
    }

    /** The direction of edges and crests in degrees, counter-clockwise from the horizontal, in [0, 180). */
    double orientation() {
        // The gradient's angle in an image whose y points down; crests are at right angles to it.
        double gradient = Math.toDegrees(Math.atan2(2 * xy, xx - yy)) / 2;
        return Math.floorMod(Math.round((90 - gradient) * 1e6), Math.round(180e6)) / 1e6;
    }

    /** 1 if all gradients have one direction, 0 if they have none in particular. */
    double coherence() {
        double trace = xx + yy;
        return trace == 0 ? 0 : Math.hypot(xx - yy, 2 * xy) / trace;
    }
}
