package org.gabor.app.view.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.Figures;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Colors;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Started;

/** Which classes the shown run takes for which, after its last validated epoch. */
final class ConfusionPane extends VBox {

    private final Label detail = Controls.label("", "muted");
    private final Label accuracy = Controls.label("", "medium");
    private final Label empty = Controls.message("After the first epoch: which class is taken for which.");
    private final ConfusionCanvas canvas = new ConfusionCanvas();

    ConfusionPane() {
        HBox head = new HBox(Controls.label("Confusion matrix", "strong"), detail, Controls.spring(), accuracy);
        head.getStyleClass().addAll("sub-bar", "confusion-head");
        StackPane stage = new StackPane(canvas, empty);
        stage.getStyleClass().add("confusion-stage");
        getChildren().setAll(head, stage);
    }

    void show(RunCurves curves, Colors colors) {
        Optional<EpochEnded> epoch = curves.lastEpoch().filter(ended -> ended.confusion().length > 0);
        empty.setVisible(epoch.isEmpty());
        canvas.setVisible(epoch.isPresent());
        detail.setText(epoch.map(ended -> "epoch " + ended.epoch() + ", rows are the truth").orElse(""));
        accuracy.setText(epoch.map(ended -> Figures.percent(ended.validationAccuracy())).orElse(""));
        epoch.ifPresent(ended -> canvas.show(ended.confusion(), classes(curves, ended.confusion().length), colors));
    }

    /** The classes by name; a network with more outputs than classes has numbers for the rest. */
    private static List<String> classes(RunCurves curves, int count) {
        List<String> names = curves.plan().map(Started::classes).orElse(List.of());
        return IntStream.range(0, count).mapToObj(i -> i < names.size() ? names.get(i) : Integer.toString(i)).toList();
    }
}
