package org.gabor.engine.data.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CIFAR's binary version, a small one with the same layout: packed, unpacked and broken. */
class CifarTest {

    private static final int RECORD = 1 + 3 * 32 * 32;
    private static final DataSource SMALL_10 = new DataSource("cifar-10", "CIFAR-10", new FeatureMap(3, 32, 32),
            ClassNames.CIFAR_10, 20, 3, Origin.PUBLISHED);
    private static final DataSource SMALL_100 = new DataSource("cifar-100", "CIFAR-100", new FeatureMap(3, 32, 32),
            ClassNames.CIFAR_100, 6, 2, Origin.PUBLISHED);

    @TempDir
    Path folder;

    @Test
    void readsAnUnpackedFolderAndTheOneAboveIt() throws Exception {
        unpack(folder.resolve("cifar-10-batches-bin"), cifar10());
        for (Path place : List.of(folder, folder.resolve("cifar-10-batches-bin"))) {
            requireRight(open(publication(), place));
        }
    }

    @Test
    void readsTheArchiveWithoutUnpackingIt() throws Exception {
        Files.write(folder.resolve("cifar-10-binary.tar.gz"), Tar.gzipped("cifar-10-batches-bin/", cifar10()));
        requireRight(open(publication(), folder));
        assertEquals(1, folder.toFile().list().length);
    }

