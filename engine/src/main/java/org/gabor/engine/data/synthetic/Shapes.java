package org.gabor.engine.data.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;

/** Geometric figures of any colour, size, rotation and position, on backgrounds that are plain, shaded, cloudy or striped. */
final class Shapes {

    private static final List<Pattern> BACKGROUNDS = List.of(_ -> (_, _) -> 0, Masks::slope, Masks::cloud,
            random -> Masks.stripes(random.nextDouble(Math.PI), random.nextDouble(6, 20), random));
    private static final double SMALLEST = 12;
    private static final double LARGEST = 24;

    private Shapes() {}

    static List<Subject> subjects() {
        return Arrays.stream(Figure.values())
                .map(figure -> new Subject(figure.title(), (canvas, random) -> paint(figure, canvas, random))).toList();
    }

    private static void paint(Figure figure, Canvas canvas, RandomGenerator random) {
        Colour ground = Colour.any(random);
        Colour colour = Colour.unlike(ground, random);
        canvas.fill(ground);
        canvas.blend(Colour.any(random), background(random));
        canvas.blend(colour, mask(figure, random));
        Masks.grain(canvas, random);
    }

    /** Faint enough that the figure stands out from both of the background's colours. */
    private static DoubleBinaryOperator background(RandomGenerator random) {
        double strength = random.nextDouble(0.1, 0.35);
        DoubleBinaryOperator mask = BACKGROUNDS.get(random.nextInt(BACKGROUNDS.size())).mask(random);
        return (x, y) -> strength * mask.applyAsDouble(x, y);
    }

    private static DoubleBinaryOperator mask(Figure figure, RandomGenerator random) {
        double radius = random.nextDouble(SMALLEST, LARGEST);
        double centreX = random.nextDouble(radius, Canvas.SIDE - radius);
        double centreY = random.nextDouble(radius, Canvas.SIDE - radius);
        return figure.mask(new Pose(centreX, centreY, radius, random.nextDouble(2 * Math.PI)));
    }
}
