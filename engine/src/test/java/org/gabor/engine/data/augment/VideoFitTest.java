package org.gabor.engine.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.data.loader.Batches;
import org.gabor.engine.data.loader.DataLoader;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.api.Test;

/** Videos of 1×16×64×64 for a network that takes 3×8×32×32. */
class VideoFitTest {

    private static final int VIDEO = 8 * 32 * 32;

    /** Every other frame; halving an image bilinearly takes the mean of four pixels. */
    @Test
    void framesArePickedAndResized() throws Exception {
        Dataset videos = videos();
        float[] whole = new float[16 * 64 * 64];
        videos.read(5, whole, 0);
        float[] fitted = fitted(Optional.empty());
        for (int frame = 0; frame < 8; frame++) {
            for (int p = 0; p < 32 * 32; p++) {
                int at = (2 * frame + 1) * 64 * 64 + p / 32 * 2 * 64 + p % 32 * 2;
                float mean = (whole[at] + whole[at + 1] + whole[at + 64] + whole[at + 65]) / 4;
                assertEquals(mean, fitted[frame * 32 * 32 + p], 1e-6f);
            }
        }
    }

    @Test
    void greyIsRepeatedAndNormalised() throws Exception {
        float[] plain = fitted(Optional.empty());
        float[] normalised = fitted(Optional.of(Normalization.parse("0.5/0.25")));
        for (int i = 0; i < VIDEO; i++) {
            assertEquals((plain[i] - 0.5f) / 0.25f, normalised[i], 1e-5f);
        }
        assertArrayEquals(Arrays.copyOf(normalised, VIDEO), Arrays.copyOfRange(normalised, 2 * VIDEO, 3 * VIDEO));
    }

    private static float[] fitted(Optional<Normalization> normalization) throws Exception {
        DataLoader loader = new DataLoader(videos(), new VideoFeatureMap(3, 8, 32, 32), Augmentation.NONE, normalization, 1);
        try (Batches batches = loader.inOrder(6)) {
            return Arrays.copyOfRange(batches.next().images(), 5 * 3 * VIDEO, 6 * 3 * VIDEO);
        }
    }

    private static Dataset videos() throws Exception {
        return DataCatalog.open(DataReference.of("moving-shapes"), Path.of("nowhere"), PreparationListener.SILENT).train();
    }
}
