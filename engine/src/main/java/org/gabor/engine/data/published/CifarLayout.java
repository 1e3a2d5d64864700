package org.gabor.engine.data.published;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Dataset;

/**
 * CIFAR's binary version (Krizhevsky 2009): one record after the other, each some labels of a byte, the last of which is the
 * class, then the image C×H×W.
 *
 * @param train the training files, all of the same length
 * @param test the file for validation
 * @param labels labels before each image; CIFAR-100 puts the superclass before the class
 */
record CifarLayout(List<String> train, String test, int labels) implements Layout {

    static final CifarLayout CIFAR_10 = new CifarLayout(List.of("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin",
            "data_batch_4.bin", "data_batch_5.bin"), "test_batch.bin", 1);
    static final CifarLayout CIFAR_100 = new CifarLayout(List.of("train.bin"), "test.bin", 2);

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(train);
        names.add(test);
        return names;
    }

    @Override
    public DataSplits read(DataSource source, DataFiles files) throws IOException, DataException {
        Map<String, byte[]> read = new LinkedHashMap<>();
        files.read(names(), (name, place, content) -> {
            int expected = name.equals(test) ? source.validationCount() : source.trainCount() / train.size();
            read.put(name, records(source, expected, place, content));
        });
        return new DataSplits(dataset(source, train.stream().map(read::get).toList()),
                dataset(source, List.of(read.get(test))));
    }

    private Dataset dataset(DataSource source, List<byte[]> files) {
        return new CifarDataset(source, labels, recordLength(source), files);
    }

    private int recordLength(DataSource source) {
        return labels + Math.toIntExact(source.shape().size());
    }

    /** The file as it is; the sets are of one fixed size, so a file of another length is not whole. */
    private byte[] records(DataSource source, int expected, String place, InputStream content) throws IOException, DataException {
        int length = recordLength(source);
        byte[] all = Bytes.upTo(content, expected * length);
        if (all.length < expected * length) {
            throw new DataException("%s is cut short: it holds %,d bytes, %,d images of %s take %,d; fetch it again."
                    .formatted(place, all.length, expected, source.title(), expected * length));
        }
        if (!Bytes.isAtEnd(content)) {
            throw new DataException(
                    "%s holds more than the %,d bytes that %,d images of %s take: it is damaged or a file of another data set."
                            .formatted(place, expected * length, expected, source.title()));
        }
        for (int at = labels - 1; at < all.length; at += length) {
            if (Byte.toUnsignedInt(all[at]) >= source.classes().size()) {
                throw new DataException(
                        "%s holds the label %d, but %s has the classes 0 to %d: it is damaged or a file of another data set."
                                .formatted(place, Byte.toUnsignedInt(all[at]), source.title(), source.classes().size() - 1));
            }
        }
        return all;
    }
}
