package org.gabor.engine.data.synthetic;

import java.util.List;
import java.util.SplittableRandom;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.Dataset;
import org.gabor.graph.shape.Shape;

/**
 * Images or videos that are generated when they are read, the classes in turn.
 *
 * @param seed determines the samples, below 2³⁰
 * @param part 0 for training or 1 for validation samples, which are independent of each other
 */
record SyntheticDataset(DataSource source, List<Subject> subjects, long seed, int part, int count) implements Dataset {

    @Override
    public String title() {
        return source.title();
    }

    @Override
    public Shape shape() {
        return source.shape();
    }

    @Override
    public List<String> classes() {
        return source.classes();
    }

    @Override
    public int label(int i) {
        return i % subjects.size();
    }

    /** Small seeds give sequences without overlap (Steele et al. 2014, section 4). */
    @Override
    public void read(int i, float[] into, int offset) {
        Canvas canvas = new Canvas(into, offset, source.shape().dims().getFirst());
        subjects.get(label(i)).brush().paint(canvas, new SplittableRandom(seed << 33 | (long) part << 32 | i));
    }
}
