package org.gabor.app.view.look.flow;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.gabor.app.view.control.Controls;

/** log10 of update : parameter as a dot beside the guide at −3, between −5 and −1. */
final class RatioTrack extends Pane {

    private static final double LEAST = -5;
    private static final double MOST = -1;
    private static final double GUIDE = -3;
    private static final double ROOM = 42;
    private static final double TEXT = 40;

    RatioTrack(double log10, RunStyle run, double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        double middle = height / 2;
        double guide = x(GUIDE, width);
        Line line = new Line(guide, -4, guide, height + 4);
        line.getStyleClass().add("flow-guide");
        getChildren().add(line);
        if (Double.isFinite(log10)) {
            double at = x(Math.clamp(log10, LEAST, MOST), width);
            Line stem = new Line(guide, middle, at, middle);
            stem.getStyleClass().addAll("flow-stem", run.style());
            Circle dot = new Circle(at, middle, 3.5);
            dot.getStyleClass().addAll("flow-full-dot", run.style());
            Label text = Controls.label(FlowText.ratio(log10), "caption", at < guide ? "flow-right" : "flow-left");
            text.setPrefWidth(TEXT);
            text.relocate(at < guide ? at - TEXT - 6 : at + 7, middle - 8);
            getChildren().addAll(stem, dot, text);
        }
    }

    private static double x(double log10, double width) {
        return ROOM + (log10 - LEAST) / (MOST - LEAST) * (width - 2 * ROOM);
    }
}
