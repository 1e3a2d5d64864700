package org.gabor.engine.data.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;

/**
 * Surfaces that differ only in edges, their direction and their colour, so that a first layer must learn detectors for
 * those: stripes of six directions, checkers, dots, rings, noise, and blobs that differ in nothing but their hues.
 */
final class Textures {

    private static final int DIRECTIONS = 6;
    private static final double FINEST = 4;
    private static final double COARSEST = 16;
    private static final int BLOBS = 7;
    private static final double WARM = 20;
    private static final double COOL = 200;

    private Textures() {}

    static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < DIRECTIONS; i++) {
            int degrees = i * 180 / DIRECTIONS;
            subjects.add(twoColours("Stripes at %d°".formatted(degrees), random -> stripes(degrees, random)));
        }
        subjects.add(twoColours("Checkers", random -> Masks.checkers(period(random), random)));
        subjects.add(twoColours("Dots", random -> Masks.dots(random.nextDouble(6, COARSEST), random)));
        subjects.add(twoColours("Rings", random -> Masks.rings(period(random), random)));
        subjects.add(twoColours("Noise", random -> Masks.noise(random.nextInt(1, 4), random)));
        subjects.add(blobs("Warm blobs", WARM));
        subjects.add(blobs("Cool blobs", COOL));
        return subjects;
    }

    private static Subject twoColours(String name, Pattern pattern) {
        return new Subject(name, (canvas, random) -> {
            Colour ground = Colour.any(random);
            canvas.fill(ground);
            canvas.blend(Colour.unlike(ground, random), pattern.mask(random));
            Masks.grain(canvas, random);
        });
    }

    /** A few degrees off, so that a direction is a range and not a single line. */
    private static DoubleBinaryOperator stripes(int degrees, RandomGenerator random) {
        double angle = Math.PI / 180 * (degrees + random.nextDouble(-5, 5));
        return Masks.stripes(angle, period(random), random);
    }

    private static double period(RandomGenerator random) {
        return random.nextDouble(FINEST, COARSEST);
    }

    /** Soft spots on grey with hues within 60° of {@code hue}. */
    private static Subject blobs(String name, double hue) {
        return new Subject(name, (canvas, random) -> {
            canvas.fill(Colour.grey(random.nextDouble()));
            for (int i = 0; i < BLOBS; i++) {
                Colour colour =
                        Colour.ofHue(hue + 300 + random.nextDouble(120), random.nextDouble(0.6, 1), random.nextDouble(0.5, 1));
                canvas.blend(colour, Masks.spot(random));
            }
            Masks.grain(canvas, random);
        });
    }
}
