package org.gabor.app.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.gabor.engine.compute.PlanMemory;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

class TrainingMemoryTest {

    private static final Graph LENET = Zoo.find("lenet").orElseThrow().network().get();

    private final Deque<Runnable> beside = new ArrayDeque<>();
    private final TrainingMemory memory = new TrainingMemory(beside::add, Runnable::run);

    /** What the worker compares with its limit is the same estimate. */
    @Test
    void saysWhatThePlanTakes() {
        Recipe recipe = recipe(64);
        memory.ask(TrainingSpec.of(LENET, DataReference.of("mnist"), recipe));
        work();
        assertEquals(OptionalLong.of(PlanMemory.estimate(LENET, PlanOptions.training(64, recipe.seed(), recipe.loss()),
                recipe.optimizer().buffers())), memory.needProperty().get().bytes());
        assertEquals(64, memory.needProperty().get().batch());
    }

    @Test
    void theNewestQuestionIsAnsweredAndTheLastAnswerStaysUntilThen() {
        memory.ask(TrainingSpec.of(LENET, DataReference.of("mnist"), recipe(8)));
        work();
        memory.ask(TrainingSpec.of(LENET, DataReference.of("mnist"), recipe(16)));
        memory.ask(TrainingSpec.of(LENET, DataReference.of("mnist"), recipe(32)));
        assertEquals(8, memory.needProperty().get().batch());
        beside.removeFirst().run();
        assertEquals(32, memory.needProperty().get().batch());
        work();
        assertEquals(32, memory.needProperty().get().batch());
    }

    @Test
    void ofANetworkThatCannotRunNothingIsKnown() {
        memory.ask(TrainingSpec.of(Graph.empty("Nothing"), DataReference.of("mnist"), recipe(8)));
        work();
        assertEquals(OptionalLong.empty(), memory.needProperty().get().bytes());
    }

    private static Recipe recipe(int batch) {
        return Recipe.sgd(0.1, 0.9, batch, 1, Initialization.XAVIER_UNIFORM, 7);
    }

    private void work() {
        while (!beside.isEmpty()) {
            beside.removeFirst().run();
        }
    }
}
