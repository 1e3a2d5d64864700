package org.gabor.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.data.loader.ChannelStatistics;
import org.gabor.engine.data.loader.DataLoader;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.junit.jupiter.api.Test;

class NormalizationTest {

    @Test
    void measuredImagesHaveMeanZeroAndDeviationOne() throws Exception {
        Dataset noise = new NoiseImages(new FeatureMap(3, 6, 5), 200);
        Normalization statistics = ChannelStatistics.measure(noise, PreparationListener.SILENT);
        // channel c is even noise in [0, 1 / (c + 1)]: mean ½, deviation 1/√12 of that
        for (int c = 0; c < 3; c++) {
            assertEquals(0.5 / (c + 1), statistics.mean().get(c), 0.01);
            assertEquals(1 / Math.sqrt(12) / (c + 1), statistics.std().get(c), 0.005);
        }
        DataLoader loader = new DataLoader(noise, noise.shape(), Augmentation.NONE, Optional.of(statistics), 1);
        Normalization after = ChannelStatistics.measure(new Fed(noise, loader), PreparationListener.SILENT);
        for (int c = 0; c < 3; c++) {
            assertEquals(0, after.mean().get(c), 1e-5);
            assertEquals(1, after.std().get(c), 1e-5);
        }
    }

    @Test
    void atMostTenThousandEvenlySpreadAreMeasured() throws Exception {
        Dataset numbered = new NumberedImages(new FeatureMap(1, 1, 1), new int[30_001]);
        Normalization statistics = ChannelStatistics.measure(numbered, PreparationListener.SILENT);
        assertEquals(15_000, statistics.mean().getFirst(), 3);
        assertEquals(30_000 / Math.sqrt(12), statistics.std().getFirst(), 3);
    }

    @Test
    void aChannelWithoutContrastIsOnlyShifted() throws Exception {
        Normalization statistics =
                ChannelStatistics.measure(new NumberedImages(new FeatureMap(1, 2, 2), 0), PreparationListener.SILENT);
        assertEquals(new Normalization(List.of(0.0), List.of(1.0)), statistics);
    }

    @Test
    void measuringIsReportedAndCanBeCancelled() {
        List<String> messages = new ArrayList<>();
        Dataset noise = new NoiseImages(new FeatureMap(1, 2, 2), 100);
        DataException off = assertThrows(DataException.class, () -> ChannelStatistics.measure(noise, activity -> {
            messages.add(activity);
            return messages.size() == 2;
        }));
        assertEquals("Measuring the colours of Noise was called off.", off.getMessage());
        assertEquals(List.of("Measuring the colours of Noise", "Measuring the colours of Noise"), messages);
    }

    @Test
    void publishedStatisticsAreThoseOfTheImages() throws Exception {
        Dataset clothes =
                DataCatalog.open(DataReference.of("fashion-mnist-mini"), Path.of("none"), PreparationListener.SILENT).train();
        Normalization measured = ChannelStatistics.measure(clothes, PreparationListener.SILENT);
        Normalization known = Normalization.known("fashion-mnist-mini").orElseThrow();
        assertEquals(known.mean().getFirst(), measured.mean().getFirst(), 0.003);
        assertEquals(known.std().getFirst(), measured.std().getFirst(), 0.003);
    }

    @Test
    void knownOnesHaveAsManyChannelsAsTheirImages() {
        for (DataSource source : DataCatalog.all()) {
            Normalization.known(source.id())
                    .ifPresent(known -> assertEquals(source.shape().dims().getFirst(), known.mean().size(), source.id()));
        }
        assertTrue(Normalization.known("cifar-10").isPresent());
        assertEquals(Optional.empty(), Normalization.known("image-folder"));
    }

    @Test
    void grayStatisticsServeAllChannels() {
        float[] image = {9, 0.5f, 0.7f, 0.5f, 0.9f};
        new Normalization(List.of(0.5), List.of(0.2)).apply(image, 1, 2, 2);
        assertArrayEquals(new float[] {9, 0, 1, 0, 2}, image, 1e-6f);
    }

    @Test
    void aLineSaysTheStatistics() {
        assertEquals("0.485,0.456,0.406/0.229,0.224,0.225", Normalization.IMAGENET.toString());
        assertEquals(Normalization.IMAGENET, Normalization.parse(Normalization.IMAGENET.toString()));
        Normalization odd = new Normalization(List.of(1 / 3.0), List.of(1e-5));
        assertEquals(odd, Normalization.parse(odd.toString()));
        for (String line : List.of("", "1", "1/0", "1/-1", "1,2/1", "a/1", "1/NaN", "1/1/1", "/")) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Normalization.parse(line), line)
                    .getMessage().startsWith("Normalization"), line);
        }
    }

    /** A data set as a network sees it. */
    private record Fed(Dataset whole, DataLoader loader) implements Dataset {

        @Override
        public String title() {
            return whole.title();
        }

        @Override
        public Shape shape() {
            return loader.input();
        }

        @Override
        public List<String> classes() {
            return whole.classes();
        }

        @Override
        public int count() {
            return whole.count();
        }

        @Override
        public int label(int i) {
            return whole.label(i);
        }

        @Override
        public void read(int i, float[] into, int offset) throws DataException {
            loader.fit(0).read(i, into, offset);
        }
    }
}
