package org.gabor.app.view.look.landscape;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;

/** A closed line that is drawn by hand. */
final class Lasso {

    private final List<Point2D> corners = new ArrayList<>();

    void add(double x, double y) {
        corners.add(new Point2D(x, y));
    }

    void clear() {
        corners.clear();
    }

    /** The line's x or y coordinates. */
    double[] xs() {
        return corners.stream().mapToDouble(Point2D::getX).toArray();
    }

    double[] ys() {
        return corners.stream().mapToDouble(Point2D::getY).toArray();
    }

    int size() {
        return corners.size();
    }

    /** Whether a place is inside: a ray from it crosses the line an odd number of times. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Point2D a = corners.get(i);
            Point2D b = corners.get(j);
            boolean crosses = a.getY() > y != b.getY() > y
                    && x < (b.getX() - a.getX()) * (y - a.getY()) / (b.getY() - a.getY()) + a.getX();
            inside ^= crosses;
        }
        return inside;
    }
}
