package org.gabor.app.view.editor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.MetricText;
import org.gabor.app.text.NumberText;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.HelpMark;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.CanvasColoring;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.StepTiming;
import org.gabor.app.vm.StepTiming.State;
import org.gabor.app.vm.TimedStep;

/** The bar above the canvas while it is coloured by time: the step time, the measurement's progress, or why there is no time. */
final class TimingBar extends HBox {

    private static final String HELP = """
            A training step of plain SGD on images of noise, as "gabor bench" measures it. A card shows its layer's time, \
            forward and backward; a layer "in conv1" is computed together with conv1. The loss, the new weights and sums of \
            gradients take the rest.""";
    private static final double PROGRESS = 160;

    private final StepTiming timing;
    private final StackPane icon = new StackPane();
    private final Label sentence = Controls.label("");
    private final Label detail = Controls.label("", "caption", "muted");
    private final ProgressBar progress = new ProgressBar();
    private final Button deed = new Button();

    TimingBar(StepTiming timing, EditorModel editor) {
        this.timing = timing;
        setId("timing-bar");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().add("timing-bar");
        sentence.setId("timing");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        detail.setId("timing-detail");
        detail.setMinWidth(0);
        progress.setId("timing-progress");
        progress.setPrefWidth(PROGRESS);
        deed.setId("timing-deed");
        deed.getStyleClass().add("small");
        deed.setMinWidth(USE_PREF_SIZE);
        HelpMark help = new HelpMark("timing-help", HELP);
        help.setMinWidth(USE_PREF_SIZE);
        VBox texts = new VBox(sentence, detail, progress);
        texts.getStyleClass().add("timing-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().setAll(icon, texts, help, deed);
        editor.colouringProperty().subscribe(colouring -> Controls.show(this, colouring == CanvasColoring.TIME));
        timing.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        Controls.show(progress, state instanceof State.Underway);
        getStyleClass().removeAll("error", "outdated");
        switch (state) {
            case State.Unknown _ -> {
                say("clock", "The time of a step has not been measured.", "");
                offer("Measure", timing::measure);
            }
            case State.Underway(int done, int all) -> {
                say("clock", all == 0 ? "Measuring …" : "Measuring … step %d of %d".formatted(done, all), "");
                progress.setProgress(all == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all);
                offer("Cancel", timing::giveUp);
            }
            case State.Known(TimedStep step) -> {
                say("clock", speed(step), "%s, %.0f %% of this machine's limit".formatted(conditions(step),
                        100 * step.shareOfLimit()));
                offer("Measure again", timing::measure);
            }
            case State.Outdated(TimedStep step) -> {
                getStyleClass().add("outdated");
                say("warn", "Before the last change: " + speed(step), conditions(step));
                offer("Measure again", timing::measure);
            }
            case State.Impossible(String why) -> {
                getStyleClass().add("error");
                say("err", why, "");
                offer("Try again", timing::measure);
            }
        }
    }

    private static String speed(TimedStep step) {
        return "%s a step, %s images/s".formatted(NumberText.time(step.seconds()), MetricText.rate(step.imagesPerSecond()));
    }

    private static String conditions(TimedStep step) {
        return "batch %d in %s".formatted(step.batch(), step.precision().text());
    }

    private void say(String mark, String what, String more) {
        icon.getChildren().setAll(Icons.of(mark, 16));
        sentence.setText(what);
        detail.setText(more);
        Controls.show(detail, !more.isEmpty());
    }

    private void offer(String title, Runnable task) {
        deed.setText(title);
        deed.setOnAction(_ -> task.run());
    }
}
