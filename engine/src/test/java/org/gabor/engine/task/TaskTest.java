package org.gabor.engine.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.optim.Loss;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static final Classification THREE = new Classification(3, Loss.CrossEntropy.DEFAULT);
    private static final float[] SCORES = {1, 2, 3, 0.5f, 0.75f, -1};

    @Test
    void aClassificationPredictsTheLargestScoreAndCountsWhatIsRight() {
        assertEquals(2, THREE.predicted(SCORES, 0));
        assertEquals(1, THREE.predicted(SCORES, 1));
        assertEquals(1, THREE.measure(Label.all(0, 1), SCORES));
        assertEquals(1, THREE.measure(List.of(new SoftLabel(2, 0, 0.3f), new SoftLabel(0, 1, 0.2f)), SCORES));
        assertEquals(new Score(0.7, List.of(new Metric("accuracy", 0.5, Metric.Better.HIGHER))), THREE.score(0.7, 0.5));
    }

    @Test
    void probabilitiesAreTheSoftmaxEvenOfLargeScores() {
        double sum = Math.exp(-2) + Math.exp(-1) + 1;
        assertArrayEquals(new double[] {Math.exp(-2) / sum, Math.exp(-1) / sum, 1 / sum}, THREE.probabilities(SCORES, 0), 1e-12);
        assertArrayEquals(new double[] {0, 1, 0}, THREE.probabilities(new float[] {0, 2000, 0}, 0), 1e-12);
    }

    @Test
    void aDataSetHasAtMostAsManyClassesAsThereAreScores() {
        assertEquals(Optional.empty(), THREE.problem("Digits", List.of("a", "b")));
        assertEquals(Optional.of("The network has 3 outputs, but Digits has 4 classes: give its last Linear 4 outputs."),
                THREE.problem("Digits", List.of("a", "b", "c", "d")));
        assertEquals(Optional.empty(), new Reconstruction(3).problem("Digits", List.of("a", "b", "c", "d")));
    }

    @Test
    void aReconstructionMeasuresTheMeanSquaredDifference() {
        Reconstruction two = new Reconstruction(2);
        List<Target> targets = Pixels.all(new float[] {0, 1, 0.5f, 0.5f}, 2, 2);
        assertEquals((0.25 + 0) / 2 + (1 + 0.25) / 2, two.measure(targets, new float[] {0.5f, 1, 1.5f, 0}));
        assertEquals(Metric.Better.LOWER, two.metric(0.1).better());
    }
}
