package org.gabor.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gabor.graph.shape.Image;
import org.junit.jupiter.api.Test;

class AugmentationPreviewTest {

    private static final Image SIZE = new Image(3, 8, 8);
    private static final Dataset NOISE = new NoisePictures(SIZE, 30);

    @Test
    void isWhatTheFirstBatchOfTheEpochWouldBe() throws Exception {
        Image input = new Image(3, 6, 6);
        Augmentation flips = Augmentation.parse("resized-crop,flip");
        AugmentationPreview preview = AugmentationPreview.of(NOISE, input, flips, 5, 2, 6);
        try (Batches batches = new Feed(NOISE, input, flips, Optional.empty(), 5).shuffled(2, 6, 0)) {
            float[] images = batches.next().images();
            for (int i = 0; i < 6; i++) {
                assertArrayEquals(Arrays.copyOfRange(images, i * 108, (i + 1) * 108), preview.samples().get(i).values());
            }
        }
    }

    @Test
    void picturesKeepTheirValuesAndHaveTheirClassBeneath() throws Exception {
        AugmentationPreview preview = AugmentationPreview.of(NOISE, SIZE, Augmentation.parse("normalize"), 5, 1, 100);
        assertEquals(30, preview.samples().size());
        assertTrue(preview.samples().stream().allMatch(sample -> NOISE.classes().contains(sample.caption())));
        for (float value : preview.samples().getFirst().values()) {
            assertTrue(value >= 0 && value <= 1);
        }
    }

    @Test
    void withMixupBothClassesAreNamed() throws Exception {
        AugmentationPreview preview = AugmentationPreview.of(NOISE, SIZE, Augmentation.parse("mixup:10"), 5, 1, 6);
        List<String> captions = preview.samples().stream().map(AugmentationPreview.Sample::caption).toList();
        assertTrue(captions.stream().anyMatch(caption -> caption.matches("\\d+ % [abc], \\d+ % [abc]")), captions.toString());
    }
}
