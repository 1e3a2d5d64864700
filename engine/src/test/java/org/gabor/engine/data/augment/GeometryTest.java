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
import org.gabor.graph.shape.Image;
import org.junit.jupiter.api.Test;

class GeometryTest {

    private static final Image COLOUR = new Image(3, 9, 7);

    private final Chance chance = new Chance(5, 1);

    @Test
    void flippedTwiceIsTheSamePicture() {
        Picture picture = Pictures.noise(COLOUR);
        float[] before = Pictures.values(picture);
        new Flip(1).apply(picture, chance);
        for (int i = 0; i < before.length; i++) {
            assertEquals(before[i - i % 7 + 6 - i % 7], picture.values()[i]);
        }
        new Flip(1).apply(picture, chance);
        assertArrayEquals(before, Pictures.values(picture));
    }

    @Test
    void aShareOfThePicturesIsFlipped() {
        long flipped = IntStream.range(0, 4000).filter(_ -> {
            Picture two = Pictures.of(new Image(1, 1, 2), 0, 1);
            new Flip(0.3).apply(two, chance);
            return two.values()[0] == 1;
        }).count();
        assertEquals(0.3, flipped / 4000.0, 0.03);
    }

    @Test
    void turnedByNothingIsTheSamePicture() {
        Picture picture = Pictures.noise(COLOUR);
        float[] before = Pictures.values(picture);
        new Turn(0).apply(picture, chance);
        assertArrayEquals(before, Pictures.values(picture));
    }

