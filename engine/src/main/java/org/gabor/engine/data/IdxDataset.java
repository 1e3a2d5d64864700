package org.gabor.engine.data;

import java.util.List;
import org.gabor.graph.shape.Image;

/** Grey pictures and their labels from a pair of IDX files. */
final class IdxDataset implements Dataset {

    private final String title;
    private final List<String> classes;
    private final Image shape;
    private final byte[] pixels;
    private final byte[] labels;

    private IdxDataset(String title, List<String> classes, Image shape, byte[] pixels, byte[] labels) {
        this.title = title;
        this.classes = classes;
        this.shape = shape;
        this.pixels = pixels;
        this.labels = labels;
    }

    /** Pictures N×H×W and labels N of the data set {@code source}, checked against each other. */
    static IdxDataset of(DataSource source, Idx images, Idx labels) throws DataException {
        int[] dims = images.dims();
        Image shape = new Image(1, dims[1], dims[2]);
        if (!shape.equals(source.shape())) {
            throw new DataException("%s holds pictures of %d×%d, those of %s are %d×%d: it is a file of another data set."
                    .formatted(images.name(), dims[1], dims[2], source.title(), source.shape().height(), source.shape().width()));
        }
        if (dims[0] != labels.dims()[0]) {
            throw new DataException("%s holds %,d pictures but %s holds %,d labels: the files do not belong together."
                    .formatted(images.name(), dims[0], labels.name(), labels.dims()[0]));
        }
        for (byte label : labels.values()) {
            if (Byte.toUnsignedInt(label) >= source.classes().size()) {
                throw new DataException("%s holds the label %d, but %s has the classes 0 to %d: it is a file of another data set."
                        .formatted(labels.name(), Byte.toUnsignedInt(label), source.title(), source.classes().size() - 1));
            }
        }
        return new IdxDataset(source.title(), source.classes(), shape, images.values(), labels.values());
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Image shape() {
        return shape;
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public int count() {
        return labels.length;
    }

    @Override
    public int label(int i) {
        return Byte.toUnsignedInt(labels[i]);
    }

    @Override
    public void read(int i, float[] into, int offset) {
        int size = shape.height() * shape.width();
        for (int p = 0; p < size; p++) {
            into[offset + p] = Byte.toUnsignedInt(pixels[i * size + p]) / 255f;
        }
    }
}
