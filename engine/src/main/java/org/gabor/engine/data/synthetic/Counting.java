package org.gabor.engine.data.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One to six dots of any color and place that don't touch: the class is their number. Dots are small in one image and large in
 * another, so that neither a dot's size nor the area they cover gives the class away. A network has to sum over the whole image;
 * one that ends in global max pooling can't.
 */
final class Counting {

    private static final List<String> CLASSES =
            List.of("One dot", "Two dots", "Three dots", "Four dots", "Five dots", "Six dots");
    /** The usual radius of an image's dots, in pixels, and how far each may be from it. */
    private static final double SMALLEST = 2.5;
    private static final double LARGEST = 6;
    private static final double VARIATION = 0.2;
    /** Between two dots and between a dot and the border, in pixels. */
    private static final double GAP = 2;
    /** One in so many dots that don't fit makes all be placed again, so that no image waits forever for room. */
    private static final int PATIENCE = 50;

    private Counting() {}

    static List<Subject> subjects() {
        return IntStream.range(0, CLASSES.size()).mapToObj(i -> new Subject(CLASSES.get(i),
                (canvas, random) -> paint(i + 1, canvas, random))).toList();
    }

    private static void paint(int count, Canvas canvas, RandomGenerator random) {
        Colour ground = Colour.any(random);
        Colour dots = Colour.unlike(ground, random);
        canvas.fill(ground);
        place(count, random.nextDouble(SMALLEST, LARGEST), random)
                .forEach(dot -> canvas.blend(dots, Figure.CIRCLE.mask(dot)));
        Masks.grain(canvas, random);
    }

    private static List<Pose> place(int count, double usual, RandomGenerator random) {
        List<Pose> dots = new ArrayList<>();
        while (dots.size() < count) {
            Pose dot = anywhere(usual * random.nextDouble(1 - VARIATION, 1 + VARIATION), random);
            if (dots.stream().allMatch(other -> areApart(dot, other))) {
                dots.add(dot);
            } else if (random.nextInt(PATIENCE) == 0) {
                dots.clear();
            }
        }
        return dots;
    }

    private static Pose anywhere(double radius, RandomGenerator random) {
        double margin = radius + GAP;
        return new Pose(random.nextDouble(margin, Canvas.SIDE - margin), random.nextDouble(margin, Canvas.SIDE - margin), radius,
                0);
    }

    private static boolean areApart(Pose dot, Pose other) {
        double right = dot.x() - other.x();
        double down = dot.y() - other.y();
        return Math.sqrt(right * right + down * down) > dot.radius() + other.radius() + GAP;
    }
}
