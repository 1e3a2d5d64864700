package org.gabor.app.vm;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gabor.app.runs.Readiness;
import org.gabor.app.runs.RecipeDraft;
import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.SessionState;
import org.gabor.engine.data.DataCatalog;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.train.Recipe;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.graph.analysis.Inference;

/** What the next run does: the network that learns, the pictures it learns from, the recipe as it is typed. */
public final class NextRun {

    private final ObservableValue<Inference> network;
    private final ObjectProperty<RecipeDraft> draft = new SimpleObjectProperty<>(RecipeDraft.of(Recipes.PLAIN));
    private final ObjectProperty<DataSource> data = new SimpleObjectProperty<>(DataCatalog.all().getFirst());

    NextRun(ObservableValue<Inference> network) {
        this.network = network;
        network.map(inference -> inference.graph().name()).subscribe(_ -> fitted(data.get()).ifPresent(draft::set));
        data.subscribe(this::refit);
    }

    /** What a person has typed stays. */
    private void refit(DataSource before, DataSource now) {
        if (fitted(before).filter(draft.get()::equals).isPresent()) {
            fitted(now).ifPresent(draft::set);
        }
    }

    private Optional<RecipeDraft> fitted(DataSource images) {
        return Recipes.fitted(network.getValue().graph(), images.trainCount()).map(RecipeDraft::of);
    }

    /** The open network. */
    public ObservableValue<Inference> networkProperty() {
        return network;
    }

    public ObjectProperty<RecipeDraft> draftProperty() {
        return draft;
    }

    public ObjectProperty<DataSource> dataProperty() {
        return data;
    }

    /** How the book trains the open network, where it does. */
    public Optional<Recipe> bookRecipe() {
        return Recipes.book(network.getValue().graph());
    }

    /** Takes the recipe that the book gives for the open network, where it gives one. */
    public void useBookRecipe() {
        bookRecipe().ifPresent(recipe -> draft.set(RecipeDraft.of(recipe)));
    }

    /** Why it cannot begin, in one sentence; empty where it can. */
    Optional<String> problem(SessionState state) {
        return Readiness.problem(state, network.getValue(), draft.get());
    }

    /** All of it; only where there is no {@link #problem}. */
    TrainingSpec spec() {
        return TrainingSpec.of(network.getValue().graph(), DataReference.of(data.get().id()),
                draft.get().recipe().orElseThrow());
    }

    void onChange(Runnable changed) {
        network.subscribe(_ -> changed.run());
        draft.subscribe(_ -> changed.run());
    }
}
