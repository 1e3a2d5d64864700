package org.gabor.engine.data.published;

import java.util.List;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.Dataset;
import org.gabor.graph.shape.Shape;

/**
 * Colour images and their labels, kept in CIFAR's records.
 *
 * @param labels bytes of a record before its image, the last of which is its class
 * @param record bytes of a record
 * @param files records one after the other, as many in each
 */
record CifarDataset(DataSource source, int labels, int record, List<byte[]> files) implements Dataset {

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
    public int count() {
        return files.size() * inEach();
    }

    @Override
    public int label(int i) {
        return Byte.toUnsignedInt(file(i)[image(i) - 1]);
    }

    @Override
    public void read(int i, float[] into, int offset) {
        byte[] file = file(i);
        int from = image(i);
        for (int p = 0; p < record - labels; p++) {
            into[offset + p] = Byte.toUnsignedInt(file[from + p]) / 255f;
        }
    }

    private int inEach() {
        return files.getFirst().length / record;
    }

    private byte[] file(int i) {
        return files.get(i / inEach());
    }

    /** Where image {@code i} begins in its file. */
    private int image(int i) {
        return i % inEach() * record + labels;
    }
}
