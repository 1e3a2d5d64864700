package org.gabor.engine.data.published;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.gabor.engine.Fuzz;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged IDX, gzip, tar and CIFAR files are refused by the one exception for that, and cost no more memory than they hold. */
class PublishedFuzzTest {

    private static final long MOST = 8_000_000;
    private static final DataSource CIFAR = new DataSource("cifar", "CIFAR", new FeatureMap(3, 2, 2), ClassNames.CIFAR_10, 8, 2,
            Origin.PUBLISHED);
    private static final CifarLayout LAYOUT = new CifarLayout(List.of("one.bin", "two.bin"), "test.bin", 1);

    @TempDir
    Path folder;

    @Test
    void damagedIdxFilesAreRefused() throws Exception {
        idx(Fuzz.SHORT);
    }

    @Test
    @Tag("slow")
    void damagedIdxFilesAreRefusedForAMinute() throws Exception {
        idx(Fuzz.LONG);
    }

    @Test
    void damagedArchivesAreRefused() throws Exception {
        cifar(Fuzz.SHORT);
    }

    @Test
    @Tag("slow")
    void damagedArchivesAreRefusedForAMinute() throws Exception {
        cifar(Fuzz.LONG);
    }

    private static void idx(Duration time) throws Exception {
        byte[] images = ByteBuffer.allocate(16 + 12).putInt(0x803).putInt(3).putInt(2).putInt(2).array();
        byte[] labels = ByteBuffer.allocate(8 + 3).putInt(0x801).putInt(3).array();
        Fuzz.run(List.of(images, labels, Tar.gzip(images), Tar.gzip(labels)), time, MOST, bytes -> {
            for (int rank : new int[] {1, 3}) {
                try {
                    Idx.read(new ByteArrayInputStream(bytes), "file", rank);
                } catch (DataException _) {
                    // What it is for.
                }
            }
        });
    }

    private void cifar(Duration time) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("one.bin", new byte[4 * 13]);
        files.put("two.bin", new byte[4 * 13]);
        files.put("test.bin", new byte[2 * 13]);
        Path archive = folder.resolve("cifar.tar.gz");
        byte[] packed = Tar.gzipped("cifar/", files);
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        Fuzz.run(List.of(plain, packed), time, MOST, bytes -> {
            Files.write(archive, bytes.length > 1 && bytes[0] == 0x1f ? bytes : Tar.gzip(bytes));
            try {
                LAYOUT.read(CIFAR, new TarFiles(archive));
            } catch (DataException _) {
                // What it is for.
            }
        });
    }
}
