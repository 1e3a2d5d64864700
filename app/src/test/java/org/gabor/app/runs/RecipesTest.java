package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.train.Preset;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

class RecipesTest {

    /** The book's LeNet: lr 0.9, batch 256, 10 epochs, Xavier, neither momentum nor weight decay. */
    @Test
    void theBooksNetworksHaveTheBooksRecipe() {
        Recipe expected = Recipe.sgd(0.9, 0, 256, 10, Initialization.XAVIER_UNIFORM, 42);
        assertEquals(Optional.of(expected), Recipes.book(Zoo.find("lenet").orElseThrow().network().get()));
        assertEquals(Optional.of(expected), Recipes.book(Graph.empty("lenet5_d2l")));
    }

    /** The lengths of capsules aren't scores for a softmax. */
    @Test
    void capsulesAreTrainedOnTheMarginLoss() {
        Graph capsNet = Zoo.find("capsnet").orElseThrow().network().get();
        assertEquals(new Loss.Margin(), Recipes.of(capsNet).loss());
        assertEquals(Recipes.CAPSULES, Recipes.fitted(capsNet, 10_000));
        assertEquals(Recipes.PLAIN, Recipes.of(Graph.empty("My network")));
    }

    /** A sixth of the images: batches of a sixth, at a sixth of the rate. */
    @Test
    void theBooksRecipeIsFittedToTheImages() {
        Graph lenet = Zoo.find("lenet").orElseThrow().network().get();
        Recipe fitted = Recipes.fitted(lenet, 10_000);
        assertEquals(43, fitted.batch());
        assertEquals(0.15, fitted.learningRate());
        assertEquals(Recipes.of(lenet), Recipes.fitted(lenet, 0));
    }

    @Test
    void aPresetHasWhatTheBookTrainsOn() {
        Preset preset = Presets.find("alexnet").orElseThrow();
        assertEquals(Presets.find("alexnet_d2l").orElseThrow(), preset);
        assertEquals(new FeatureMap(1, 224, 224), preset.input());
        assertEquals(10, preset.classes());
        assertEquals(DataReference.of("fashion-mnist"), preset.data());
        assertEquals(Recipe.sgd(0.01, 0, 128, 10, Initialization.XAVIER_UNIFORM, 42), preset.recipe());
        assertEquals(Optional.empty(), Presets.find("resnet152"), "not in the book");
        Presets.names().forEach(name -> assertTrue(Presets.find(name).isPresent(), name));
    }

    /** The filters recipe is for any network, and so no network's default. */
    @Test
    void theRecipeForFiltersHasItsOwnData() {
        Preset filters = Presets.find("filters").orElseThrow();
        assertEquals("textures", filters.data().id());
        assertEquals(DataCatalog.find("textures").orElseThrow().classes().size(), filters.classes());
        assertEquals(0.03, filters.recipe().firstScale());
        assertEquals(PrecisionChoice.AUTO, filters.recipe().precision());
        for (String network : List.of("alexnet", "alexnet_small", "lenet")) {
            Graph adapted = Zoo.find(network).orElseThrow().network(filters.input(), filters.classes());
            assertTrue(Inference.infer(adapted).isValid(), network);
        }
        assertEquals(Recipes.PLAIN, Recipes.of(Zoo.find("alexnet_small").orElseThrow().network().get()));
    }

    @Test
    void othersHaveNone() {
        assertEquals(Optional.empty(), Recipes.book(Graph.empty("My network")));
    }
}
