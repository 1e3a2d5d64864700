package org.gabor.engine.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.junit.jupiter.api.Test;

/** The dots, counted by flooding each image from its corner. */
class CountingTest {

    private static final int SIDE = 64;
    private static final int CLASSES = 6;
    /** More than grain adds, less than the difference of two distinct colors. */
    private static final double UNLIKE = 0.25;

    @Test
    void theClassIsTheNumberOfDots() throws Exception {
        Dataset train = train();
        assertEquals(List.of("One dot", "Two dots", "Three dots", "Four dots", "Five dots", "Six dots"), train.classes());
        for (int i = 0; i < 600; i++) {
            assertEquals(train.label(i) + 1, dots(covered(train, i)), "image " + i);
        }
    }

    /** Of each class, some images are covered less than some of the class before it. */
    @Test
    void theCoveredAreaDoesNotTellTheClass() throws Exception {
        Dataset train = train();
        List<DoubleSummaryStatistics> areas = Stream.generate(DoubleSummaryStatistics::new).limit(CLASSES).toList();
        for (int i = 0; i < 600; i++) {
            boolean[] covered = covered(train, i);
            areas.get(train.label(i)).accept(IntStream.range(0, covered.length).filter(p -> covered[p]).count());
        }
        for (int c = 1; c < CLASSES; c++) {
            assertTrue(areas.get(c).getMin() < areas.get(c - 1).getAverage(), areas::toString);
        }
    }

    private static Dataset train() throws Exception {
        return DataCatalog.open(DataReference.of("counting"), Path.of("nowhere"), PreparationListener.SILENT).train();
    }

    /** Which pixels differ from the corner's. */
    private static boolean[] covered(Dataset dataset, int i) throws Exception {
        float[] values = new float[3 * SIDE * SIDE];
        dataset.read(i, values, 0);
        boolean[] covered = new boolean[SIDE * SIDE];
        for (int p = 0; p < covered.length; p++) {
            double distance = 0;
            for (int c = 0; c < 3; c++) {
                distance += Math.pow(values[c * SIDE * SIDE + p] - values[c * SIDE * SIDE], 2);
            }
            covered[p] = Math.sqrt(distance) > UNLIKE;
        }
        return covered;
    }

    /** How many islands of covered pixels there are. */
    private static int dots(boolean[] covered) {
        boolean[] seen = new boolean[covered.length];
        int islands = 0;
        for (int p = 0; p < covered.length; p++) {
            if (covered[p] && !seen[p]) {
                islands++;
                flood(p, covered, seen);
            }
        }
        return islands;
    }

    private static void flood(int from, boolean[] covered, boolean[] seen) {
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int p = open.pop();
            if (covered[p] && !seen[p]) {
                seen[p] = true;
                int x = p % SIDE;
                int y = p / SIDE;
                if (x > 0) open.push(p - 1);
                if (x < SIDE - 1) open.push(p + 1);
                if (y > 0) open.push(p - SIDE);
                if (y < SIDE - 1) open.push(p + SIDE);
            }
        }
    }
}
