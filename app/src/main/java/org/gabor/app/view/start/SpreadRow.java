package org.gabor.app.view.start;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two nodes at the ends of a line; if they do not fit side by side, the second moves below the first. */
final class SpreadRow extends Pane {

    private static final double GAP = 12;

    private final Region first;
    private final Region second;

    SpreadRow(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private boolean fits(double width) {
        return first.prefWidth(-1) + GAP + second.prefWidth(-1) <= inner(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width < 0 ? getWidth() : width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width;
        double insets = snappedTopInset() + snappedBottomInset();
        return insets + (fits(room) ? Math.max(first.prefHeight(-1), second.prefHeight(-1))
                : first.prefHeight(inner(room)) + GAP + second.prefHeight(inner(room)));
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = inner(getWidth());
        if (fits(getWidth())) {
            double height = getHeight() - top - snappedBottomInset();
            double tail = second.prefWidth(-1);
            place(first, left, top + (height - first.prefHeight(-1)) / 2, width - tail - GAP, first.prefHeight(-1));
            place(second, left + width - tail, top + (height - second.prefHeight(-1)) / 2, tail, second.prefHeight(-1));
        } else {
            double height = first.prefHeight(width);
            place(first, left, top, width, height);
            place(second, left, top + height + GAP, width, second.prefHeight(width));
        }
    }

    private void place(Region part, double x, double y, double width, double height) {
        part.resizeRelocate(snapPositionX(x), snapPositionY(y), Math.floor(width), Math.ceil(height));
    }
}
