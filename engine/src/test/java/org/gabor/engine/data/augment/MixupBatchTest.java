package org.gabor.engine.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabor.engine.data.Transform.Mixup;
import org.junit.jupiter.api.Test;

class MixupBatchTest {

    @Test
    void eachImageIsBlendedWithTheNextAndTheLastWithTheFirst() {
        float[] images = {0, 8, 10, 20, 100, 40, -1, -1};
        new MixupBatch(new Mixup(1), 2, 5, 1).apply(images, new float[] {0.75f, 0.5f, 1}, 3);
        assertArrayEquals(new float[] {2.5f, 11, 55, 30, 100, 40, -1, -1}, images, 1e-5f);
    }

    @Test
    void thePartnerOfTheLastIsTheFirstAsItWas() {
        float[] images = {0, 1};
        new MixupBatch(new Mixup(1), 1, 5, 1).apply(images, new float[] {0, 0}, 2);
        assertArrayEquals(new float[] {1, 0}, images);
    }

    @Test
    void aSingleImageStaysAsItIs() {
        float[] images = {3};
        new MixupBatch(new Mixup(1), 1, 5, 1).apply(images, new float[] {0.25f}, 1);
        assertEquals(3, images[0]);
    }

    @Test
    void sharesDependOnSeedEpochAndImageAlone() {
        float share = new MixupBatch(new Mixup(0.4), 1, 5, 2).share(17);
        MixupBatch other = new MixupBatch(new Mixup(0.4), 1, 5, 2);
        other.share(3);
        assertEquals(share, other.share(17));
    }
}
