package org.gabor.engine.data.synthetic;

import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;

/**
 * Shares in [0, 1] over the pixels of an image. Only arithmetic that gives the same bits on every machine is used:
 * {@link StrictMath} where {@link Math} may not.
 */
final class Masks {

    private Masks() {}

    /** Waves with crests along {@code angle}, counter-clockwise from the horizontal; {@code period} in pixels. */
    static DoubleBinaryOperator stripes(double angle, double period, RandomGenerator random) {
        double across = 2 * Math.PI / period;
        double stepX = across * StrictMath.sin(angle);
        double stepY = across * StrictMath.cos(angle);
        double phase = random.nextDouble(2 * Math.PI);
        double sharpness = sharpness(random);
        return (x, y) -> sharpened(StrictMath.sin(x * stepX + y * stepY + phase), sharpness);
    }

    /** Waves around a point. */
    static DoubleBinaryOperator rings(double period, RandomGenerator random) {
        double centreX = random.nextDouble(Canvas.SIDE);
        double centreY = random.nextDouble(Canvas.SIDE);
        double phase = random.nextDouble(2 * Math.PI);
        double sharpness = sharpness(random);
        return (x, y) -> sharpened(StrictMath.sin(2 * Math.PI / period * distance(x - centreX, y - centreY) + phase), sharpness);
    }

    /** A checkerboard at any rotation; {@code period} is two of its squares, in pixels. */
    static DoubleBinaryOperator checkers(double period, RandomGenerator random) {
        Grid grid = Grid.turned(period, random);
        double sharpness = 4 * sharpness(random);
        return (x, y) -> sharpened(
                StrictMath.sin(2 * Math.PI * grid.column(x, y)) * StrictMath.sin(2 * Math.PI * grid.row(x, y)), sharpness);
    }

    /** Discs on a grid at any rotation, {@code period} pixels apart. */
    static DoubleBinaryOperator dots(double period, RandomGenerator random) {
        Grid grid = Grid.turned(period, random);
        double radius = period * random.nextDouble(0.22, 0.34);
        return (x, y) -> {
            double column = grid.column(x, y);
            double row = grid.row(x, y);
            double away = period * distance(column - StrictMath.rint(column), row - StrictMath.rint(row));
            return Math.clamp(radius - away + 0.5, 0, 1);
        };
    }

    /** Squares of {@code size} pixels, each with its own share. */
    static DoubleBinaryOperator noise(int size, RandomGenerator random) {
        int columns = Math.ceilDiv(Canvas.SIDE, size);
        double[] shares = random.doubles((long) columns * columns).toArray();
        return (x, y) -> shares[(int) y / size * columns + (int) x / size];
    }

    /**
     * Noise with an amplitude of 1/frequency, as photographs have (Field 1987): smooth noise of several sizes, each as strong as
     * the others.
     */
    static DoubleBinaryOperator clouds(RandomGenerator random) {
        float[] shares = new float[Canvas.SIDE * Canvas.SIDE];
        for (int size = Canvas.SIDE / 2; size > 1; size /= 2) {
            addSmoothNoise(shares, size, random);
        }
        return (x, y) -> Math.clamp(0.5 + shares[(int) y * Canvas.SIDE + (int) x], 0, 1);
    }

    /** Adds values in ±0.2 that are independent on a grid of {@code size} pixels, and linear between its points. */
    private static void addSmoothNoise(float[] shares, int size, RandomGenerator random) {
        int columns = Canvas.SIDE / size + 1;
        float[] grid = new float[columns * columns];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = random.nextFloat() * 0.4f - 0.2f;
        }
        for (int y = 0, at = 0; y < Canvas.SIDE; y++) {
            float down = (float) (y % size) / size;
            for (int x = 0; x < Canvas.SIDE; x++, at++) {
                float right = (float) (x % size) / size;
                int corner = y / size * columns + x / size;
                float above = grid[corner] + right * (grid[corner + 1] - grid[corner]);
                float below = grid[corner + columns] + right * (grid[corner + columns + 1] - grid[corner + columns]);
                shares[at] += above + down * (below - above);
            }
        }
    }

    /** From one side to the opposite one, in any direction. */
    static DoubleBinaryOperator slope(RandomGenerator random) {
        double angle = random.nextDouble(2 * Math.PI);
        double stepX = StrictMath.cos(angle) / Canvas.SIDE;
        double stepY = StrictMath.sin(angle) / Canvas.SIDE;
        double middle = Canvas.SIDE / 2.0;
        return (x, y) -> Math.clamp(0.5 + (x - middle) * stepX + (y - middle) * stepY, 0, 1);
    }

    /** A few soft spots. */
    static DoubleBinaryOperator cloud(RandomGenerator random) {
        DoubleBinaryOperator first = spot(random);
        DoubleBinaryOperator second = spot(random);
        DoubleBinaryOperator third = spot(random);
        return (x, y) -> Math.min(1, first.applyAsDouble(x, y) + second.applyAsDouble(x, y) + third.applyAsDouble(x, y));
    }

    /** A soft spot anywhere. */
    static DoubleBinaryOperator spot(RandomGenerator random) {
        double radius = random.nextDouble(9, 26);
        double centreX = random.nextDouble(Canvas.SIDE);
        double centreY = random.nextDouble(Canvas.SIDE);
        return (x, y) -> spot((x - centreX) / radius, (y - centreY) / radius);
    }

    /** A soft spot around 0 with a radius of 1: (1 − r²)². */
    static double spot(double right, double down) {
        double inside = Math.max(0, 1 - right * right - down * down);
        return inside * inside;
    }

    /** A little noise over everything, as a camera adds it. */
    static void grain(Canvas canvas, RandomGenerator random) {
        grain(canvas, 0.08, random);
    }

    /** A little noise over everything, with a strength of at most {@code most}. */
    static void grain(Canvas canvas, double most, RandomGenerator random) {
        double strength = random.nextDouble(most);
        canvas.blend(Colour.grey(random.nextDouble()), (_, _) -> strength * random.nextDouble());
    }

    /** 0.5 for a sine wave, more for edges that are steeper. */
    private static double sharpness(RandomGenerator random) {
        return random.nextBoolean() ? 0.5 : random.nextDouble(0.5, 3);
    }

    private static double sharpened(double wave, double sharpness) {
        return Math.clamp(0.5 + sharpness * wave, 0, 1);
    }

    private static double distance(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /** A square grid at any rotation and position. */
    private record Grid(double cosine, double sine, double shiftX, double shiftY) {

        static Grid turned(double period, RandomGenerator random) {
            double turn = random.nextDouble(Math.PI / 2);
            return new Grid(StrictMath.cos(turn) / period, StrictMath.sin(turn) / period, random.nextDouble(),
                    random.nextDouble());
        }

        double column(double x, double y) {
            return x * cosine + y * sine + shiftX;
        }

        double row(double x, double y) {
            return y * cosine - x * sine + shiftY;
        }
    }
}
