package org.gabor.app.view.train;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.control.Controls;
import org.gabor.engine.probe.Reconstructions;
import org.gabor.engine.train.TrainingEvent.Observed;

/** What the shown run's decoder makes of a few validation images, after each epoch. */
final class ReconstructionsPane extends VBox {

    private static final int WIDTH = 418;
    private static final int HEIGHT = 278;
    private static final int MARGIN = 12;

    private final Label detail = Controls.label("", "muted");
    private final Label caption = Controls.label("", "caption", "muted");
    private final ImageView image = new ImageView();
    private Optional<Observed<Reconstructions>> drawn = Optional.empty();

    ReconstructionsPane() {
        HBox head = new HBox(Controls.label("Reconstructions", "strong"), detail);
        head.getStyleClass().add("sub-bar");
        image.setId("reconstructions");
        image.setSmooth(false);
        image.setPreserveRatio(true);
        image.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        StackPane stage = new StackPane(image);
        stage.getStyleClass().add("filters-stage");
        stage.setMinHeight(HEIGHT + MARGIN);
        stage.setPrefHeight(HEIGHT + MARGIN);
        HBox below = new HBox(6, caption, Controls.spring(),
                Controls.label("above the image, below what is painted", "caption", "muted"));
        below.getStyleClass().add("filters-caption");
        getChildren().setAll(head, stage, below);
    }

    void show(RunCurves curves) {
        Optional<Observed<Reconstructions>> newest = curves.view().newest(Reconstructions.class);
        if (!drawn.equals(newest)) {
            drawn = newest;
            drawn.ifPresent(this::paint);
        }
    }

    private void paint(Observed<Reconstructions> seen) {
        detail.setText("%d validation images".formatted(seen.observation().count()));
        caption.setText(seen.epoch() == 0 ? "before the first epoch" : "after epoch " + seen.epoch());
        image.setAccessibleText("Reconstructions of " + detail.getText() + " " + caption.getText());
        image.setImage(new ImageRows(seen.observation(), WIDTH, HEIGHT).image());
        image.setFitWidth(Math.min(WIDTH, image.getImage().getWidth()));
        image.setFitHeight(Math.min(HEIGHT, image.getImage().getHeight()));
    }
}
