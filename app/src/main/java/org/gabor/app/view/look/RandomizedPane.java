package org.gabor.app.view.look;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.look.AttributionPicture;
import org.gabor.app.look.Picture;
import org.gabor.app.look.SignedMap;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.view.image.Resampling;
import org.gabor.app.vm.look.EvidenceModel;
import org.gabor.app.vm.look.Reply;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.RandomizedMaps;
import org.gabor.graph.shape.FeatureMap;

/** Whether the map depends on what was learned: the map with more and more random layers. */
final class RandomizedPane extends VBox {

    private static final double CHANGED = 0.5;
    private static final int SIDE = 84;

    private final EvidenceModel model;
    private final Button start = new Button("Run");
    private final StackPane stage = new StackPane();

    RandomizedPane(EvidenceModel model) {
        this.model = model;
        start.setMinWidth(USE_PREF_SIZE);
        start.setId("look-randomize");
        start.getStyleClass().add("small");
        start.setOnAction(_ -> model.randomize());
        Panel panel = new Panel("Does the map depend on what was learned?", stage, start);
        panel.setDetail("layers made random from the last one on");
        stage.getStyleClass().add("look-strip");
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().setAll(panel);
        setMinSize(0, 0);
        model.randomizedProperty().subscribe(this::show);
    }

    private void show(Reply reply) {
        start.setText("Run");
        switch (reply) {
            case Reply.Seen(RandomizedMaps maps) -> {
                start.setText("Run again");
                stage.getChildren().setAll(strip(maps));
            }
            case Reply.Seen _ -> stage.getChildren().clear();
            case Reply.Underway(int done, int total) -> stage.getChildren().setAll(Controls.message(total == 0
                    ? "A map that looks the same with random weights says nothing about the network. Press Run to try."
                    : done == 0 ? "Computing …" : "Computing, %d of %d …".formatted(done, total)));
            case Reply.Refused(String sentence) -> stage.getChildren().setAll(Controls.message(sentence));
        }
    }

    private HBox strip(RandomizedMaps maps) {
        HBox strip = new HBox(12);
        model.look().imageProperty().get()
                .ifPresent(image -> maps.stages().forEach(step -> strip.getChildren().add(tile(image, step))));
        strip.getChildren().addAll(Controls.spring(), verdict(maps.stages().getLast().correlation()));
        strip.setId("look-randomized");
        return strip;
    }

    private static VBox tile(InputImage image, RandomizedMaps.Stage step) {
        List<Integer> dims = image.shape();
        FeatureMap shape = new FeatureMap(dims.getFirst(), dims.get(dims.size() - 2), dims.getLast());
        SignedMap map = SignedMap.of(step.map(), shape.height(), shape.width());
        Picture drawn = new AttributionPicture(shape, image.pixels(), map, AttributionPicture.OPACITY).draw();
        ImageView picture = new ImageView(new Resampling(drawn.width(), drawn.height(), drawn.argb()).image());
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        Label name = Controls.label(step.layer().isEmpty() ? "learned weights" : "from " + step.layer(), "caption", "muted");
        name.setMaxWidth(SIDE);
        ScoreBar bar = new ScoreBar(Math.max(0, step.correlation()), "truth");
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox figure = new HBox(6, bar, Controls.label(String.format(Locale.ROOT, "%.2f", step.correlation()), "caption"));
        figure.getStyleClass().add("look-setting");
        return new VBox(4, picture, name, figure);
    }

    private static VBox verdict(double last) {
        boolean depends = last < CHANGED;
        Label answer = Controls.label(depends ? "Yes" : "Hardly", "strong", depends ? "ok" : "warn");
        Label reason = Controls.label(String.format(Locale.ROOT,
                "The similarity to the first map is %.2f once all layers are random (rank correlation).", last), "caption",
                "muted");
        reason.setWrapText(true);
        reason.setMaxWidth(150);
        VBox verdict = new VBox(6, answer, reason);
        verdict.setMinWidth(150);
        return verdict;
    }
}
