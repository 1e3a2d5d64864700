package org.gabor.app.view.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.MetricText;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Colors;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Started;

/** The confusion matrix of the shown run after its last validated epoch. */
final class ConfusionPane extends VBox {

    private final Label detail = Controls.label("", "muted");
    private final Label accuracy = Controls.label("", "medium");
    private final Label empty = Controls.message("The confusion matrix appears after the first epoch.");
    private final ConfusionCanvas canvas = new ConfusionCanvas();

    ConfusionPane() {
        HBox head = new HBox(Controls.label("Confusion matrix", "strong"), detail, Controls.spring(), accuracy);
        head.getStyleClass().addAll("sub-bar", "confusion-head");
        StackPane stage = new StackPane(canvas, empty);
        stage.getStyleClass().add("confusion-stage");
        getChildren().setAll(head, stage);
    }

    void show(RunCurves curves, Colors colors) {
        Optional<Observed<Confusion>> newest =
                curves.view().newest(Confusion.class).filter(seen -> seen.observation().classes() > 0);
        empty.setVisible(newest.isEmpty());
        canvas.setVisible(newest.isPresent());
        detail.setText(newest.map(seen -> "epoch " + seen.epoch() + ", rows are true classes").orElse(""));
        accuracy.setText(newest.flatMap(_ -> curves.view().lastEpoch())
                .map(ended -> MetricText.percent(ended.validation().accuracy())).orElse(""));
        newest.map(Observed::observation).ifPresent(seen -> canvas.show(seen, classes(curves, seen.classes()), colors));
    }

    /** The classes' names; a class without a name has its number. */
    private static List<String> classes(RunCurves curves, int count) {
        List<String> names = curves.plan().map(Started::classes).orElse(List.of());
        return IntStream.range(0, count).mapToObj(i -> i < names.size() ? names.get(i) : Integer.toString(i)).toList();
    }
}
