package org.gabor.engine.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.Transform.RandomResizedCrop;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

class GeometryTest {

    private static final FeatureMap COLOUR = new FeatureMap(3, 9, 7);

    private final SampleRandom chance = new SampleRandom(5, 1);

    @Test
    void flippedTwiceIsTheSameImage() {
        ImageBuffer image = Images.noise(COLOUR);
        float[] before = Images.values(image);
        new FlipTransform(1).apply(image, chance);
        for (int i = 0; i < before.length; i++) {
            assertEquals(before[i - i % 7 + 6 - i % 7], image.values()[i]);
        }
        new FlipTransform(1).apply(image, chance);
        assertArrayEquals(before, Images.values(image));
    }

    @Test
    void aShareOfTheImagesIsFlipped() {
        long flipped = IntStream.range(0, 4000).filter(_ -> {
            ImageBuffer two = Images.of(new FeatureMap(1, 1, 2), 0, 1);
            new FlipTransform(0.3).apply(two, chance);
            return two.values()[0] == 1;
        }).count();
        assertEquals(0.3, flipped / 4000.0, 0.03);
    }

    @Test
    void turnedByNothingIsTheSameImage() {
        ImageBuffer image = Images.noise(COLOUR);
        float[] before = Images.values(image);
        new RotationTransform(0).apply(image, chance);
        assertArrayEquals(before, Images.values(image));
    }

    @Test
    void aQuarterTurnIsCounterClockwise() {
        ImageBuffer image = Images.of(new FeatureMap(1, 3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        RotationTransform.turn(image, 90);
        assertArrayEquals(new float[] {3, 6, 9, 2, 5, 8, 1, 4, 7}, Images.values(image), 1e-5f);
    }

    @Test
    void whatTurnsInIsBlackAndTheMiddleStays() {
        float[] white = new float[81];
        Arrays.fill(white, 1);
        ImageBuffer image = Images.of(new FeatureMap(1, 9, 9), white);
        RotationTransform.turn(image, 45);
        assertEquals(0, image.values()[0]);
        assertEquals(0, image.values()[80]);
        assertEquals(1, image.values()[40], 1e-6f);
        assertEquals(1, image.values()[4 * 9], 1e-6f, "the middle of a side comes from within");
    }

    @Test
    void aTurnIsEvenlyDrawnWithinItsAngle() {
        // of an image whose values grow to the right, turned about its middle, the slopes are cos and sin of the angle
        Set<Long> degrees = new TreeSet<>();
        for (int i = 0; i < 2000; i++) {
            float[] slope = new float[21 * 21];
            for (int j = 0; j < slope.length; j++) {
                slope[j] = 0.5f + (j % 21 - 10) / 40f;
            }
            ImageBuffer image = Images.of(new FeatureMap(1, 21, 21), slope);
            new RotationTransform(10).apply(image, chance);
            double down = image.values()[12 * 21 + 10] - image.values()[8 * 21 + 10];
            double right = image.values()[10 * 21 + 12] - image.values()[10 * 21 + 8];
            degrees.add(Math.round(Math.toDegrees(Math.atan2(down, right))));
        }
        assertEquals(new TreeSet<>(IntStream.rangeClosed(-10, 10).mapToObj(Long::valueOf).toList()), degrees);
    }

    @Test
    void aCropIsAPieceOfTheBorderedImage() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            ImageBuffer image = Images.noise(COLOUR);
            new ShiftedCrop(2).apply(image, chance);
            seen.add(Arrays.toString(Images.values(image)));
        }
        Set<String> all = new HashSet<>();
        for (int top = 0; top <= 4; top++) {
            for (int left = 0; left <= 4; left++) {
                all.add(Arrays.toString(cutFromBordered(top, left)));
            }
        }
        assertEquals(25, all.size());
        assertEquals(all, seen);
    }

    @Test
    void aBorderLargerThanTheImageIsFine() {
        for (int i = 0; i < 200; i++) {
            new ShiftedCrop(20).apply(Images.noise(COLOUR), chance);
        }
        ImageBuffer image = Images.noise(COLOUR);
        float[] before = Images.values(image);
        new ShiftedCrop(0).apply(image, chance);
        assertArrayEquals(before, Images.values(image));
    }

    /** The image of {@link #aCropIsAPieceOfTheBorderedImage} with 2 black pixels on each side, cut at (top, left). */
    private static float[] cutFromBordered(int top, int left) {
        float[] from = Images.values(Images.noise(COLOUR));
        float[] cut = new float[from.length];
        for (int c = 0; c < 3; c++) {
            for (int y = 0; y < 9; y++) {
                for (int x = 0; x < 7; x++) {
                    int sourceY = y + top - 2;
                    int sourceX = x + left - 2;
                    boolean inside = sourceY >= 0 && sourceY < 9 && sourceX >= 0 && sourceX < 7;
                    cut[(c * 9 + y) * 7 + x] = inside ? from[(c * 9 + sourceY) * 7 + sourceX] : 0;
                }
            }
        }
        return cut;
    }

