package org.gabor.engine.data.published;

import java.util.List;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.Dataset;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;

/**
 * Grey images and their labels from a pair of IDX files.
 *
 * @param pixels N×H×W, or N×W×H if the layout is transposed
 */
record IdxDataset(DataSource source, IdxLayout layout, Size2d size, byte[] pixels, byte[] labels) implements Dataset {

    /** Images N×H×W and labels N of the data set {@code source}, checked against each other. */
    static IdxDataset of(DataSource source, IdxLayout layout, Idx images, Idx labels) throws DataException {
        int[] dims = images.dims();
        List<Integer> wanted = source.shape().dims();
        Size2d size = new Size2d(wanted.get(1), wanted.get(2));
        if (dims[1] != size.height() || dims[2] != size.width()) {
            throw new DataException("%s holds images of %d×%d, those of %s are %d×%d: it is a file of another data set."
                    .formatted(images.name(), dims[1], dims[2], source.title(), size.height(), size.width()));
        }
        if (dims[0] != labels.dims()[0]) {
            throw new DataException("%s holds %,d images but %s holds %,d labels: the files do not belong together."
                    .formatted(images.name(), dims[0], labels.name(), labels.dims()[0]));
        }
        int last = layout.firstLabel() + source.classes().size() - 1;
        for (byte label : labels.values()) {
            if (Byte.toUnsignedInt(label) < layout.firstLabel() || Byte.toUnsignedInt(label) > last) {
                throw new DataException("%s holds the label %d, but %s has the labels %d to %d: it is a file of another data set."
                        .formatted(labels.name(), Byte.toUnsignedInt(label), source.title(), layout.firstLabel(), last));
            }
        }
        return new IdxDataset(source, layout, size, images.values(), labels.values());
    }

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
        return labels.length;
    }

    @Override
    public int label(int i) {
        return Byte.toUnsignedInt(labels[i]) - layout.firstLabel();
    }

    @Override
    public void read(int i, float[] into, int offset) {
        int height = size.height();
        int width = size.width();
        int at = i * height * width;
        int down = layout.transposed() ? 1 : width;
        int right = layout.transposed() ? height : 1;
        for (int y = 0, out = offset; y < height; y++) {
            for (int x = 0; x < width; x++) {
                into[out++] = Byte.toUnsignedInt(pixels[at + y * down + x * right]) / 255f;
            }
        }
    }
}
