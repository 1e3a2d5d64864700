package org.gabor.engine.compute.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.task.Label;
import org.gabor.engine.task.SoftLabel;
import org.gabor.engine.task.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares losses with the formulas in PyTorch's documentation, and gradients with finite differences. */
class CriterionTest {

    private static final Loss WEIGHTED = new Loss.CrossEntropy(0, List.of(1.0, 2.0, 0.5));
    private static final List<Target> MIXED =
            List.of(new SoftLabel(0, 1, 0.75f), new SoftLabel(2, 2, 1), new SoftLabel(1, 0, 0.5f));

    private static Criterion score(Loss loss, List<Target> targets, float... logits) {
        Criterion criterion = new Criterion(loss, 1, logits.length / targets.size(), logits);
        criterion.score(targets);
        return criterion;
    }

    /** −log softmax, directly from the definition. */
    private static double negativeLog(int c, double... logits) {
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit);
        }
        return -Math.log(Math.exp(logits[c]) / sum);
    }

    @Test
    void crossEntropyIsMinusTheLogOfTheSoftmax() {
        assertEquals(2.4076059644, score(Loss.CrossEntropy.DEFAULT, Label.all(0), 1, 2, 3).loss(), 1e-9);
        assertEquals(1000, score(Loss.CrossEntropy.DEFAULT, Label.all(0), 0, 1000).loss(), 1e-9);
    }

    @Test
    void classWeightsWeighTheMeanToo() {
        double expected = (1 * negativeLog(0, 1, 2, 3) + 2 * negativeLog(1, 0.5, 0, -1)) / 3;
        Criterion criterion = score(WEIGHTED, Label.all(0, 1), 1, 2, 3, 0.5f, 0, -1);
        assertEquals(expected, criterion.loss(), 1e-9);
        assertEquals(3, criterion.weight());
    }

    /** PyTorch: (1 − ε)·nll/Σw + ε/C·Σ_c w_c·(−log p_c)/Σw. */
    @Test
    void labelSmoothingSpreadsOverAllClasses() {
        double nll = 2 * negativeLog(1, 0.5, 0, -1);
        double smooth = 1 * negativeLog(0, 0.5, 0, -1) + 2 * negativeLog(1, 0.5, 0, -1) + 0.5 * negativeLog(2, 0.5, 0, -1);
        double expected = (0.9 * nll + 0.1 / 3 * smooth) / 2;
        Loss loss = new Loss.CrossEntropy(0.1, List.of(1.0, 2.0, 0.5));
        assertEquals(expected, score(loss, Label.all(1), 0.5f, 0, -1).loss(), 1e-9);
    }

    @Test
    void mixupCountsBothLabels() {
        double expected = 0.75 * negativeLog(0, 1, 2, 3) + 0.25 * negativeLog(1, 1, 2, 3);
        List<Target> mixed = List.of(new SoftLabel(0, 1, 0.75f));
        assertEquals(expected, score(Loss.CrossEntropy.DEFAULT, mixed, 1, 2, 3).loss(), 1e-9);
    }

    /** The example of PyTorch's documentation of BCEWithLogitsLoss: every logit 1.5, every target 1. */
    @Test
    void binaryCrossEntropyIsAMeanOverClasses() {
        assertEquals(0.2014, score(new Loss.BinaryCrossEntropy(), Label.all(0), 1.5f).loss(), 5e-5);
        double expected = (Math.log1p(Math.exp(-1.5)) + Math.log1p(Math.exp(-2))) / 2;
        assertEquals(expected, score(new Loss.BinaryCrossEntropy(), Label.all(0), 1.5f, -2).loss(), 1e-9);
        assertEquals(500, score(new Loss.BinaryCrossEntropy(), Label.all(0), 0, 1000).loss(), 1);
    }

    @Test
    void meanSquaredIsAMeanOverClasses() {
        assertEquals((0.25 + 4 + 1) / 3, score(new Loss.MeanSquared(), Label.all(0), 0.5f, 2, -1).loss(), 1e-9);
    }

    @Test
    void marginPunishesOnlyBeyondItsMargins() {
        assertEquals(0.5 * 0.2 * 0.2, score(new Loss.Margin(), Label.all(0), 0.95f, 0.3f, 0.05f).loss(), 1e-7);
        assertEquals(0.4 * 0.4, score(new Loss.Margin(), Label.all(1), 0.1f, 0.5f).loss(), 1e-7);
    }

    /** The shares of a mix sum to exactly 1, although one of them is a float. */
    @Test
    void aMixIsExactInDoublePrecision() {
        double share = 0.1f;
        double expected = share * negativeLog(0, 1, 2) + (1 - share) * negativeLog(1, 1, 2);
        assertEquals(expected, score(Loss.CrossEntropy.DEFAULT, List.of(new SoftLabel(0, 1, 0.1f)), 1, 2).loss(), 1e-15);
    }

    @Test
    void aBatchOfClassesThatDoNotCountTeachesNothing() {
        Criterion criterion = score(new Loss.CrossEntropy(0, List.of(0.0, 1.0)), Label.all(0), 1, 2);
        assertEquals(0, criterion.loss());
        assertArrayEquals(new float[2], criterion.gradient());
    }

    @Test
    void aWeightForEachClassOrNone() {
        assertEquals("There are 3 class weights for a network with 2 outputs: give one for each.",
                assertThrows(PlanException.class, () -> new Criterion(WEIGHTED, 1, 2, new float[2])).getMessage());
    }

    static Stream<Loss> losses() {
        return Stream.of(Loss.CrossEntropy.DEFAULT, WEIGHTED, new Loss.CrossEntropy(0.1, Collections.emptyList()),
                new Loss.CrossEntropy(0.2, List.of(1.0, 2.0, 0.5)), new Loss.BinaryCrossEntropy(), new Loss.MeanSquared(),
                new Loss.Margin());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientsAreFiniteDifferences(Loss loss) {
        Random random = new Random(1);
        float[] logits = new float[9];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) random.nextDouble(-1, 1.5);
        }
        float[] gradient = score(loss, MIXED, logits).gradient();
        float step = 0x1p-10f;
        for (int i = 0; i < logits.length; i++) {
            float[] up = logits.clone();
            float[] down = logits.clone();
            up[i] += step;
            down[i] -= step;
            double slope = (score(loss, MIXED, up).loss() - score(loss, MIXED, down).loss()) / (up[i] - down[i]);
            assertEquals(slope, gradient[i], 1e-4, "score " + i);
        }
    }
}
