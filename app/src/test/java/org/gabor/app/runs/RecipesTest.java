package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.train.Recipe;
import org.gabor.graph.model.Graph;
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

    /** Lengths of capsules are no scores for a softmax. */
    @Test
    void capsulesAreTrainedOnTheMarginLoss() {
        Graph capsNet = Zoo.find("capsnet").orElseThrow().network().get();
        assertEquals(new Loss.Margin(), Recipes.of(capsNet).loss());
        assertEquals(Optional.of(Recipes.CAPSULES), Recipes.fitted(capsNet, 10_000));
        assertEquals(Recipes.PLAIN, Recipes.of(Graph.empty("My network")));
    }

    @Test
    void othersHaveNone() {
        assertEquals(Optional.empty(), Recipes.book(Graph.empty("My network")));
    }
}
