package org.gabor.engine.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovingShapesTest {

    private static final int FRAMES = 16;
    private static final int SIDE = 64;
    private static final int PLANE = SIDE * SIDE;
    private static final int CLASSES = 8;

    @Test
    void isVideosOfSixteenGreyFrames() throws Exception {
        assertEquals(new VideoFeatureMap(1, FRAMES, SIDE, SIDE), videos().shape());
        assertEquals(CLASSES, videos().classes().size());
    }

    @Test
    void whatMovesRightEndsFartherRight() throws Exception {
        for (int i = 0; i < 12 * CLASSES; i++) {
            float[] video = video(videos(), i);
            double right = centre(video, FRAMES - 1, 1) - centre(video, 0, 1);
            double down = centre(video, FRAMES - 1, SIDE) - centre(video, 0, SIDE);
            double growth = weight(video, FRAMES - 1) - weight(video, 0);
            String name = videos().classes().get(videos().label(i));
            boolean holds = switch (name) {
                case "Moves right" -> right > 1;
                case "Moves left" -> right < -1;
                case "Moves down" -> down > 1;
                case "Moves up" -> down < -1;
                case "Grows" -> growth > 0;
                case "Shrinks" -> growth < 0;
                case String _ -> true;
            };
            assertTrue(holds, "%s, video %d: %.1f right, %.1f down, %.1f more".formatted(name, i, right, down, growth));
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

    /** Only the order of frames distinguishes the two, no single frame. */
    @ParameterizedTest
    @CsvSource({"RIGHT, LEFT", "DOWN, UP", "CLOCKWISE, COUNTER_CLOCKWISE", "GROWS, SHRINKS"})
    void playedBackwardsItIsTheOpposite(Motion motion, Motion opposite) {
        float[] video = paint(motion);
        float[] other = paint(opposite);
        for (int i = 0; i < FRAMES; i++) {
            assertArrayEquals(frame(video, i), frame(other, FRAMES - 1 - i), 1e-5f);
        }
    }

    private static float[] paint(Motion motion) {
        float[] video = new float[FRAMES * PLANE];
        MovingShapes.subjects().get(motion.ordinal()).brush().paint(new Canvas(video, 0, 1), new SplittableRandom(7));
        return video;
    }

    /** The mean column (step 1) or row (step 64) of what differs from the ground. */
    private static double centre(float[] video, int frame, int step) {
        double ground = ground(video);
        double sum = 0;
        for (int p = 0; p < PLANE; p++) {
            sum += Math.abs(video[frame * PLANE + p] - ground) * (p / step % SIDE);
        }
        return sum / weight(video, frame);
    }

    private static double weight(float[] video, int frame) {
        double ground = ground(video);
        double sum = 0;
        for (float value : frame(video, frame)) {
            sum += Math.abs(value - ground);
        }
        return sum;
    }

    /** Most of a video is ground. */
    private static double ground(float[] video) {
        float[] sorted = video.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static float[] frame(float[] video, int i) {
        return Arrays.copyOfRange(video, i * PLANE, (i + 1) * PLANE);
    }

    private static Dataset videos() throws DataException {
        return DataCatalog.open(DataReference.of("moving-shapes"), Path.of("nowhere"), PreparationListener.SILENT).train();
    }

    private static float[] video(Dataset videos, int i) throws DataException {
        float[] values = new float[FRAMES * PLANE];
        videos.read(i, values, 0);
        return values;
    }
}
