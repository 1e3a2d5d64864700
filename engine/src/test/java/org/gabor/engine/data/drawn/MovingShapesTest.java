package org.gabor.engine.data.drawn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.gabor.engine.data.DataCatalog;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Preparation;
import org.gabor.graph.shape.Volume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovingShapesTest {

    private static final int FRAMES = 16;
    private static final int SIDE = 64;
    private static final int PLANE = SIDE * SIDE;
    private static final int CLASSES = 8;

    @Test
    void isFilmsOfSixteenGreyFrames() throws Exception {
        assertEquals(new Volume(1, FRAMES, SIDE, SIDE), films().shape());
        assertEquals(CLASSES, films().classes().size());
    }

    @Test
    void whatMovesRightEndsFartherRight() throws Exception {
        for (int i = 0; i < 12 * CLASSES; i++) {
            float[] film = film(films(), i);
            double right = centre(film, FRAMES - 1, 1) - centre(film, 0, 1);
            double down = centre(film, FRAMES - 1, SIDE) - centre(film, 0, SIDE);
            double growth = weight(film, FRAMES - 1) - weight(film, 0);
            String name = films().classes().get(films().label(i));
            boolean holds = switch (name) {
                case "Moves right" -> right > 1;
                case "Moves left" -> right < -1;
                case "Moves down" -> down > 1;
                case "Moves up" -> down < -1;
                case "Grows" -> growth > 0;
                case "Shrinks" -> growth < 0;
                case String _ -> true;
            };
            assertTrue(holds, "%s, film %d: %.1f right, %.1f down, %.1f more".formatted(name, i, right, down, growth));
        }
    }

    /** The arrow's head, which points to the right, points down after a quarter of a circle. */
    @Test
    void turnsGoClockwise() {
        DoubleBinaryOperator mask = Figure.ARROW.mask(new Pose(32, 32, 20, Math.PI / 2));
        assertEquals(1, mask.applyAsDouble(32 - 0.5 * 20, 32 + 0.3 * 20));
        assertEquals(0, mask.applyAsDouble(32 - 0.5 * 20, 32 - 0.3 * 20));
        Pose middle = new Pose(32, 32, 20, 0);
        assertTrue(Motion.CLOCKWISE.at(middle, 1, 1).turn() > Motion.CLOCKWISE.at(middle, 1, -1).turn());
    }

    /** No frame by itself tells the two apart, nor do all of them in another order. */
    @ParameterizedTest
    @CsvSource({"RIGHT, LEFT", "DOWN, UP", "CLOCKWISE, COUNTER_CLOCKWISE", "GROWS, SHRINKS"})
    void playedBackwardsItIsTheOpposite(Motion motion, Motion opposite) {
        float[] film = paint(motion);
        float[] other = paint(opposite);
        for (int i = 0; i < FRAMES; i++) {
            assertArrayEquals(frame(film, i), frame(other, FRAMES - 1 - i), 1e-5f);
        }
    }

    private static float[] paint(Motion motion) {
        float[] film = new float[FRAMES * PLANE];
        MovingShapes.subjects().get(motion.ordinal()).brush().paint(new Canvas(film, 0, 1), new SplittableRandom(7));
        return film;
    }

    /** The mean column (step 1) or row (step 64) of what differs from the ground. */
    private static double centre(float[] film, int frame, int step) {
        double ground = ground(film);
        double sum = 0;
        for (int p = 0; p < PLANE; p++) {
            sum += Math.abs(film[frame * PLANE + p] - ground) * (p / step % SIDE);
        }
        return sum / weight(film, frame);
    }

    private static double weight(float[] film, int frame) {
        double ground = ground(film);
        double sum = 0;
        for (float value : frame(film, frame)) {
            sum += Math.abs(value - ground);
        }
        return sum;
    }

    /** Most of a film is ground. */
    private static double ground(float[] film) {
        float[] sorted = film.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static float[] frame(float[] film, int i) {
        return Arrays.copyOfRange(film, i * PLANE, (i + 1) * PLANE);
    }

    private static Dataset films() throws DataException {
        return DataCatalog.open(DataReference.of("moving-shapes"), Path.of("nowhere"), Preparation.SILENT).train();
    }

    private static float[] film(Dataset films, int i) throws DataException {
        float[] values = new float[FRAMES * PLANE];
        films.read(i, values, 0);
        return values;
    }
}
