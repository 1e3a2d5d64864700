package org.gabor.app.vm;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gabor.app.runs.Readiness;
import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.SessionState;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.app.runs.recipe.ClassCounts;
import org.gabor.app.runs.recipe.RateCourse;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.RecipeField;
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
    private final ObjectProperty<AugmentationDraft> augmentation = new SimpleObjectProperty<>(AugmentationDraft.NONE);
    private final ObjectProperty<DataSource> data = new SimpleObjectProperty<>(DataCatalog.all().getFirst());

    NextRun(ObservableValue<Inference> network) {
        this.network = network;
        network.map(inference -> inference.graph().name())
                .subscribe(_ -> fitted(data.get()).ifPresent(recipe -> draft.set(draft.get().with(recipe))));
        data.subscribe(this::refit);
    }

    /** What a person has typed stays. */
    private void refit(DataSource before, DataSource now) {
        if (fitted(before).filter(this::isWritten).isPresent()) {
            fitted(now).ifPresent(recipe -> draft.set(draft.get().with(recipe)));
        }
    }

    private Optional<Recipe> fitted(DataSource images) {
        return Recipes.fitted(network.getValue().graph(), images.trainCount());
    }

    private boolean isWritten(Recipe recipe) {
        return draft.get().with(recipe).equals(draft.get());
    }

    /** The open network. */
    public ObservableValue<Inference> networkProperty() {
        return network;
    }

    public ObjectProperty<RecipeDraft> draftProperty() {
        return draft;
    }

    public ObjectProperty<AugmentationDraft> augmentationProperty() {
        return augmentation;
    }

    public ObjectProperty<DataSource> dataProperty() {
        return data;
    }

    /** Whether the book trains the open network, by another recipe than the one that stands here. */
    public boolean isBookRecipeOffered() {
        return Recipes.book(network.getValue().graph()).filter(recipe -> !isWritten(recipe)).isPresent();
    }

    /** Takes the recipe that the book gives for the open network, where it gives one. */
    public void useBookRecipe() {
        Recipes.book(network.getValue().graph()).ifPresent(recipe -> draft.set(draft.get().with(recipe)));
    }

    /** What is wrong with the recipe, one sentence per field. */
    public Map<RecipeField, String> problems() {
        return draft.get().problems(classes());
    }

    /** The recipe, where there is nothing wrong with it. */
    public Optional<Recipe> recipe() {
        return draft.get().recipe(classes());
    }

    /** The planned learning rate, where it is known. */
    public Optional<RateCourse> course() {
        return recipe().map(recipe -> RateCourse.of(recipe, Math.max(1, Math.ceilDiv(data.get().trainCount(), recipe.batch()))));
    }

    private ClassCounts classes() {
        return ClassCounts.of(data.get().classes().size());
    }

    /** Why it cannot begin, in one sentence; empty where it can. */
    Optional<String> problem(SessionState state) {
        return Readiness.problem(state, network.getValue()).or(() -> Stream.concat(problems().values().stream(),
                augmentation.get().problems().values().stream()).findFirst());
    }

    /** All of it; only where there is no {@link #problem}. */
    TrainingSpec spec() {
        return new TrainingSpec(network.getValue().graph(), DataReference.of(data.get().id()),
                augmentation.get().augmentation().orElseThrow(), recipe().orElseThrow(), draft.get().start(),
                draft.get().checkpointing());
    }

    void onChange(Runnable changed) {
        network.subscribe(_ -> changed.run());
        draft.subscribe(_ -> changed.run());
        augmentation.subscribe(_ -> changed.run());
        data.subscribe(_ -> changed.run());
    }
}
