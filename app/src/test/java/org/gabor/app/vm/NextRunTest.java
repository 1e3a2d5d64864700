package org.gabor.app.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.app.runs.recipe.AugmentationPreset;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.RecipeForm;
import org.gabor.app.runs.recipe.StartWeights;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

/** Each network keeps its own recipe. */
class NextRunTest {

    private static final Graph LENET = network("lenet");
    private static final Graph ALEXNET = network("alexnet");

    private final EditorModel editor = new EditorModel(document(LENET));
    private final NextRun next =
            new NextRun(editor.inferenceProperty(), new TrainingMemory(Runnable::run, Runnable::run));

    private static Graph network(String name) {
        return Zoo.find(name).orElseThrow().network().get();
    }

    private static Document document(Graph network) {
        return new Document(network, Placement.EMPTY);
    }

    private static RecipeDraft fitted(Graph network) {
        return RecipeDraft.of(Recipes.fitted(network, DataCatalog.all().getFirst().trainCount()));
    }

    /** Changes all that can be chosen for LeNet. */
    private RecipeDraft edit() {
        RecipeDraft edited = next.draftProperty().get()
                .with(RecipeForm.OPTIMIZER, RecipeForm.OPTIMIZER.find("adamw").orElseThrow())
                .with(Recipe.BATCH, "7").with(Recipe.PRECISION, "auto").with(Recipe.SEED, "?")
                .withWeights(Optional.of(StartWeights.of(Path.of("w.safetensors"))));
        next.choose(DataCatalog.find("kmnist").orElseThrow());
        next.draftProperty().set(edited);
        next.augmentationProperty().set(AugmentationDraft.NONE.choosing(AugmentationPreset.FULL).normalizing(true));
        return edited;
    }

    @Test
    void anotherNetworkHasItsOwnAndTheFirstOneFindsItsRecipeAgain() {
        assertEquals(fitted(LENET), next.draftProperty().get());
        RecipeDraft edited = edit();
        editor.open(document(ALEXNET));
        assertEquals(fitted(ALEXNET), next.draftProperty().get());
        assertEquals(AugmentationDraft.NONE, next.augmentationProperty().get());
        assertEquals("fashion-mnist-mini", next.dataProperty().get().id());
        next.draftProperty().set(next.draftProperty().get().with(Recipe.BATCH, "9"));
        editor.open(document(LENET));
        assertEquals(edited, next.draftProperty().get());
        assertEquals(AugmentationPreset.FULL, next.augmentationProperty().get().preset());
        assertEquals("kmnist", next.dataProperty().get().id());
        editor.open(document(ALEXNET));
        assertEquals("9", next.draftProperty().get().text(Recipe.BATCH));
    }

    @Test
    void aNetworkThatNobodyKnowsStartsWithThePlainRecipe() {
        edit();
        editor.open(document(Graph.empty("My network")));
        assertEquals(RecipeDraft.of(Recipes.PLAIN), next.draftProperty().get());
    }

    @Test
    void aRenamedNetworkKeepsItsRecipe() {
        RecipeDraft edited = edit();
        editor.open(document(LENET.withName("Mine")));
        assertEquals(edited, next.draftProperty().get());
    }
}
