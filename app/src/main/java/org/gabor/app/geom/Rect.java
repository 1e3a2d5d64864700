package org.gabor.app.geom;

import java.util.Collection;
import java.util.Optional;

/** An axis-aligned rectangle, in px; y grows downwards. */
public record Rect(double x, double y, double width, double height) {

    public static final Rect EMPTY = new Rect(0, 0, 0, 0);

    /** The rectangle with these two opposite corners, in any order. */
    public static Rect between(Point a, Point b) {
        return new Rect(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    /** The smallest rectangle around all of {@code rects}; empty if there is none. */
    public static Optional<Rect> around(Collection<Rect> rects) {
        return rects.stream().reduce(Rect::union);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public Point topLeft() {
        return new Point(x, y);
    }

    public Point topCenter() {
        return new Point(centerX(), y);
    }

    public Point bottomCenter() {
        return new Point(centerX(), bottom());
    }

    public boolean contains(Point p) {
        return p.x() >= x && p.x() <= right() && p.y() >= y && p.y() <= bottom();
    }

    public boolean contains(Rect other) {
        return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
    }

    /** Whether the two overlap; touching edges don't count. */
    public boolean intersects(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public Rect union(Rect other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** Each side moved outwards by {@code by}. */
    public Rect grown(double by) {
        return new Rect(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public Rect moved(double dx, double dy) {
        return new Rect(x + dx, y + dy, width, height);
    }
}
