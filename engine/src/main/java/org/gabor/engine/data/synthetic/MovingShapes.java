package org.gabor.engine.data.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;

/**
 * Grey videos of a moving figure of any shape, brightness, size, rotation and position, on a static background.
 * Only the order of the frames distinguishes the classes.
 */
final class MovingShapes {

    static final int FRAMES = 16;

    /** The figures whose rotation is visible. */
    private static final List<Figure> FIGURES = List.of(Figure.CRESCENT, Figure.TRIANGLE, Figure.SQUARE, Figure.BAR, Figure.STAR,
            Figure.CROSS, Figure.ARROW, Figure.HEART);
    private static final double SMALLEST = 9;
    private static final double LARGEST = 15;
    private static final double MARGIN = 22;
    private static final double SLOWEST = 0.5;
    private static final double CONTRAST = 0.35;

    private MovingShapes() {}

    static List<Subject> subjects() {
        return Arrays.stream(Motion.values())
                .map(motion -> new Subject(motion.title(), (canvas, random) -> paint(motion, canvas, random))).toList();
    }

    private static void paint(Motion motion, Canvas video, RandomGenerator random) {
        double ground = random.nextDouble();
        Colour figureGrey = Colour.grey(unlike(ground, random));
        Colour clouds = Colour.grey(random.nextDouble());
        double strength = random.nextDouble(0.2);
        DoubleBinaryOperator cloud = Masks.cloud(random);
        Figure figure = FIGURES.get(random.nextInt(FIGURES.size()));
        Pose middle =
                new Pose(place(random), place(random), random.nextDouble(SMALLEST, LARGEST), random.nextDouble(2 * Math.PI));
        double pace = random.nextDouble(SLOWEST, 1);
        for (int i = 0; i < FRAMES; i++) {
            Canvas frame = video.frame(i);
            frame.fill(Colour.grey(ground));
            frame.blend(clouds, (x, y) -> strength * cloud.applyAsDouble(x, y));
            frame.blend(figureGrey, figure.mask(motion.at(middle, pace, 2.0 * i / (FRAMES - 1) - 1)));
        }
    }

    private static double place(RandomGenerator random) {
        return random.nextDouble(MARGIN, Canvas.SIDE - MARGIN);
    }

    /** A brightness with contrast to another one. */
    private static double unlike(double ground, RandomGenerator random) {
        double grey = random.nextDouble();
        while (Math.abs(grey - ground) < CONTRAST) {
            grey = random.nextDouble();
        }
        return grey;
    }
}
