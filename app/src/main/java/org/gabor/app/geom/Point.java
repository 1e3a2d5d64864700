package org.gabor.app.geom;

/** A position or a displacement, in px; y grows downwards. */
public record Point(double x, double y) {

    public static final Point ORIGIN = new Point(0, 0);

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public Point plus(Point by) {
        return plus(by.x, by.y);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The nearest point whose coordinates are multiples of {@code grid}. */
    public Point snapped(double grid) {
        return new Point(Math.round(x / grid) * grid, Math.round(y / grid) * grid);
    }
}
