package org.gabor.engine.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"shapes", "textures", "counting", "moving-shapes"})
    void everyClassHasAsManyImages(String id) throws Exception {
        DataSource source = DataCatalog.find(id).orElseThrow();
        DataSplits splits = open(id);
        assertEquals(source.trainCount(), splits.train().count());
        assertEquals(source.validationCount(), splits.validation().count());
        for (Dataset dataset : List.of(splits.train(), splits.validation())) {
            int[] seen = new int[source.classes().size()];
            IntStream.range(0, dataset.count()).forEach(i -> seen[dataset.label(i)]++);
            assertEquals(1, Arrays.stream(seen).distinct().count(), Arrays.toString(seen));
        }
    }

    /** Every machine draws the same: the sums were noted once. */
    @ParameterizedTest
    @CsvSource({"shapes, 3108353973", "textures, 3314089763", "counting, 3674270843", "moving-shapes, 1057707903"})
    void imagesAreTheSameEverywhere(String id, long sum) throws Exception {
        CRC32 crc = new CRC32();
        for (int i = 0; i < 60; i++) {
            crc.update(bytes(image(open(id).train(), i)));
        }
        assertEquals(sum, crc.getValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes", "textures", "counting", "moving-shapes"})
    void anImageDependsOnNothingButItsNumber(String id) throws Exception {
        Dataset train = open(id).train();
        float[] first = image(train, 7);
        int size = first.length;
        float[] used = new float[size + 2];
        Arrays.fill(used, Float.NaN);
        train.read(7, used, 1);
        assertArrayEquals(first, Arrays.copyOfRange(used, 1, size + 1));
        assertTrue(Float.isNaN(used[0]) && Float.isNaN(used[size + 1]));
        IntStream.range(0, 64).parallel().forEach(_ -> assertArrayEquals(first, assertDoesNotThrow(() -> image(train, 7))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes", "textures", "counting", "moving-shapes"})
    void noTwoImagesAreAlike(String id) throws Exception {
        Set<ByteBuffer> seen = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            assertTrue(seen.add(ByteBuffer.wrap(bytes(image(open(id).train(), i)))));
            assertTrue(seen.add(ByteBuffer.wrap(bytes(image(open(id).validation(), i)))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes", "textures", "counting", "moving-shapes"})
    void valuesLieBetweenZeroAndOne(String id) throws Exception {
        for (int i = 0; i < 240; i++) {
            for (float value : image(open(id).train(), i)) {
                assertTrue(value >= 0 && value <= 1, "image " + i + " holds " + value);
            }
        }
    }

    /** Stripes at 0° run from left to right: brightness changes from row to row and hardly along them. */
    @Test
    void directionsAreWhatTheirNamesSay() throws Exception {
        Dataset train = open("textures").train();
        int classes = train.classes().size();
        for (int i = 0; i < classes * 20; i += classes) {
            float[] level = image(train, i);
            float[] upright = image(train, i + train.classes().indexOf("Stripes at 90°"));
            assertTrue(change(level, 64) > change(level, 1), "stripes at 0°, image " + i);
            assertTrue(change(upright, 1) > change(upright, 64), "stripes at 90°, image " + i);
        }
    }

    @Test
    void thereIsNoFolderToReadFrom() {
        DataReference reference = new DataReference("shapes", Optional.of("/tmp"), Optional.empty());
        assertEquals("Shapes is generated, not read from a folder: leave the folder out.",
                assertThrows(DataException.class, () -> DataCatalog.check(reference)).getMessage());
        assertFalse(DataCatalog.find("shapes").orElseThrow().classes().isEmpty());
    }

    private static double change(float[] image, int step) {
        return IntStream.range(0, image.length - step).mapToDouble(p -> Math.abs(image[p + step] - image[p])).sum();
    }

    private static DataSplits open(String id) throws DataException {
        return DataCatalog.open(DataReference.of(id), Path.of("nowhere"), PreparationListener.SILENT);
    }

    private static float[] image(Dataset dataset, int i) throws DataException {
        float[] values = new float[Math.toIntExact(dataset.shape().size())];
        dataset.read(i, values, 0);
        return values;
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
