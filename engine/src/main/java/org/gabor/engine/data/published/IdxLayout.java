package org.gabor.engine.data.published;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSplits;

/**
 * Four files as MNIST has them: images and labels for training and validation.
 *
 * @param train prefix of the training files' names
 * @param test prefix of the validation files' names
 * @param transposed whether the images are stored column by column
 * @param firstLabel the label of the first class
 */
record IdxLayout(String train, String test, boolean transposed, int firstLabel) implements Layout {

    /** MNIST's own. */
    static final IdxLayout MNIST = new IdxLayout("train", "t10k", false, 0);

    @Override
    public Set<String> names() {
        return new LinkedHashSet<>(List.of(images(train), labels(train), images(test), labels(test)));
    }

    @Override
    public DataSplits read(DataSource source, DataFiles files) throws IOException, DataException {
        Map<String, Idx> read = new LinkedHashMap<>();
        files.read(names(), (name, place, content) -> read.put(name, Idx.read(content, place, rank(name))));
        return new DataSplits(
                IdxDataset.of(source, this, read.get(images(train)), read.get(labels(train))),
                IdxDataset.of(source, this, read.get(images(test)), read.get(labels(test))));
    }

    private static String images(String split) {
        return split + "-images-idx3-ubyte.gz";
    }

    private static String labels(String split) {
        return split + "-labels-idx1-ubyte.gz";
    }

    private static int rank(String name) {
        return name.contains("-images-") ? 3 : 1;
    }
}
