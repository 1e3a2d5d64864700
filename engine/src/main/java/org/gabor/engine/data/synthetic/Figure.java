package org.gabor.engine.data.synthetic;

import java.util.function.DoubleBinaryOperator;

/** The outlines of geometric figures, each with radius about 1, at any rotation. */
enum Figure {

    CIRCLE("Circle", Figure::length, -0.9),
    RING("Ring", (x, y) -> Math.abs(length(x, y) - 0.72), -0.22),
    CRESCENT("Crescent", (x, y) -> Math.max(length(x, y) - 1, 0.85 - length(x - 0.5, y)), 0),
    TRIANGLE("Triangle", Polygon.star(3, 0.5), 0),
    SQUARE("Square", Figure::square, 0),
    BAR("Bar", (x, y) -> box(x, y, 1, 0.25), 0),
    STAR("Star", Polygon.star(5, 0.42), 0),
    CROSS("Cross", (x, y) -> Math.min(box(x, y, 0.95, 0.26), box(x, y, 0.26, 0.95)), 0),
    ARROW("Arrow", new Polygon(1, 0, 0.25, 0.7, 0.25, 0.25, -1, 0.25, -1, -0.25, 0.25, -0.25, 0.25, -0.7), 0),
    HEART("Heart", Polygon.heart(), 0);

    /** The largest radius of all figures. */
    private static final double FARTHEST = 1.1;

    private final String title;
    private final DoubleBinaryOperator distance;
    private final double shift;

    Figure(String title, DoubleBinaryOperator distance, double shift) {
        this.title = title;
        this.distance = distance;
        this.shift = shift;
    }

    String title() {
        return title;
    }

    /** Signed distance of a point to the figure; negative inside. */
    double distance(double x, double y) {
        return distance.applyAsDouble(x, y) + shift;
    }

    /** The share of each pixel that it covers, with soft edges a pixel wide. */
    DoubleBinaryOperator mask(Pose pose) {
        double cosine = StrictMath.cos(pose.turn()) / pose.radius();
        double sine = StrictMath.sin(pose.turn()) / pose.radius();
        double reach = FARTHEST * pose.radius() + 1;
        return (x, y) -> {
            double right = x - pose.x();
            double down = y - pose.y();
            if (right * right + down * down > reach * reach) {
                return 0;
            }
            double distance = distance(right * cosine + down * sine, down * cosine - right * sine);
            return Math.clamp(0.5 - distance * pose.radius(), 0, 1);
        };
    }

    /** Gives the same bits on every machine, unlike {@link Math#hypot}. */
    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private static double square(double x, double y) {
        return box(x, y, 0.75, 0.75);
    }

    private static double box(double x, double y, double halfWidth, double halfHeight) {
        double outsideX = Math.abs(x) - halfWidth;
        double outsideY = Math.abs(y) - halfHeight;
        return length(Math.max(outsideX, 0), Math.max(outsideY, 0)) + Math.min(Math.max(outsideX, outsideY), 0);
    }
}
