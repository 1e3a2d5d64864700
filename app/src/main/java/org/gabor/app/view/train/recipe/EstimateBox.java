package org.gabor.app.view.train.recipe;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.Eta;
import org.gabor.app.runs.Progress;
import org.gabor.app.runs.RunText;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Repaint;
import org.gabor.app.vm.NeedsMeasurement.Outcome;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.memory.Bytes;
import org.gabor.engine.memory.Machine;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.worker.Measurement;

/** What a run of the recipe needs: memory and the time of an epoch, estimated or measured. */
final class EstimateBox extends VBox {

    private static final String DANGER = "danger";

    private final TrainModel model;
    private final Label memory = Controls.label("", "medium");
    private final Label epoch = Controls.label("", "medium");
    private final Hyperlink measure = new Hyperlink("Measure");
    private final Label source = Controls.label("", "caption", "muted");

    EstimateBox(TrainModel model) {
        this.model = model;
        getStyleClass().addAll("info-box", "estimate");
        memory.setId("recipe-memory");
        epoch.setId("recipe-epoch-time");
        getChildren().setAll(line("Memory", memory), line("One epoch", epoch), foot());
        Repaint repaint = new Repaint(this, this::refresh);
        model.next().onChange(repaint);
        model.progressProperty().subscribe(_ -> repaint.run());
        model.stateProperty().subscribe(_ -> repaint.run());
        model.rehearsal().outcomeProperty().subscribe(_ -> repaint.run());
        model.next().memory().needProperty().subscribe(_ -> repaint.run());
        model.library().runs().addListener((InvalidationListener) _ -> repaint.run());
    }

    private static HBox line(String title, Label value) {
        Label name = Controls.label(title, "muted");
        name.setMinWidth(80);
        return new HBox(name, value);
    }

    /** With the choice to measure, or to give that up. */
    private HBox foot() {
        measure.setId("recipe-measure");
        measure.getStyleClass().add("caption");
        measure.setAccessibleText("Measure memory and time of an epoch on two batches");
        measure.setMinWidth(USE_PREF_SIZE);
        measure.setOnAction(_ -> {
            if (model.rehearsal().outcomeProperty().get() instanceof Outcome.Underway) {
                model.rehearsal().forget();
            } else {
                model.rehearsal().measure();
            }
        });
        source.setId("recipe-estimate-source");
        source.setWrapText(true);
        source.setMinHeight(USE_PREF_SIZE);
        return new HBox(8, source, Controls.spring(), measure);
    }

    private void refresh() {
        Optional<Recipe> recipe = model.next().recipe();
        boolean busy = model.stateProperty().get().isBusy();
        memory.setText(estimate());
        Outcome outcome = model.rehearsal().outcomeProperty().get();
        measure.setText(outcome instanceof Outcome.Underway ? "Cancel" : "Measure");
        Controls.show(measure, !busy && recipe.isPresent() && !(outcome instanceof Outcome.Known));
        switch (outcome) {
            case Outcome.Unknown _ -> showRunEstimate(recipe);
            case Outcome.Underway _ -> show("–", "measuring two batches");
            case Outcome.Known(Measurement measured) -> show(measured, recipe);
            case Outcome.Impossible(String sentence) -> {
                show("–", sentence);
                source.getStyleClass().add(DANGER);
            }
        }
    }

    private void show(Measurement measured, Optional<Recipe> recipe) {
        DataSource data = model.next().dataProperty().get();
        memory.setText(ofMachine(measured.memoryBytes()));
        show(recipe.map(known -> Eta.words(
                measured.secondsPerEpoch(data.trainCount(), data.validationCount(), known.batch()))).orElse("–"),
                "measured on two warm-up batches" + RunText.precision(measured));
    }

    private void showRunEstimate(Optional<Recipe> recipe) {
        double live = model.liveRun().map(run -> Progress.secondsPerEpoch(model.library().curves(run))).orElse(Double.NaN);
        Optional<RunSummary> like = recipe.flatMap(this::measured);
        if (Double.isFinite(live)) {
            show(Eta.words(live), "measured in this run");
        } else if (like.isPresent()) {
            show(Eta.words(like.get().epochSeconds()), "measured in " + like.get().title());
        } else {
            show("–", "not measured yet");
        }
    }

    private void show(String time, String measured) {
        epoch.setText(time);
        source.setText(measured);
        source.getStyleClass().remove(DANGER);
    }

    private String estimate() {
        OptionalLong bytes = model.next().memory().needProperty().get().bytes();
        return bytes.isPresent() ? ofMachine(bytes.getAsLong()) : "–";
    }

    private static String ofMachine(long bytes) {
        return "%s of %s".formatted(Bytes.text(bytes), Bytes.text(Machine.memory()));
    }

    /** The newest run of the same network on the same images in the same batches and precision. */
    private Optional<RunSummary> measured(Recipe recipe) {
        String network = model.next().networkProperty().getValue().graph().name();
        return model.library().runs().stream()
                .filter(run -> run.epochSeconds() > 0 && run.network().equals(network)
                        && run.data().equals(model.next().dataProperty().get().id()) && run.recipe().batch() == recipe.batch()
                        && run.recipe().precision() == recipe.precision())
                .findFirst();
    }
}
