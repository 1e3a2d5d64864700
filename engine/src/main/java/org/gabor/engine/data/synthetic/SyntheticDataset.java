package org.gabor.engine.data.synthetic;

import java.util.List;
import java.util.SplittableRandom;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.Dataset;
import org.gabor.graph.shape.Shape;

/**
 * Images or videos that are drawn when they are read, the classes taking turns.
 *
 * @param seed what the set's examples follow from, below 2³⁰
 * @param part 0 or 1: the examples to learn from or those for validation, which have nothing to do with each other
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

    /** Seeds that are small numbers give sequences without overlap (Steele et al. 2014, section 4). */
    @Override
    public void read(int i, float[] into, int offset) {
        Canvas canvas = new Canvas(into, offset, source.shape().dims().getFirst());
        subjects.get(label(i)).brush().paint(canvas, new SplittableRandom(seed << 33 | (long) part << 32 | i));
    }
}
