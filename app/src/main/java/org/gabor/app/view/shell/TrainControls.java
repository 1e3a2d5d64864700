package org.gabor.app.view.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.Progress;
import org.gabor.app.runs.SessionState;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.TrainModel;

/** The header's training controls: ▶ Train if no run is active; else the progress, pause or continue, and stop. */
final class TrainControls extends HBox {

    private static final double PROGRESS_WIDTH = 176;

    private final TrainModel training;
    private final Button pause;

    TrainControls(TrainModel training, Actions actions) {
        super(8);
        this.training = training;
        setAlignment(Pos.CENTER);
        StackPane start = start(actions.start);
        pause = line(actions.pause);
        Button stop = line(actions.stop);
        stop.getStyleClass().add("danger");
        VBox progress = progress();
        training.stateProperty().subscribe(state -> getChildren().setAll(state.isBusy()
                ? List.of(progress, pause, stop) : List.of(start)));
        training.stateProperty().map(state -> state == SessionState.PAUSED ? "play" : "pause")
                .subscribe(icon -> pause.setGraphic(Icons.of(icon, 16)));
    }

    /** The button is in its own pane, because a disabled button shows no tooltip with the reason. */
    private StackPane start(Action action) {
        Button button = new Button("Train");
        ActionButtons.bind(button, action);
        button.getStyleClass().addAll("primary", "tall");
        StackPane pane = new StackPane(button);
        Tooltip why = new Tooltip();
        training.blockedProperty().subscribe(sentence -> {
            why.setText(sentence);
            button.setAccessibleHelp(sentence);
            if (sentence.isEmpty()) {
                Tooltip.uninstall(pane, why);
            } else {
                Tooltip.install(pane, why);
            }
        });
        return pane;
    }

    private static Button line(Action action) {
        Button button = ActionButtons.icon(action);
        button.getStyleClass().add("line");
        return button;
    }

    private VBox progress() {
        Label position = new Label();
        position.setId("progress-position");
        position.getStyleClass().addAll("caption", "medium");
        position.textProperty().bind(training.progressProperty().map(Progress::position));
        Label remaining = new Label();
        remaining.setId("progress-remaining");
        remaining.getStyleClass().addAll("caption", "muted");
        remaining.textProperty().bind(training.progressProperty().map(Progress::remaining));
        ProgressBar bar = new ProgressBar();
        bar.setId("progress-bar");
        bar.setAccessibleText("Training progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(training.progressProperty().map(Progress::fraction));
        VBox box = new VBox(4, new HBox(position, Controls.spring(), remaining), bar);
        box.setAlignment(Pos.CENTER);
        box.setPrefWidth(PROGRESS_WIDTH);
        box.setMinWidth(PROGRESS_WIDTH);
        return box;
    }
}
