package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.task.Metric;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HintTest {

    private final RunCurves curves = RunCurves.none();
    private long step;
    private int epoch;

    @BeforeEach
    void begin() {
        curves.accept(new TrainingEvent.Started(10, 100, 0, 1000, 100, List.of("a", "b", "c", "d")));
    }

    @Test
    void nothingToSayWhileAllIsWell() {
        losses(1.2, 1.0, 0.8);
        validated(1.1, 0.9, 0.95, 0.93);
        moved(-3);
        assertHint(null);
    }

    @Test
    void overFittingAfterThreeRisingEpochs() {
        validated(0.7, 0.602, 0.613, 0.626);
        assertHint(null);
        validated(0.645);
        assertHint("Overfitting: validation loss has risen for 3 epochs, 0.602 to 0.645. Try dropout or stop here.");
        validated(0.64);
        assertHint(null);
    }

    @Test
    void aLossThatIsNoNumber() {
        losses(2, Double.NaN);
        assertHint("The loss became NaN in epoch 1: the learning rate 0.1 is likely too large; stop, "
                + "and try a tenth of it.");
    }

    /** Guessing among four classes costs ln 4 = 1.386. */
    @Test
    void aLossThatRunsAway() {
        for (int i = 0; i < 20; i++) {
            losses(4);
        }
        assertHint("The loss diverges, to 4.00: the learning rate is too large, try a third of it.");
    }

    @Test
    void aLossThatStaysAtGuessing() {
        validated(1.39);
        assertHint(null);
        validated(1.385);
        assertHint("After 2 epochs the loss is still that of guessing, 1.386: give it time, or try another learning rate.");
    }

    @Test
    void stepsOfTheWrongSize() {
        moved(-5.5);
        assertHint("The weights hardly move, by less than a 100,000th a step: try a larger learning rate.");
        moved(-1);
        assertHint("Every step changes all layers by more than a twentieth: try a smaller learning rate.");
    }

    @Test
    void earlyStoppingSaysWhenAndWhichEpochWasBest() {
        validated(1.1, 0.9, 0.95);
        curves.accept(new TrainingEvent.Finished(3, 2, List.of(Metric.accuracy(0.7)), 10));
        assertHint("Stopped early after epoch 3 of 10: the validation loss was lowest after epoch 2.");
        curves.accept(new TrainingEvent.Finished(10, 2, List.of(Metric.accuracy(0.7)), 10));
        assertHint(null);
    }

    @Test
    void batchNormWantsMoreThanOneImage() {
        Graph normalized = Zoo.find("bn-lenet").orElseThrow().network().get();
        assertEquals(Optional.empty(), Hint.of(normalized, Recipes.PLAIN));
        assertTrue(Hint.of(normalized, Recipes.PLAIN.withBatch(1)).orElseThrow().sentence()
                .startsWith("With a batch of 1, batch norm"));
        assertEquals(Optional.empty(), Hint.of(Zoo.find("lenet").orElseThrow().network().get(), Recipes.PLAIN.withBatch(1)));
    }

    private void losses(double... values) {
        for (double loss : values) {
            curves.accept(new TrainingEvent.Step(1, ++step, Score.withAccuracy(loss, 0.5), 0.1, 100));
        }
    }

    private void validated(double... values) {
        for (double loss : values) {
            curves.accept(new TrainingEvent.EpochEnded(++epoch, 100L * epoch, Score.withAccuracy(0.5, 0.8),
                    Score.withAccuracy(loss, 0.7), 1, 0));
        }
    }

    private void moved(double ratio) {
        curves.accept(new TrainingEvent.Observed<>(1, ++step,
                new UpdateRatios(Map.of("conv1.weight", ratio, "fc1.weight", ratio - 0.1))));
    }

    private void assertHint(String sentence) {
        assertEquals(Optional.ofNullable(sentence), Hint.of(curves).map(Hint::sentence));
    }
}
