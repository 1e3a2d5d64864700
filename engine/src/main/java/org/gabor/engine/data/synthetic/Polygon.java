package org.gabor.engine.data.synthetic;

import java.util.function.DoubleBinaryOperator;

/**
 * The distance to a polygon, negative inside.
 *
 * @param corners x and y of each in turn
 */
record Polygon(double... corners) implements DoubleBinaryOperator {

    /** A star of radius 1 with {@code points} tips; inner radius cos(π/points) makes it the regular polygon. */
    static Polygon star(int points, double inner) {
        double[] corners = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double radius = i % 2 == 0 ? 1 : inner;
            corners[2 * i] = radius * StrictMath.cos(i * Math.PI / points);
            corners[2 * i + 1] = radius * StrictMath.sin(i * Math.PI / points);
        }
        return new Polygon(corners);
    }

    /** The heart curve x = 16 sin³t, y = 13 cos t − 5 cos 2t − 2 cos 3t − cos 4t. */
    static Polygon heart() {
        int points = 36;
        double[] corners = new double[2 * points];
        for (int i = 0; i < points; i++) {
            double t = 2 * Math.PI * i / points;
            double sine = StrictMath.sin(t);
            corners[2 * i] = sine * sine * sine;
            corners[2 * i + 1] = -(13 * StrictMath.cos(t) - 5 * StrictMath.cos(2 * t) - 2 * StrictMath.cos(3 * t)
                    - StrictMath.cos(4 * t)) / 16;
        }
        return new Polygon(corners);
    }

    @Override
    public double applyAsDouble(double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (int i = 0, before = corners.length - 2; i < corners.length; before = i, i += 2) {
            double ax = corners[i];
            double ay = corners[i + 1];
            double alongX = corners[before] - ax;
            double alongY = corners[before + 1] - ay;
            double share = Math.clamp(((x - ax) * alongX + (y - ay) * alongY) / (alongX * alongX + alongY * alongY), 0, 1);
            double awayX = x - ax - share * alongX;
            double awayY = y - ay - share * alongY;
            nearest = Math.min(nearest, awayX * awayX + awayY * awayY);
            if (ay > y != ay + alongY > y && x < alongX * (y - ay) / alongY + ax) {
                inside = !inside;
            }
        }
        return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
    }
}
