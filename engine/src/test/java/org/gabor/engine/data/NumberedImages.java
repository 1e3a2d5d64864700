package org.gabor.engine.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gabor.graph.shape.FeatureMap;

/** Images whose every value is their number; labels are given. */
public record NumberedImages(FeatureMap shape, int... labels) implements Dataset {

    @Override
    public String title() {
        return "Numbered";
    }

    @Override
    public List<String> classes() {
        return IntStream.range(0, 3).mapToObj(i -> "class " + i).toList();
    }

    @Override
    public int count() {
        return labels.length;
    }

    @Override
    public int label(int i) {
        return labels[i];
    }

    @Override
    public void read(int i, float[] into, int offset) {
        int size = shape.channels() * shape.height() * shape.width();
        Arrays.fill(into, offset, offset + size, i);
    }
}
