package org.gabor.bench;

import java.util.Random;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Image;
import org.gabor.zoo.Zoo;

/** What every contestant trains: a network of the zoo for grey pictures and ten classes, on one batch. */
record Race(String network, int side, int batch) {

    static final int CLASSES = 10;
    static final double LEARNING_RATE = 0.01;

    Image input() {
        return new Image(1, side, side);
    }

    Graph graph() {
        return Zoo.find(network).orElseThrow().network(input(), CLASSES);
    }

    /** 3 passes (forward, and backward for inputs and weights) of 2 operations for each multiply-accumulate. */
    double operationsPerImage() {
        return 3.0 * 2 * Cost.of(Inference.infer(graph())).macs();
    }

    float[] images() {
        Random random = new Random(1);
        float[] images = new float[Math.toIntExact(batch * input().size())];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat();
        }
        return images;
    }

    int[] labels() {
        return new Random(2).ints(batch, 0, CLASSES).toArray();
    }

    String title() {
        return "%s, %d×%d, batch %d".formatted(Zoo.find(network).orElseThrow().title(), side, side, batch);
    }
}
