package org.gabor.engine.data.augment;

import java.util.Arrays;
import java.util.Random;
import org.gabor.graph.shape.FeatureMap;

/** Images for tests. */
final class Images {

    private Images() {}

    static ImageBuffer of(FeatureMap shape, float... values) {
        ImageBuffer image = new ImageBuffer(shape, shape);
        image.begin(shape.height(), shape.width());
        System.arraycopy(values, 0, image.values(), 0, values.length);
        return image;
    }

    static ImageBuffer noise(FeatureMap shape) {
        Random random = new Random(11);
        float[] values = new float[shape.channels() * shape.height() * shape.width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return of(shape, values);
    }

    static float[] values(ImageBuffer image) {
        return Arrays.copyOf(image.values(), image.size());
    }
}
