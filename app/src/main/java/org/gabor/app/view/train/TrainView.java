package org.gabor.app.view.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gabor.app.runs.Hint;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Repaint;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.view.train.chart.ChartsHead;
import org.gabor.app.view.train.chart.ChartsPane;
import org.gabor.app.view.train.chart.PlottedRun;
import org.gabor.app.view.train.recipe.PathChoice;
import org.gabor.app.view.train.recipe.PathDialogs;
import org.gabor.app.view.train.recipe.RecipePanel;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;

/** The Train view: recipe at the left, charts in the middle, filters and confusion matrix at the right, runs below. */
public final class TrainView extends BorderPane {

    private static final double RECIPE_WIDTH = 264;
    private static final double RIGHT_WIDTH = 440;
    private static final double RUNS_HEIGHT = 176;
    /** Charts take longer to draw than a step takes; ten updates a second look live. */
    private static final Duration REST = Duration.millis(100);
    private static final String WELCOME = "Press Train (F5): loss and accuracy curves appear here during training, "
            + "the first layer's filters at the right, and every run in the list below.";

    private final TrainModel model;
    private final ThemeManager theme;
    private final PlottedRuns drawn;
    private final ChartsHead head = new ChartsHead();
    private final HintLine hint;
    private final ChartsPane charts = new ChartsPane();
    private final Label empty = Controls.message(WELCOME);
    private final InsightPane insight = new InsightPane();
    private final ConfusionPane confusion = new ConfusionPane();
    private final PauseTransition rest = new PauseTransition(REST);
    private final Repaint repaint = new Repaint(this, this::draw);
    private boolean changed;

    /** @param trainAgain opens the network of a run and trains it by the same recipe */
    public TrainView(TrainModel model, EditorModel editor, ThemeManager theme, Consumer<Path> trainAgain) {
        this(model, editor, theme, trainAgain, new PathDialogs());
    }

    /** @param paths asks for folders and files */
    TrainView(TrainModel model, EditorModel editor, ThemeManager theme, Consumer<Path> trainAgain, PathChoice paths) {
        this.model = model;
        this.theme = theme;
        this.drawn = new PlottedRuns(model, theme);
        this.hint = new HintLine(model::resume, model::dismissNotice);
        setId("train-view");
        getStylesheets().add(TrainView.class.getResource("train.css").toExternalForm());
        RecipePanel recipe = new RecipePanel(model, editor, paths);
        recipe.setPrefWidth(RECIPE_WIDTH);
        RunsPane runs = new RunsPane(model, drawn, trainAgain);
        runs.setPrefHeight(RUNS_HEIGHT);
        setLeft(recipe);
        setCenter(middle());
        setRight(right());
        setBottom(runs);
        follow();
    }

    private VBox middle() {
        StackPane stage = new StackPane(charts, empty);
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox middle = new VBox(head, hint, stage);
        middle.getStyleClass().add("panel");
        middle.setMinSize(0, 0);
        return middle;
    }

    private VBox right() {
        ScrollPane scroll = new ScrollPane(new VBox(insight, confusion));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox right = new VBox(scroll);
        right.getStyleClass().add("panel-right");
        right.setPrefWidth(RIGHT_WIDTH);
        right.setMinWidth(RIGHT_WIDTH);
        return right;
    }

    private void follow() {
        head.logarithmicProperty().subscribe(on -> {
            charts.setLogarithmic(on);
            repaint.run();
        });
        head.smoothingProperty().subscribe(_ -> drawSoon());
        theme.themeProperty().subscribe(_ -> repaint.run());
        model.frameProperty().subscribe(_ -> drawSoon());
        model.shownProperty().subscribe(_ -> repaint.run());
        model.noticeProperty().subscribe(_ -> drawSoon());
        model.next().onChange(new Repaint(this, this::showHint));
        rest.setOnFinished(_ -> {
            if (changed) {
                repaint.run();
            }
        });
    }

    /** Draws now unless it was drawn just before; then once, after the interval. */
    private void drawSoon() {
        changed = true;
        if (rest.getStatus() != Animation.Status.RUNNING) {
            repaint.run();
        }
    }

    private void draw() {
        changed = false;
        rest.playFromStart();
        Colors colors = theme.theme().colors();
        List<PlottedRun> runs = drawn.list();
        boolean any = runs.stream().anyMatch(run -> run.curves().plan().isPresent());
        charts.setVisible(any);
        empty.setVisible(!any);
        empty.setText(model.stateProperty().get().isBusy() ? model.progressProperty().get().position() : WELCOME);
        head.show(runs);
        if (any) {
            charts.draw(runs, head.smoothingProperty().get(), head.logarithmicProperty().get(), colors);
        }
        drawShown(colors);
    }

    private void drawShown(Colors colors) {
        Optional<Path> shown = model.shownProperty().get();
        insight.show(curves(), shown.isPresent() && shown.equals(model.liveRun()));
        confusion.show(curves(), colors);
        showHint();
    }

    private void showHint() {
        hint.show(model.noticeProperty().get(), Hint.of(curves()).or(model.next()::advice));
    }

    /** The curves of the shown run. */
    private RunCurves curves() {
        return model.shownProperty().get().map(model.library()::curves).orElseGet(RunCurves::none);
    }
}
