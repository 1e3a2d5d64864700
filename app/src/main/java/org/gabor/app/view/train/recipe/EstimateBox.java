package org.gabor.app.view.train.recipe;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.Eta;
import org.gabor.app.runs.Figures;
import org.gabor.app.runs.Progress;
import org.gabor.app.view.train.Controls;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.train.Recipe;
import org.gabor.engine.worker.Machine;
import org.gabor.graph.analysis.MemoryEstimate;

/** What a run of the recipe needs: memory, as estimated, and the time of an epoch, once one like it has been measured. */
final class EstimateBox extends VBox {

    private final TrainModel model;
    private final Label memory = Controls.label("", "medium");
    private final Label epoch = Controls.label("", "medium");
    private final Label source = Controls.label("", "caption", "muted");

    EstimateBox(TrainModel model) {
        this.model = model;
        getStyleClass().addAll("info-box", "estimate");
        memory.setId("recipe-memory");
        epoch.setId("recipe-epoch-time");
        getChildren().setAll(line("Memory", memory), line("One epoch", epoch), source);
        model.next().draftProperty().subscribe(_ -> refresh());
        model.next().networkProperty().subscribe(_ -> refresh());
        model.next().dataProperty().subscribe(_ -> refresh());
        model.progressProperty().subscribe(_ -> refresh());
        model.library().runs().addListener((InvalidationListener) _ -> refresh());
    }

    private static HBox line(String title, Label value) {
        Label name = Controls.label(title, "muted");
        name.setMinWidth(80);
        return new HBox(name, value);
    }

    private void refresh() {
        Optional<Recipe> recipe = model.next().recipe();
        memory.setText(recipe.map(this::memory).orElse("–"));
        double live = model.liveRun().map(run -> Progress.secondsPerEpoch(model.library().curves(run))).orElse(Double.NaN);
        Optional<RunSummary> like = recipe.flatMap(this::measured);
        if (Double.isFinite(live)) {
            tell(Eta.words(live), "measured in this run");
        } else if (like.isPresent()) {
            tell(Eta.words(like.get().seconds() / like.get().doneEpochs()), "measured in " + like.get().title());
        } else {
            tell("–", "measured with the first run");
        }
    }

    private void tell(String time, String measured) {
        epoch.setText(time);
        source.setText(measured);
    }

    private String memory(Recipe recipe) {
        long needed = MemoryEstimate.of(model.next().networkProperty().getValue(), recipe.batch(), recipe.optimizer().buffers())
                .training();
        return "%s of %s".formatted(Figures.bytes(needed), Figures.bytes(Machine.memory()));
    }

    /** The newest run of the same network on the same images in the same batches. */
    private Optional<RunSummary> measured(Recipe recipe) {
        String network = model.next().networkProperty().getValue().graph().name();
        return model.library().runs().stream()
                .filter(run -> run.doneEpochs() > 0 && run.seconds() > 0 && run.network().equals(network)
                        && run.data().equals(model.next().dataProperty().get().id()) && run.recipe().batch() == recipe.batch())
                .findFirst();
    }
}
