package org.gabor.engine.data.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The IDX data sets besides Fashion-MNIST: names of files, ranges of labels, images that stand on their side. */
class MnistFamilyTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        for (String part : new String[] {"train", "t10k", "emnist-letters-train", "emnist-letters-test",
            "emnist-balanced-train", "emnist-balanced-test"}) {
            put(part, part.contains("letters") ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"mnist, 0, 10", "kmnist, o, 10", "emnist-letters, A, 26", "emnist-balanced, 0, 47"})
    void readsAFolder(String id, String first, int classes) throws Exception {
        DataSplits splits = open(id, folder);
        assertEquals(3, splits.train().count());
        assertEquals(0, splits.train().label(0));
        assertEquals(2, splits.validation().label(2));
        assertEquals(classes, splits.train().classes().size());
        assertEquals(first, splits.train().classes().getFirst());
    }

    /** Written with one pixel set in row 0, column 1: EMNIST stores columns, so it is upright in row 1, column 0. */
    @Test
    void emnistIsPutUpright() throws Exception {
        float[] values = new float[784];
        open("mnist", folder).train().read(1, values, 0);
        assertEquals(1, values[1]);
        open("emnist-letters", folder).train().read(1, values, 0);
        assertEquals(1, values[28]);
        assertEquals(0, values[1]);
    }

    @Test
    void lettersHaveNoLabelZero() throws Exception {
        put("emnist-letters-train", 0);
        assertEquals(folder.resolve("emnist-letters-train-labels-idx1-ubyte")
                + " holds the label 0, but EMNIST Letters has the labels 1 to 26: it is a file of another data set.",
                complaint("emnist-letters"));
    }

    @Test
    void readsTheArchiveAsItIsPublished() throws Exception {
        Path zip = Files.createDirectory(folder.resolve("packed")).resolve("gzip.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new IdxLayout("emnist-letters-train", "emnist-letters-test", true, 1).names()) {
                out.putNextEntry(new ZipEntry("gzip/" + name));
                out.write(Tar.gzip(Files.readAllBytes(folder.resolve(name.replace(".gz", "")))));
            }
        }
        assertEquals(3, open("emnist-letters", zip.getParent()).train().count());
        assertEquals(
                "%s holds no emnist-balanced-train-images-idx3-ubyte.gz: it is an archive of another data set.".formatted(zip),
                assertThrows(DataException.class, () -> open("emnist-balanced", zip.getParent())).getMessage());
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(zip + " is damaged, it cannot be unpacked as a zip archive; fetch it again.",
                assertThrows(DataException.class, () -> open("emnist-letters", zip.getParent())).getMessage());
    }

    @Test
    void torchvisionsFoldersAreKnown() throws Exception {
        Path raw = Files.createDirectories(folder.resolve("root/KMNIST/raw"));
        for (String name : IdxLayout.MNIST.names()) {
            Files.copy(folder.resolve(name.replace(".gz", "")), raw.resolve(name.replace(".gz", "")));
        }
        assertEquals(3, open("kmnist", folder.resolve("root")).train().count());
        assertThrows(DataException.class, () -> open("mnist", folder.resolve("root")));
    }

    @Test
    void whatWasDownloadedIsFoundAgain() throws Exception {
        Path home = Files.createDirectory(folder.resolve("mnist"));
        for (String name : IdxLayout.MNIST.names()) {
            Files.copy(folder.resolve(name.replace(".gz", "")), home.resolve(name.replace(".gz", "")));
        }
        List<String> messages = new ArrayList<>();
        DataSplits splits = DataCatalog.open(DataReference.of("mnist"), folder, activity -> !messages.add(activity));
        assertEquals(3, splits.train().count());
        assertEquals(List.of("Reading MNIST"), messages);
        assertTrue(DataCatalog.isAtHand(DataCatalog.find("mnist").orElseThrow(), folder));
        assertTrue(!DataCatalog.isAtHand(DataCatalog.find("kmnist").orElseThrow(), folder));
    }

    private DataSplits open(String id, Path from) throws DataException {
        return DataCatalog.open(new DataReference(id, Optional.of(from.toString()), Optional.empty()), folder,
                PreparationListener.SILENT);
    }

    private String complaint(String id) {
        return assertThrows(DataException.class, () -> open(id, folder)).getMessage();
    }

    /** Three images labelled from {@code firstLabel}, white in row 0, column 1. */
    private void put(String part, int firstLabel) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + 3 * 784).putInt(0x803).putInt(3).putInt(28).putInt(28);
        for (int i = 0; i < 3; i++) {
            images.put(16 + i * 784 + 1, (byte) 255);
        }
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), ByteBuffer.allocate(11).putInt(0x801).putInt(3)
                .put((byte) firstLabel).put((byte) (firstLabel + 1)).put((byte) (firstLabel + 2)).array());
    }
}
