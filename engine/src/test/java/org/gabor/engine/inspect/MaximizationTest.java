package org.gabor.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.probe.MaximizedImage;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that excite a channel. */
class MaximizationTest {

    private static final int SIDE = 32;
    private static final int KERNEL = 11;
    private static final int STEPS = 150;
    private static final double TIMES_NOISE = 5;
    private static final int[] DEGREES = {0, 45, 90, 135};

    /** Filters of edges: waves along each angle below a bell. */
    private static float[] edges() {
        float[] filters = new float[DEGREES.length * KERNEL * KERNEL];
        for (int f = 0; f < DEGREES.length; f++) {
            double angle = Math.toRadians(DEGREES[f]);
            for (int i = 0; i < KERNEL * KERNEL; i++) {
                double y = i / KERNEL - KERNEL / 2;
                double x = i % KERNEL - KERNEL / 2;
                double along = Math.cos(angle) * x + Math.sin(angle) * y;
                filters[f * KERNEL * KERNEL + i] = (float) (Math.sin(2 * Math.PI * along / 10) * Math.exp(-(x * x + y * y) / 30));
            }
        }
        return filters;
    }

    private static Inspector edgeNetwork(Optional<Normalization> normalization) {
        Inference network = Inference.infer(NetworkBuilder.network("Edges", new FeatureMap(1, SIDE, SIDE), x -> x
                .then("conv", Conv2d.of(DEGREES.length, KERNEL).withBias(false)).then("relu", Activation.RELU)
                .then("flat", new Flatten()).then("fc", Linear.of(2))));
        Map<String, float[]> weights = Map.of("conv.weight", edges());
        return new Inspector(new Inspected(network, parameters -> parameters.forEach(parameter -> parameter.write(
                weights.getOrDefault(parameter.name(), new float[parameter.size()]))), normalization));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conv", "relu"})
    void anEdgeFilterGivesAGratingOfItsAngle(String layer) {
        try (Inspector inspector = edgeNetwork(Optional.empty())) {
            for (int channel = 0; channel < DEGREES.length; channel++) {
                MaximizedImage seen = inspector.look(new Probe.Maximize(layer, channel, STEPS, 1));
                assertTrue(seen.activation() >= TIMES_NOISE * seen.noise(),
                        channel + ": " + seen.activation() + " " + seen.noise());
                double angle = angle(seen.pixels());
                double off = Math.abs(Math.IEEEremainder(angle - DEGREES[channel], 180));
                assertTrue(off < 10, "expected %d°, got %.1f°".formatted(DEGREES[channel], angle));
            }
        }
    }

    /** The main direction of the gradients, by the structure tensor, in degrees. */
    private static double angle(float[] image) {
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1; x < SIDE - 1; x++) {
                double dx = image[y * SIDE + x + 1] - image[y * SIDE + x - 1];
                double dy = image[(y + 1) * SIDE + x] - image[(y - 1) * SIDE + x];
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        return Math.toDegrees(Math.atan2(2 * xy, xx - yy) / 2);
    }

    @Test
    void aClassOfATrainedNetworkScoresFarMoreThanForNoise() throws DataException {
        try (Inspector inspector = new Inspector(TrainedNetwork.train(TrainedNetwork.clothes()))) {
            for (int channel = 0; channel < 2; channel++) {
                MaximizedImage seen = inspector.look(new Probe.Maximize("fc2", channel, STEPS, 1));
                assertTrue(seen.activation() >= Math.max(TIMES_NOISE * seen.noise(), TIMES_NOISE),
                        channel + ": " + seen.activation() + " " + seen.noise());
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameImageWithAndWithoutNormalization() {
        try (Inspector plain = edgeNetwork(Optional.empty());
                Inspector normalized = edgeNetwork(Optional.of(new Normalization(List.of(0.5), List.of(0.25))))) {
            MaximizedImage seen = plain.look(new Probe.Maximize("relu", 1, 40, 6));
            assertEquals(seen.activation(), plain.look(new Probe.Maximize("relu", 1, 40, 6)).activation());
            assertEquals(4 * seen.activation(), normalized.look(new Probe.Maximize("relu", 1, 40, 6)).activation(),
                    0.2 * seen.activation());
        }
    }

    @Test
    void aChannelThatDoesNotExistIsDeclined() {
        try (Inspector inspector = edgeNetwork(Optional.empty())) {
            assertEquals("conv has channels 0 to 3, and at least one step is needed; got channel 4 and 10 steps.",
                    assertThrows(ProbeException.class, () -> inspector.look(new Probe.Maximize("conv", 4, 10, 1))).getMessage());
        }
    }
}
