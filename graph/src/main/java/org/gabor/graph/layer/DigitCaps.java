package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.layer.ParameterSpec.Role;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.Shape;

/**
 * Every capsule of the input predicts every capsule of the output by a learned matrix; the predictions are weighed by how
 * well they agree, {@code routings} times over, and their sum is squashed (Sabour et al. 2017, procedure 1).
 * n capsules of length d to {@code capsules} of {@code length}; weight capsules×n×length×d, no bias.
 */
public record DigitCaps(int capsules, int length, int routings) implements CapsuleLayer {

    public DigitCaps {
        if (capsules < 1 || length < 1) {
            throw new IllegalArgumentException(
                    "A DigitCaps needs at least 1 capsule of length 1, got %d of length %d.".formatted(capsules, length));
        }
        if (routings < 1) {
            throw new IllegalArgumentException("Routing takes at least 1 round, got " + routings + ".");
        }
    }

    @Override
    public Capsules outputShape(Shape in) {
        ShapeRequirements.capsules(in, this);
        return new Capsules(capsules, length);
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        Capsules from = ShapeRequirements.capsules(in, this);
        return List.of(new ParameterSpec("weight", List.of(capsules, from.count(), length, from.length()), Role.WEIGHT));
    }

    /** For the prediction vectors, without the routing. */
    @Override
    public long macs(Shape in) {
        return Math.multiplyExact(in.size(), outputShape(in).size());
    }
}
