package org.gabor.engine.train;

import java.util.List;
import java.util.Random;
import org.gabor.engine.data.Dataset;
import org.gabor.graph.shape.Image;

/** Noise with labels: nothing to learn, but every value counts. */
record RandomPictures(int count) implements Dataset {

    @Override
    public String title() {
        return "Noise";
    }

    @Override
    public Image shape() {
        return new Image(1, 8, 8);
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
