package org.gabor.app.vm.look.mistakes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gabor.app.vm.look.FakeInspection;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.SplitScores;
import org.junit.jupiter.api.Test;

class PredictedImagesTest {

    /** Three classes: image 5 is right with e² : e : 1, image 9 is taken for class 2, image 12 is right by a little. */
    private static final SplitScores THREE = new SplitScores(3, new int[] {5, 9, 12}, new int[] {0, 1, 1},
            new float[] {2, 1, 0, 0, 0, 1000, 0, 0.1f, 0});

    private static String name(int index) {
        return List.of("Coat", "Bag", "Shirt").get(index);
    }

    @Test
    void probabilitiesAndLeadsAreThoseOfTheSoftmax() {
        List<Prediction> images = PredictedImages.of(THREE).images();
        double sum = Math.exp(2) + Math.E + 1;
        assertArrayEquals(new int[] {5, 9, 12}, images.stream().mapToInt(Prediction::image).toArray());
        assertEquals(new Pair(0, 0), images.getFirst().pair());
        assertEquals(Math.exp(2) / sum, images.getFirst().probability(), 1e-6);
        assertEquals((Math.exp(2) - Math.E) / sum, images.getFirst().lead(), 1e-6);
        assertEquals(new Pair(1, 2), images.get(1).pair());
        assertEquals(1, images.get(1).probability(), 1e-9);
    }

    @Test
    void theMatrixCountsEveryImageByItsLargestScore() {
        SplitScores scores = FakeInspection.scores();
        int[][] counts = new int[scores.classes()][scores.classes()];
        int wrong = 0;
        for (int i = 0; i < scores.count(); i++) {
            int best = 0;
            for (int c = 0; c < scores.classes(); c++) {
                best = scores.logits()[i * scores.classes() + c] > scores.logits()[i * scores.classes() + best] ? c : best;
            }
            counts[scores.labels()[i]][best]++;
            wrong += best == scores.labels()[i] ? 0 : 1;
        }
        PredictedImages images = PredictedImages.of(scores);
        assertEquals(Confusion.of(counts), images.confusion());
        assertEquals(wrong, images.mistakes());
    }

    @Test
    void theHeadlineNamesTheMostFrequentMistake() {
        assertEquals("1 of 3 wrong (33.3 %): most often Bag as Shirt (1).", PredictedImages.of(THREE).headline(
                PredictedImagesTest::name));
        SplitScores right = new SplitScores(2, new int[] {0}, new int[] {1}, new float[] {0, 1});
        assertEquals("None of 1 is wrong.", PredictedImages.of(right).headline(PredictedImagesTest::name));
    }

    @Test
    void aLabelThatTheNetworkLacksIsNamed() {
        assertEquals(Optional.empty(), PredictedImages.problem(THREE));
        SplitScores foreign = new SplitScores(2, new int[] {4, 7}, new int[] {1, 2}, new float[] {0, 1, 0, 1});
        assertEquals(Optional.of("Validation image 7 has class 2, but the network has only 2 outputs: give its last layer one "
                + "output for each class."), PredictedImages.problem(foreign));
    }
}
