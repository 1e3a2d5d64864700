package org.gabor.engine.data;

import java.util.List;
import java.util.SplittableRandom;
import org.gabor.graph.shape.FeatureMap;

/** Images of noise, each its own, whose channels have different means. */
record NoiseImages(FeatureMap shape, int count) implements Dataset {

    @Override
    public String title() {
        return "Noise";
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
    public void read(int i, float[] into, int offset) throws DataException {
        SplittableRandom random = new SplittableRandom(i);
        int plane = shape.height() * shape.width();
        for (int p = 0; p < shape.channels() * plane; p++) {
            into[offset + p] = (float) random.nextDouble() / (1 + p / plane);
        }
    }
}