    @Test
    void theSecondOfTwoLabelsIsTheClass() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("train.bin", records(6, 2, i -> new byte[] {(byte) (i % 20), (byte) (90 + i)}));
        files.put("test.bin", records(2, 2, i -> new byte[] {19, (byte) i}));
        unpack(folder, files);
        DataSplits splits = CifarLayout.CIFAR_100.read(SMALL_100, new FolderFiles(folder));
        assertEquals(List.of(90, 91, 92, 93, 94, 95), IntStream.range(0, 6).mapToObj(splits.train()::label).toList());
        float[] values = new float[3072];
        splits.train().read(5, values, 0);
        assertEquals(5 / 255f, values[0]);
        assertEquals("apple", splits.train().classes().getFirst());
        assertEquals("worm", splits.train().classes().get(99));
    }

    @Test
    void filesThatAreTooShortOrTooLongAreNamed() throws Exception {
        unpack(folder, cifar10());
        Path file = folder.resolve("data_batch_3.bin");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertEquals(file + " is cut short: it holds 12,291 bytes, 4 images of CIFAR-10 take 12,292; fetch it again.",
                complaint());
        Files.write(file, Arrays.copyOf(whole, 3 * RECORD));
        assertTrue(complaint().startsWith(file + " is cut short: it holds 9,219 bytes"));
        Files.write(file, Arrays.copyOf(whole, whole.length + RECORD));
        assertEquals(file
                + " holds more than the 12,292 bytes that 4 images of CIFAR-10 take: it is damaged or a file of another data set.",
                complaint());
    }

    @Test
    void aLabelOutOfRangeIsNamed() throws Exception {
        Map<String, byte[]> files = cifar10();
        files.get("test_batch.bin")[2 * RECORD] = 10;
        unpack(folder, files);
        assertEquals(folder.resolve("test_batch.bin")
                + " holds the label 10, but CIFAR-10 has the classes 0 to 9: it is damaged or a file of another data set.",
                complaint());
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        unpack(folder, cifar10());
        Files.delete(folder.resolve("data_batch_4.bin"));
        assertEquals(folder + " holds no data_batch_4.bin: the folder needs the files data_batch_1.bin, data_batch_2.bin, "
                + "data_batch_3.bin, data_batch_4.bin, data_batch_5.bin, test_batch.bin, unpacked or not; or else "
                + "cifar-10-binary.tar.gz.", complaint());
    }

    @Test
    void everyCutOfAnArchiveIsNoticed() throws Exception {
        Path archive = folder.resolve("cifar-10-binary.tar.gz");
        byte[] whole = Tar.gzipped("cifar-10-batches-bin/", cifar10());
        for (int length = 0; length < whole.length - 100; length += 97) {
            Files.write(archive, Arrays.copyOf(whole, length));
            String complaint = complaint();
            assertTrue(complaint.contains(archive.toString()) && complaint.contains("cut short"), length + ": " + complaint);
        }
    }

    @Test
    void whatIsNoTarArchiveIsNamed() throws Exception {
        Path archive = folder.resolve("cifar-10-binary.tar.gz");
        Files.write(archive, new byte[] {'P', 'K', 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13});
        assertEquals(archive + " is damaged, its gzip data cannot be unpacked; fetch it again.", complaint());
        Files.write(archive, Tar.gzip(new byte[] {1, 2, 3}));
        assertTrue(complaint().startsWith(archive + " is cut short before data_batch_1.bin"), complaint());
        Files.write(archive, Tar.gzip("no tar archive ".repeat(1_000).getBytes(StandardCharsets.US_ASCII)));
        assertEquals(archive + " is damaged: what is packed in it is no tar archive.", complaint());
        Map<String, byte[]> files = cifar10();
        files.remove("test_batch.bin");
        Files.write(archive, Tar.gzipped("", files));
        assertEquals(archive + " holds no test_batch.bin: it is an archive of another data set.", complaint());
    }

    @Test
    void theCatalogueKnowsBoth() throws Exception {
        assertEquals(100, DataCatalog.find("cifar-100").orElseThrow().classes().size());
        DataReference reference = new DataReference("cifar-10", Optional.of(folder.toString()), Optional.empty());
        assertTrue(assertThrows(DataException.class, () -> DataCatalog.check(reference)).getMessage()
                .startsWith(folder + " holds no data_batch_1.bin: "));
    }

    private void requireRight(DataSplits splits) throws DataException {
        assertEquals(20, splits.train().count());
        assertEquals(3, splits.validation().count());
        float[] values = new float[3072];
        for (int i = 0; i < 20; i++) {
            assertEquals((i / 4 + i % 4) % 10, splits.train().label(i));
            splits.train().read(i, values, 0);
            assertEquals((i % 4) / 255f, values[0]);
            assertEquals((i % 4 + 1) / 255f, values[1024], "green follows all of red");
            assertEquals((i % 4 + 2) / 255f, values[3071]);
        }
    }

    /** Image i of each file is i red, i + 1 green, i + 2 blue; its label counts on from the file's number. */
    private static Map<String, byte[]> cifar10() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("test_batch.bin", records(3, 1, i -> new byte[] {(byte) i}));
        for (int f = 4; f >= 0; f--) {
            int file = f;
            files.put("data_batch_%d.bin".formatted(file + 1), records(4, 1, i -> new byte[] {(byte) ((file + i) % 10)}));
        }
        return files;
    }

    private interface Labels {
        byte[] of(int i);
    }

    private static byte[] records(int count, int labels, Labels of) {
        byte[] all = new byte[count * (labels + 3072)];
        for (int i = 0; i < count; i++) {
            System.arraycopy(of.of(i), 0, all, i * (labels + 3072), labels);
            for (int p = 0; p < 3072; p++) {
                all[i * (labels + 3072) + labels + p] = (byte) (i + p / 1024);
            }
        }
        return all;
    }

    private static void unpack(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static Publication publication() {
        return new Publication(SMALL_10, CifarLayout.CIFAR_10, "cifar-10", Optional.of("cifar-10-binary.tar.gz"),
                List.of("cifar-10-batches-bin"), List.of(), new Download(URI.create("http://localhost/"), Map.of()));
    }

    private static DataSplits open(Publication publication, Path place) throws DataException {
        return publication.open(new DataReference("cifar-10", Optional.of(place.toString()), Optional.empty()), place,
                PreparationListener.SILENT);
    }

    private String complaint() {
        return assertThrows(DataException.class, () -> open(publication(), folder)).getMessage();
    }
}
