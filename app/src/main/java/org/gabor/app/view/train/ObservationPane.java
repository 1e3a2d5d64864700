package org.gabor.app.view.train;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.control.Controls;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.train.TrainingEvent.Observed;

/** The latest observation of a kind, with its epoch. */
final class ObservationPane<O extends Observation> extends VBox implements InsightView {

    static final int WIDTH = 418;
    static final int HEIGHT = 240;
    private static final int MARGIN = 12;

    private final Class<O> kind;
    private final String title;
    private final Function<O, String> describe;
    private final BiFunction<O, RunCurves, Node> paint;
    private final Label detail = Controls.label("", "muted");
    private final Label caption = Controls.label("", "caption", "muted");
    private final StackPane stage = new StackPane();
    private Optional<Observed<O>> drawn = Optional.empty();

    /**
     * @param legend explains the drawing
     * @param paint draws an observation of a run, at most {@link #WIDTH} × {@link #HEIGHT} pixels
     */
    ObservationPane(Class<O> kind, String title, String legend, Function<O, String> describe,
                    BiFunction<O, RunCurves, Node> paint) {
        this.kind = kind;
        this.title = title;
        this.describe = describe;
        this.paint = paint;
        HBox head = new HBox(Controls.label(title, "strong"), detail);
        head.getStyleClass().add("sub-bar");
        stage.getStyleClass().add("filters-stage");
        stage.setMinHeight(HEIGHT + MARGIN);
        stage.setPrefHeight(HEIGHT + MARGIN);
        HBox below = new HBox(6, caption, Controls.spring(), Controls.label(legend, "caption", "muted"));
        below.getStyleClass().add("filters-caption");
        getChildren().setAll(head, stage, below);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(RunCurves curves, boolean live) {
        Optional<Observed<O>> newest = curves.view().newest(kind);
        if (!drawn.equals(newest)) {
            drawn = newest;
            drawn.ifPresent(seen -> draw(seen, curves));
        }
    }

    private void draw(Observed<O> seen, RunCurves curves) {
        detail.setText(describe.apply(seen.observation()));
        caption.setText(seen.epoch() == 0 ? "before the first epoch" : "after epoch " + seen.epoch());
        Node drawing = paint.apply(seen.observation(), curves);
        drawing.setId(title.toLowerCase(Locale.ROOT).replace(' ', '-'));
        drawing.setAccessibleText(title + " of " + detail.getText() + " " + caption.getText());
        stage.getChildren().setAll(drawing);
    }
}