    @Test
    void aQuarterTurnIsCounterClockwise() {
        Picture picture = Pictures.of(new Image(1, 3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        Turn.turn(picture, 90);
        assertArrayEquals(new float[] {3, 6, 9, 2, 5, 8, 1, 4, 7}, Pictures.values(picture), 1e-5f);
    }

    @Test
    void whatTurnsInIsBlackAndTheMiddleStays() {
        float[] white = new float[81];
        Arrays.fill(white, 1);
        Picture picture = Pictures.of(new Image(1, 9, 9), white);
        Turn.turn(picture, 45);
        assertEquals(0, picture.values()[0]);
        assertEquals(0, picture.values()[80]);
        assertEquals(1, picture.values()[40], 1e-6f);
        assertEquals(1, picture.values()[4 * 9], 1e-6f, "the middle of a side comes from within");
    }

    @Test
    void aTurnIsEvenlyDrawnWithinItsAngle() {
        // of a picture whose values grow to the right, turned about its middle, the slopes are cos and sin of the angle
        Set<Long> degrees = new TreeSet<>();
        for (int i = 0; i < 2000; i++) {
            float[] slope = new float[21 * 21];
            for (int j = 0; j < slope.length; j++) {
                slope[j] = 0.5f + (j % 21 - 10) / 40f;
            }
            Picture picture = Pictures.of(new Image(1, 21, 21), slope);
            new Turn(10).apply(picture, chance);
            double down = picture.values()[12 * 21 + 10] - picture.values()[8 * 21 + 10];
            double right = picture.values()[10 * 21 + 12] - picture.values()[10 * 21 + 8];
            degrees.add(Math.round(Math.toDegrees(Math.atan2(down, right))));
        }
        assertEquals(new TreeSet<>(IntStream.rangeClosed(-10, 10).mapToObj(Long::valueOf).toList()), degrees);
    }

    @Test
    void aCropIsAPieceOfTheBorderedPicture() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            Picture picture = Pictures.noise(COLOUR);
            new ShiftedCrop(2).apply(picture, chance);
            seen.add(Arrays.toString(Pictures.values(picture)));
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
    void aBorderLargerThanThePictureIsFine() {
        for (int i = 0; i < 200; i++) {
            new ShiftedCrop(20).apply(Pictures.noise(COLOUR), chance);
        }
        Picture picture = Pictures.noise(COLOUR);
        float[] before = Pictures.values(picture);
        new ShiftedCrop(0).apply(picture, chance);
        assertArrayEquals(before, Pictures.values(picture));
    }

    /** The picture of {@link #aCropIsAPieceOfTheBorderedPicture} with 2 black pixels on each side, cut at (top, left). */
    private static float[] cutFromBordered(int top, int left) {
        float[] from = Pictures.values(Pictures.noise(COLOUR));
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
        Rectangle rectangle = new Rectangle(0.08, 1, 3.0 / 4, 4.0 / 3);
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
        Rectangle rectangle = new Rectangle(0.08, 1, 1, 1);
        double[] shares = IntStream.range(0, 20_000).mapToDouble(_ -> {
            assertTrue(rectangle.draw(500, 500, chance));
            return rectangle.wide() * rectangle.tall() / 250_000.0;
        }).toArray();
        assertEquals(0.54, Arrays.stream(shares).average().orElseThrow(), 0.01);
        assertEquals(0.25, Arrays.stream(shares).filter(share -> share < 0.31).count() / 20_000.0, 0.01);
    }

    @Test
    void whereNoRectangleFitsTheMiddleIsTaken() {
        Rectangle rectangle = new Rectangle(0.9, 1, 1, 1);
        assertEquals(false, rectangle.draw(10, 100, chance));
        rectangle.centre(10, 100);
        assertEquals("0 45 10 10", place(rectangle));
        Rectangle wide = new Rectangle(0.9, 1, 2, 4);
        wide.centre(100, 10);
        assertEquals("47 0 5 10", place(wide));
        Rectangle any = new Rectangle(0.9, 1, 0.1, 10);
        any.centre(30, 20);
        assertEquals("0 0 30 20", place(any));
    }

    @Test
    void aResizedCropIsTheCutPictureResized() {
        Picture picture = Pictures.noise(COLOUR);
        float[] before = Pictures.values(picture);
        chance.begin(3);
        Rectangle rectangle = new Rectangle(0.3, 0.6, 0.5, 2);
        assertTrue(rectangle.draw(9, 7, chance));
        chance.begin(3);
        new ResizedCrop(new RandomResizedCrop(0.3, 0.6, 0.5, 2), 5, 6).apply(picture, chance);
        assertEquals("5 6", picture.height() + " " + picture.width());
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
        assertArrayEquals(expected, Pictures.values(picture));
    }

    @Test
    void erasingBlotsARectangleWithTheMean() {
        Normalization statistics = new Normalization(List.of(2.0, 3.0, 4.0), List.of(1.0, 1.0, 1.0));
        Image shape = new Image(3, 40, 50);
        double least = 1;
        double most = 0;
        for (int i = 0; i < 2000; i++) {
            Picture picture = Pictures.noise(shape);
            float[] before = Pictures.values(picture);
            new Erase(1, Optional.of(statistics)).apply(picture, chance);
            int erased = 0;
            for (int p = 0; p < 6000; p++) {
                if (picture.values()[p] == 2 + p / 2000) {
                    erased++;
                } else {
                    assertEquals(before[p], picture.values()[p]);
                }
            }
            least = Math.min(least, erased / 6000.0);
            most = Math.max(most, erased / 6000.0);
        }
        assertTrue(least > 0.015 && least < 0.03, "least " + least);
        assertTrue(most > 0.31 && most < 0.35, "most " + most);
    }

    @Test
    void aShareOfThePicturesIsErasedWithBlackWhereNothingIsNormalised() {
        int erased = 0;
        for (int i = 0; i < 4000; i++) {
            float[] white = new float[64];
            Arrays.fill(white, 1);
            Picture picture = Pictures.of(new Image(1, 8, 8), white);
            new Erase(0.25, Optional.empty()).apply(picture, chance);
            float least = 1;
            for (float value : Pictures.values(picture)) {
                least = Math.min(least, value);
            }
            erased += least == 0 ? 1 : 0;
        }
        assertEquals(0.25, erased / 4000.0, 0.03);
    }

    private static String place(Rectangle rectangle) {
        return "%d %d %d %d".formatted(rectangle.top(), rectangle.left(), rectangle.tall(), rectangle.wide());
    }
}
