package org.gabor.app.view.train;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.control.Controls;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.train.TrainingEvent.Observed;

/** The latest observation of a kind as one image, with its epoch. */
final class ImagePane<O extends Observation> extends VBox implements InsightView {

    static final int WIDTH = 418;
    static final int HEIGHT = 278;
    private static final int MARGIN = 12;

    private final Class<O> kind;
    private final String title;
    private final Function<O, String> describe;
    private final Function<O, Image> paint;
    private final Label detail = Controls.label("", "muted");
    private final Label caption = Controls.label("", "caption", "muted");
    private final ImageView image = new ImageView();
    private Optional<Observed<O>> drawn = Optional.empty();

    /**
     * @param legend explains the image
     * @param paint creates an image of at most {@link #WIDTH} × {@link #HEIGHT} pixels
     */
    ImagePane(Class<O> kind, String title, String legend, Function<O, String> describe, Function<O, Image> paint) {
        this.kind = kind;
        this.title = title;
        this.describe = describe;
        this.paint = paint;
        HBox head = new HBox(Controls.label(title, "strong"), detail);
        head.getStyleClass().add("sub-bar");
        image.setId(title.toLowerCase(Locale.ROOT).replace(' ', '-'));
        image.setSmooth(false);
        image.setPreserveRatio(true);
        image.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        StackPane stage = new StackPane(image);
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
            drawn.ifPresent(this::draw);
        }
    }

    private void draw(Observed<O> seen) {
        detail.setText(describe.apply(seen.observation()));
        caption.setText(seen.epoch() == 0 ? "before the first epoch" : "after epoch " + seen.epoch());
        image.setAccessibleText(title + " of " + detail.getText() + " " + caption.getText());
        image.setImage(paint.apply(seen.observation()));
        image.setFitWidth(Math.min(WIDTH, image.getImage().getWidth()));
        image.setFitHeight(Math.min(HEIGHT, image.getImage().getHeight()));
    }
}
