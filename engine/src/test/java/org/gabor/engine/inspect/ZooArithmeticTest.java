package org.gabor.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.FormulaWeights;
import org.gabor.engine.probe.PixelArithmetic;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.BatchNorm;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.SlidingWindow;
import org.gabor.graph.layer.SlidingWindow3d;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.LayerMismatch;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.zoo.Zoo;
import org.gabor.zoo.about.Architecture;
import org.junit.jupiter.api.Test;

/** The arithmetic of random values in a network of each family of the zoo, against what the plan computes. */
class ZooArithmeticTest {

    private static final int VALUES = 200;
    private static final int CLASSES = 10;
    private static final double BOUND = 1e-5;

    @Test
    void theProductsAndTheBiasSumUpToTheValueOfThePlan() {
        List<Inference> networks = Zoo.families().stream().map(family -> Zoo.of(family).stream()
                .min(Comparator.comparingLong(known -> known.published().macs())).orElseThrow()).map(ZooArithmeticTest::small)
                .toList();
        Random random = new Random(12);
        Set<String> types = new HashSet<>();
        for (int n = 0; n < networks.size(); n++) {
            int values = VALUES * (n + 1) / networks.size() - VALUES * n / networks.size();
            compare(networks.get(n), values, random, types);
        }
        assertTrue(types.containsAll(Set.of("Conv2d", "Conv3d", "Linear", "Linear2d", "BatchNorm2d", "MaxPool2d", "AvgPool2d",
                "AdaptiveAvgPool2d")), "seen: " + types);
    }

    /** The network for the smallest square images, of these, that it takes. */
    private static Inference small(Architecture architecture) {
        return IntStream.of(28, 32, 64, 96, 128, 224, 331).boxed().flatMap(side -> small(architecture, side).stream()).findFirst()
                .orElseThrow(() -> new AssertionError(architecture.title()));
    }

    private static Optional<Inference> small(Architecture architecture, int side) {
        Shape shape = architecture.input() instanceof VideoFeatureMap video ? new VideoFeatureMap(video.channels(), 8, side, side)
                : new FeatureMap(architecture.input().dims().getFirst(), side, side);
        try {
            return Optional.of(Inference.infer(architecture.network(shape, CLASSES))).filter(Inference::isValid);
        } catch (LayerMismatch _) {
            return Optional.empty();
        }
    }

    private static void compare(Inference network, int values, Random random, Set<String> types) {
        List<Node> nodes = network.graph().topologicalOrder().stream().filter(ZooArithmeticTest::isSum).toList();
        float[] input = FormulaWeights.values("input",
                Stream.concat(Stream.of(1), network.graph().inputShapes().getFirst().dims().stream()).toList());
        try (Inspector inspector = new Inspector(new Inspected(network, FormulaWeights::write, Optional.empty()))) {
            for (int i = 0; i < values; i++) {
                Node node = nodes.get(random.nextInt(nodes.size()));
                List<Integer> dims = network.output(node.id()).orElseThrow().dims();
                int columns = dims.size() == 1 ? 1 : dims.getLast();
                int rows = dims.stream().skip(1).reduce(1, Math::multiplyExact) / columns;
                PixelArithmetic seen = inspector.look(new Probe.Arithmetic(input, node.path().value(),
                        random.nextInt(dims.getFirst()), random.nextInt(rows), random.nextInt(columns)));
                assertEquals(node.layer().type(), seen.type());
                types.add(seen.type());
                compare(seen, network.graph().name());
            }
        }
    }

    private static boolean isSum(Node node) {
        return !node.bypassed() && (node.layer() instanceof SlidingWindow || node.layer() instanceof SlidingWindow3d
                || node.layer() instanceof AdaptivePooling || node.layer() instanceof BatchNorm
                || node.layer() instanceof Linear || node.layer() instanceof Linear2d);
    }

    private static void compare(PixelArithmetic seen, String network) {
        double sum = 0;
        double scale = Math.abs(seen.bias());
        for (int i = 0; i < seen.kernel().length; i++) {
            double product = seen.patch().values()[i] * seen.kernel()[i];
            assertEquals(product, seen.products()[i]);
            sum += product;
            scale += Math.abs(product);
        }
        String what = "%s %s %d (%d, %d)".formatted(network, seen.path(), seen.map(), seen.row(), seen.column());
        assertEquals(sum, seen.sum(), 1e-12 * scale, what);
        assertEquals(seen.activation(), seen.sum() + seen.bias(), BOUND * scale, what);
    }
}
