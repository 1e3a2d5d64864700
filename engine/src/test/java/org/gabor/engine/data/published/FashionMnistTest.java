package org.gabor.engine.data.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FashionMnistTest {

    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte.gz";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte.gz";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";

    @TempDir
    Path temporary;

    @Test
    void theBundledPartIsBalanced() throws Exception {
        DataSplits mini = open(DataReference.of("fashion-mnist-mini"));
        assertArrayEquals(perClass(1_000), histogram(mini.train()));
        assertArrayEquals(perClass(200), histogram(mini.validation()));
    }

    @Test
    void theBundledPartStartsLikeTheOriginal() throws Exception {
        Dataset train = open(DataReference.of("fashion-mnist-mini")).train();
        // The first training labels of Fashion-MNIST, as its README's gallery and every tutorial prints them.
        int[] expected = {9, 0, 0, 3, 0, 2, 7, 2, 5, 5};
        assertArrayEquals(expected, IntStream.range(0, 10).map(train::label).toArray());
    }

    @Test
    void theBundledPartIsTheFirstOfEachClassOfTheFullSet() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/usr/share/datasets/fashion-mnist")), "the full set is not on this machine");
        DataSplits full = open(DataReference.of("fashion-mnist"));
        assertEquals(60_000, full.train().count());
        assertEquals(10_000, full.validation().count());
        Dataset mini = open(DataReference.of("fashion-mnist-mini")).train();
        int[] seen = new int[10];
        float[] ours = new float[784];
        float[] theirs = new float[784];
        for (int i = 0, kept = 0; i < 60_000 && kept < 10_000; i++) {
            if (seen[full.train().label(i)]++ < 1_000) {
                full.train().read(i, theirs, 0);
                mini.read(kept, ours, 0);
                assertEquals(full.train().label(i), mini.label(kept++));
                assertArrayEquals(theirs, ours);
            }
        }
    }

    @Test
    void aLimitCutsTheTrainingImagesOnly() throws Exception {
        DataSplits some = open(new DataReference("fashion-mnist-mini", Optional.empty(), Optional.of(50)));
        assertArrayEquals(perClass(5), histogram(some.train()));
        assertEquals(2_000, some.validation().count());
    }

    @Test
    void aMissingFolderIsNamed() {
        String complaint = complaint(temporary.resolve("nowhere"));
        assertEquals("There is no folder " + temporary.resolve("nowhere")
                + " to read Fashion-MNIST from: check the name, or leave it out.", complaint);
    }

    @Test
    void aMissingFileIsNamed() {
        assertTrue(complaint(temporary).startsWith(temporary + " holds no train-images-idx3-ubyte.gz: "), complaint(temporary));
    }

    @Test
    void aTruncatedFileIsNamed() throws Exception {
        bundled((name, all) -> Files.write(temporary.resolve(name),
                name.equals(TRAIN_IMAGES) ? Arrays.copyOf(all, all.length / 2) : all));
        assertTrue(complaint(temporary).startsWith(temporary.resolve("train-images-idx3-ubyte.gz")
                + " is cut short: its header promises 7,840,000 bytes of data, it holds "), complaint(temporary));
    }

    @Test
    void filesThatDoNotBelongTogetherAreNamed() throws Exception {
        bundled((name, all) -> Files.write(temporary.resolve(name), all));
        Files.copy(temporary.resolve(TEST_LABELS), temporary.resolve(TRAIN_LABELS), StandardCopyOption.REPLACE_EXISTING);
        assertEquals("%s holds 10,000 images but %s holds 2,000 labels: the files do not belong together.".formatted(
                temporary.resolve(TRAIN_IMAGES), temporary.resolve(TRAIN_LABELS)), complaint(temporary));
    }

    @Test
    void anUnknownDataSetIsNamed() {
        assertEquals(
                "There is no data set \"cats\"; it is one of fashion-mnist-mini, fashion-mnist, mnist, kmnist, emnist-letters, "
                        + "emnist-balanced, cifar-10, cifar-100, shapes, textures, counting, moving-shapes, image-folder.",
                assertThrows(DataException.class, () -> open(DataReference.of("cats"))).getMessage());
    }

    private interface File {
        void put(String name, byte[] content) throws IOException;
    }

    private static void bundled(File file) throws Exception {
        new ResourceFiles("fashion-mnist-mini").read(IdxLayout.MNIST.names(),
                (name, _, content) -> file.put(name, content.readAllBytes()));
    }

    private DataSplits open(DataReference reference) throws DataException {
        return DataCatalog.open(reference, temporary, PreparationListener.SILENT);
    }

    private String complaint(Path folder) {
        DataReference reference = new DataReference("fashion-mnist", Optional.of(folder.toString()), Optional.empty());
        return assertThrows(DataException.class, () -> open(reference)).getMessage();
    }

    private static int[] histogram(Dataset dataset) {
        int[] counts = new int[10];
        for (int i = 0; i < dataset.count(); i++) {
            counts[dataset.label(i)]++;
        }
        return counts;
    }

    private static int[] perClass(int count) {
        int[] counts = new int[10];
        Arrays.fill(counts, count);
        return counts;
    }
}
