package org.gabor.engine.compute;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.dsl.SymbolicTensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;

/** Small networks of a few random layers: chains, residual blocks, parallel branches, gates, and sums of sums. */
final class RandomNetwork {

    private static final int CHANNELS = 6;
    private static final List<Activation.Function> FUNCTIONS = List.of(Activation.Function.values());

    private final Random random;
    private int names;

    private RandomNetwork(long seed) {
        random = new Random(seed);
    }

    static Graph of(long seed) {
        return new RandomNetwork(seed).graph("random " + seed);
    }

    private Graph graph(String title) {
        return NetworkBuilder.network(title, new FeatureMap(3, 8, 8), x -> {
            SymbolicTensor trunk = x.then(name(), Conv2d.of(CHANNELS, 3).withPadding(1));
            int blocks = 2 + random.nextInt(4);
            for (int i = 0; i < blocks; i++) {
                trunk = block(trunk);
            }
            if (random.nextBoolean()) {
                trunk = trunk.then(name(), AdaptiveAvgPool2d.of(1));
            }
            trunk = trunk.then(name(), new Flatten());
            for (int i = random.nextInt(3); i > 0; i--) {
                trunk = trunk.then(name(), Linear.of(7)).then(name(), activation());
            }
            return trunk.then(name(), Linear.of(4));
        });
    }

    private SymbolicTensor block(SymbolicTensor x) {
        return switch (random.nextInt(6)) {
            case 0 -> chain(x, 1 + random.nextInt(3));
            case 1 -> chain(x, random.nextInt(3)).merge(name(), new Add(), x);
            case 2 -> chain(x, 1).merge(name(), new Add(), chain(x, 2), x);
            case 3 -> x.merge(name(), new Concat(), chain(x, 1 + random.nextInt(2))).then(name(), Conv2d.of(CHANNELS, 1));
            case 4 -> chain(x, 1).merge(name(), new Multiply(), chain(x, 1));
            default -> chain(x, 1).merge(name(), new Add(), chain(x, 1).merge(name(), new Add(), x)).then(name(), activation());
        };
    }

    private SymbolicTensor chain(SymbolicTensor x, int layers) {
        SymbolicTensor end = x;
        for (int i = 0; i < layers; i++) {
            end = end.then(name(), layer());
        }
        return end;
    }

    private Unary layer() {
        List<Supplier<Unary>> kinds =
                List.of(() -> Conv2d.of(CHANNELS, 3).withPadding(1), () -> Conv2d.of(CHANNELS, 1).withBias(false),
                        () -> Conv2d.of(CHANNELS, 3).withPadding(1).withGroups(2), () -> BatchNorm2d.DEFAULT,
                        () -> new LayerNorm2d(1e-5),
                        () -> MaxPool2d.of(3).withStride(1).withPadding(1), () -> new Dropout(0.3), this::activation,
                        this::activation);
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private Activation activation() {
        return new Activation(FUNCTIONS.get(random.nextInt(FUNCTIONS.size())));
    }

    private String name() {
        return "n" + names++;
    }
}
