package org.gabor.app.view.train;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.look.FilterTiles;
import org.gabor.app.look.TileScale;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Segments;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Started;

/** The first-layer filters of the shown run during training. */
final class FiltersPane extends VBox implements InsightView {

    private static final int WIDTH = 418;
    private static final int HEIGHT = 240;
    private static final int MARGIN = 12;

    private final Label detail = Controls.label("", "muted");
    private final Label caption = Controls.label("", "caption", "muted");
    private final Label scaleCaption = Controls.label("", "caption", "muted");
    private final Region liveDot = new Region();
    private final ImageView image = new ImageView();
    private final Label empty = Controls.message("The filters of the first convolution appear here with the first steps.");
    private final ObjectProperty<TileScale> scale = new SimpleObjectProperty<>(TileScale.EACH);
    private final Segments<TileScale> scales =
            new Segments<>("filters-scale", scale, List.of(TileScale.EACH, TileScale.LAYER)).small();
    private Optional<Observed<FilterBank>> drawn = Optional.empty();

    FiltersPane() {
        HBox head = new HBox(Controls.label("First-layer filters", "strong"), detail, Controls.spring(), scales);
        head.getStyleClass().add("sub-bar");
        image.setId("filters");
        image.setSmooth(false);
        image.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        StackPane stage = new StackPane(image, empty);
        stage.getStyleClass().add("filters-stage");
        stage.setMinHeight(HEIGHT + MARGIN);
        stage.setPrefHeight(HEIGHT + MARGIN);
        liveDot.getStyleClass().add("live-dot");
        HBox below = new HBox(6, liveDot, caption, Controls.spring(), scaleCaption);
        below.getStyleClass().add("filters-caption");
        scales.describe(TileScale.EACH, "Each", "Each filter to its own range");
        scales.describe(TileScale.LAYER, "Layer", "All filters to the range of the layer");
        scale.subscribe(_ -> paint());
        getChildren().setAll(head, stage, below);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(RunCurves curves, boolean live) {
        Optional<Observed<FilterBank>> newest = curves.view().newest(FilterBank.class);
        if (!drawn.equals(newest)) {
            drawn = newest;
            detail.setText(drawn.map(seen -> describe(curves, seen.observation())).orElse(""));
            paint();
        }
        liveDot.setVisible(live && drawn.isPresent());
        liveDot.setManaged(liveDot.isVisible());
        caption.setText(drawn.map(seen -> (live ? "live, " : "") + position(seen, curves.plan())).orElse(""));
    }

    private void paint() {
        empty.setVisible(drawn.isEmpty());
        image.setVisible(drawn.isPresent());
        scales.setDisable(drawn.isEmpty());
        image.setAccessibleText("Filters of " + detail.getText());
        scaleCaption.setText(drawn.isEmpty() ? "" : scale.get() == TileScale.EACH
                ? "scale: each filter to its own range" : "scale: all to the range of the layer");
        image.setImage(drawn.map(seen -> new FilterGrid(new FilterTiles(seen.observation(), scale.get()), WIDTH, HEIGHT).image())
                .orElse(null));
    }

    private static String describe(RunCurves curves, FilterBank bank) {
        return "%s, %d of %d×%d×%d".formatted(curves.label(bank.path()), bank.filters(), bank.height(),
                bank.width(), bank.channels());
    }

    private static String position(Observed<FilterBank> seen, Optional<Started> plan) {
        return plan.map(p -> "epoch %d, batch %d of %d".formatted(seen.epoch(), batch(seen.step(), p), p.stepsPerEpoch()))
                .orElse("epoch " + seen.epoch());
    }

    private static long batch(long step, Started plan) {
        return step == 0 ? 0 : 1 + (step - 1) % plan.stepsPerEpoch();
    }
}
