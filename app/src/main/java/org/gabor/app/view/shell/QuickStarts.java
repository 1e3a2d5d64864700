package org.gabor.app.view.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.gabor.app.runs.ExampleRuns;
import org.gabor.app.runs.Presets;
import org.gabor.app.view.start.Beginnings;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.app.vm.look.LookModel;
import org.gabor.app.vm.look.WeightsChoice;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.train.Preset;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;

/** Opens a network together with its recipe or its learned weights, and the place to go on from. */
record QuickStarts(Documents documents, EditorModel editor, TrainModel training, LookModel look, ObjectProperty<Screen> place)
        implements Beginnings {

    @Override
    public void trainFilters() {
        Preset preset = Presets.find("filters").orElseThrow();
        if (open(Zoo.find("alexnet").orElseThrow().network(preset.input(), preset.classes()))) {
            training.next().use(preset.data(), preset.augmentation(), preset.recipe());
            place.set(Screen.TRAIN);
        }
    }

    @Override
    public void lookIntoExample() {
        example().ifPresent(run -> read(run.folder()).filter(spec -> open(spec.network())).ifPresent(_ -> {
            place.set(Screen.LOOK);
            look.choose(new WeightsChoice.OfRun(run.folder()));
        }));
    }

    /** Opens the network of a run and trains it by the same recipe. */
    void trainAgain(Path run) {
        read(run).filter(spec -> open(spec.network())).ifPresent(spec -> {
            training.next().use(spec.data(), spec.augmentation(), spec.recipe());
            place.set(Screen.TRAIN);
            training.start();
        });
    }

    private Optional<RunSummary> example() {
        return training.library().runs().stream().filter(ExampleRuns::showsFilters).findFirst();
    }

    private Optional<TrainingSpec> read(Path run) {
        try {
            return Optional.of(RunFolder.open(run).spec());
        } catch (RunException unreadable) {
            documents.showMessage(unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Whether the network is open now: a person may keep unsaved work instead. */
    private boolean open(Graph network) {
        documents.begin(network);
        return editor.document().graph().equals(network);
    }
}
