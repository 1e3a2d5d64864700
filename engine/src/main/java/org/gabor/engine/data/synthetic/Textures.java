package org.gabor.engine.data.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;

/**
 * Surfaces that differ only in edges, their direction, their spacing and their colour, so that a first layer must learn detectors
 * for those: stripes of eight directions, checkers, dots, rings, noise, clouds, leaves, and spots that differ only in which hue is in
 * front. As in photographs, most colours are pale, and patterns lie on clouds, whose contrast is the same at all scales and
 * therefore tells nothing.
 */
final class Textures {

    private static final int DIRECTIONS = 8;
    private static final double FINEST = 3.5;
    private static final double COARSEST = 8;
    private static final double WEAKEST = 0.6;
    private static final double GRAIN = 0.03;
    private static final double WARM = 20;
    private static final double COOL = 200;

    private Textures() {}

    static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < DIRECTIONS; i++) {
            double degrees = i * 180.0 / DIRECTIONS;
            String name = "Stripes at %s°".formatted(String.valueOf(degrees).replace(".0", ""));
            subjects.add(onClouds(name, random -> stripes(degrees, random)));
        }
        subjects.add(onClouds("Checkers", random -> Masks.checkers(2 * period(random), random)));
        subjects.add(onClouds("Dots", random -> Masks.dots(random.nextDouble(5, 12), random)));
        subjects.add(onClouds("Rings", random -> Masks.rings(period(random), random)));
        subjects.add(onClouds("Noise", random -> Masks.noise(random.nextInt(2, 5), random)));
        subjects.add(grained("Clouds", Textures::clouds));
        subjects.add(grained("Leaves", Leaves::paint));
        subjects.add(spots("Warm spots", WARM));
        subjects.add(spots("Cool spots", COOL));
        return subjects;
    }

    private static Subject onClouds(String name, Pattern pattern) {
        return grained(name, (canvas, random) -> {
            Colour ground = clouds(canvas, random);
            double strength = random.nextDouble(WEAKEST, 1);
            DoubleBinaryOperator mask = pattern.mask(random);
            canvas.blend(Colour.naturalUnlike(ground, random), (x, y) -> strength * mask.applyAsDouble(x, y));
        });
    }

    /** With a little noise over it. */
    private static Subject grained(String name, Subject.Brush brush) {
        return new Subject(name, (canvas, random) -> {
            brush.paint(canvas, random);
            Masks.grain(canvas, GRAIN, random);
        });
    }

    /** A few degrees off, so that a direction is a range and not a single line. */
    private static DoubleBinaryOperator stripes(double degrees, RandomGenerator random) {
        double angle = Math.PI / 180 * (degrees + random.nextDouble(-6, 6));
        return Masks.stripes(angle, period(random), random);
    }

    private static Colour clouds(Canvas canvas, RandomGenerator random) {
        Colour ground = Colour.natural(random);
        canvas.fill(ground);
        canvas.blend(Colour.natural(random), Masks.clouds(random));
        return ground;
    }

    /** In pixels; fine and coarse octaves are equally frequent. */
    private static double period(RandomGenerator random) {
        return FINEST * StrictMath.pow(COARSEST / FINEST, random.nextDouble());
    }

    /**
     * Soft spots with hues within 50° of {@code hue} on a ground of the opposite hue. They cover any share of it, so that the mean
     * colour tells little.
     */
    private static Subject spots(String name, double hue) {
        return grained(name, (canvas, random) -> {
            canvas.fill(hued(hue + 180, random));
            canvas.blend(hued(hue + 180, random), Masks.clouds(random));
            int count = random.nextInt(15, 60);
            for (int i = 0; i < count; i++) {
                double radius = random.nextDouble(4, 9);
                canvas.blend(hued(hue, random), random.nextDouble(Canvas.SIDE), random.nextDouble(Canvas.SIDE), radius,
                        (x, y) -> Masks.spot(x / radius, y / radius));
            }
        });
    }

    private static Colour hued(double hue, RandomGenerator random) {
        return Colour.ofHue(hue + 310 + random.nextDouble(100), random.nextDouble(0.5, 1), random.nextDouble(0.5, 1));
    }
}
