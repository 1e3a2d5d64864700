package org.gabor.engine.train;

import java.util.List;
import java.util.Random;
import org.gabor.engine.data.Dataset;
import org.gabor.graph.shape.FeatureMap;

/** Noise with labels: nothing to learn, but every value counts. */
record RandomImages(int count) implements Dataset {

    @Override
    public String title() {
        return "Noise";
    }

    @Override
    public FeatureMap shape() {
        return new FeatureMap(1, 8, 8);
    }

    @Override
    public List<String> classes() {
        return List.of("a", "b", "c");
    }

    @Override
    public int label(int i) {
        return i % 3;
    }

    @Override
    public void read(int i, float[] into, int offset) {
        Random random = new Random(i);
        for (int p = 0; p < 64; p++) {
            into[offset + p] = random.nextFloat();
        }
    }
}