    @Test
    void rectanglesLieInsideAndHaveTheirAreaAndRatio() {
        RandomRectangle rectangle = new RandomRectangle(0.08, 1, 3.0 / 4, 4.0 / 3);
        for (int i = 0; i < 5_000 && rectangle.draw(300, 400, chance); i++) {
            assertTrue(rectangle.top() >= 0 && rectangle.top() + rectangle.tall() <= 300);
            assertTrue(rectangle.left() >= 0 && rectangle.left() + rectangle.wide() <= 400);
            double ratio = (double) rectangle.wide() / rectangle.tall();
            assertTrue(ratio > 0.74 && ratio < 1.35, "ratio " + ratio);
            double share = rectangle.wide() * rectangle.tall() / 120_000.0;
            assertTrue(share > 0.079 && share <= 1, "share " + share);
        }
    }

    @Test
    void areasAreEvenlyDrawnWhereAllFit() {
        RandomRectangle rectangle = new RandomRectangle(0.08, 1, 1, 1);
        double[] shares = IntStream.range(0, 20_000).mapToDouble(_ -> {
            assertTrue(rectangle.draw(500, 500, chance));
            return rectangle.wide() * rectangle.tall() / 250_000.0;
        }).toArray();
        assertEquals(0.54, Arrays.stream(shares).average().orElseThrow(), 0.01);
        assertEquals(0.25, Arrays.stream(shares).filter(share -> share < 0.31).count() / 20_000.0, 0.01);
    }

    @Test
    void whereNoRectangleFitsTheMiddleIsTaken() {
        RandomRectangle rectangle = new RandomRectangle(0.9, 1, 1, 1);
        assertEquals(false, rectangle.draw(10, 100, chance));
        rectangle.centre(10, 100);
        assertEquals("0 45 10 10", place(rectangle));
        RandomRectangle wide = new RandomRectangle(0.9, 1, 2, 4);
        wide.centre(100, 10);
        assertEquals("47 0 5 10", place(wide));
        RandomRectangle any = new RandomRectangle(0.9, 1, 0.1, 10);
        any.centre(30, 20);
        assertEquals("0 0 30 20", place(any));
    }

    @Test
    void aResizedCropIsTheCutImageResized() {
        ImageBuffer image = Images.noise(COLOUR);
        float[] before = Images.values(image);
        chance.begin(3);
        RandomRectangle rectangle = new RandomRectangle(0.3, 0.6, 0.5, 2);
        assertTrue(rectangle.draw(9, 7, chance));
        chance.begin(3);
        new ResizedCrop(new RandomResizedCrop(0.3, 0.6, 0.5, 2), 5, 6).apply(image, chance);
        assertEquals("5 6", image.height() + " " + image.width());
        float[] expected = new float[3 * 5 * 6];
        Bilinear resize = new Bilinear(5, 6);
        resize.take(0, 0, rectangle.tall(), rectangle.wide());
        for (int c = 0; c < 3; c++) {
            float[] cut = new float[rectangle.tall() * rectangle.wide()];
            for (int y = 0; y < rectangle.tall(); y++) {
                System.arraycopy(before, (c * 9 + rectangle.top() + y) * 7 + rectangle.left(), cut, y * rectangle.wide(),
                        rectangle.wide());
            }
            resize.apply(cut, 0, rectangle.wide(), expected, c * 30);
        }
        assertArrayEquals(expected, Images.values(image));
    }

    @Test
    void erasingBlotsARectangleWithTheMean() {
        Normalization statistics = new Normalization(List.of(2.0, 3.0, 4.0), List.of(1.0, 1.0, 1.0));
        FeatureMap shape = new FeatureMap(3, 40, 50);
        double least = 1;
        double most = 0;
        for (int i = 0; i < 2000; i++) {
            ImageBuffer image = Images.noise(shape);
            float[] before = Images.values(image);
            new EraseTransform(1, Optional.of(statistics)).apply(image, chance);
            int erased = 0;
            for (int p = 0; p < 6000; p++) {
                if (image.values()[p] == 2 + p / 2000) {
                    erased++;
                } else {
                    assertEquals(before[p], image.values()[p]);
                }
            }
            least = Math.min(least, erased / 6000.0);
            most = Math.max(most, erased / 6000.0);
        }
        assertTrue(least > 0.015 && least < 0.03, "least " + least);
        assertTrue(most > 0.31 && most < 0.35, "most " + most);
    }

    @Test
    void aShareOfTheImagesIsErasedWithBlackWhereNothingIsNormalised() {
        int erased = 0;
        for (int i = 0; i < 4000; i++) {
            float[] white = new float[64];
            Arrays.fill(white, 1);
            ImageBuffer image = Images.of(new FeatureMap(1, 8, 8), white);
            new EraseTransform(0.25, Optional.empty()).apply(image, chance);
            float least = 1;
            for (float value : Images.values(image)) {
                least = Math.min(least, value);
            }
            erased += least == 0 ? 1 : 0;
        }
        assertEquals(0.25, erased / 4000.0, 0.03);
    }

    private static String place(RandomRectangle rectangle) {
        return "%d %d %d %d".formatted(rectangle.top(), rectangle.left(), rectangle.tall(), rectangle.wide());
    }
}
