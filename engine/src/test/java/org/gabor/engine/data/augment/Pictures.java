package org.gabor.engine.data.augment;

import java.util.Arrays;
import java.util.Random;
import org.gabor.graph.shape.Image;

/** Pictures for tests. */
final class Pictures {

    private Pictures() {}

    static Picture of(Image shape, float... values) {
        Picture picture = new Picture(shape, shape);
        picture.begin(shape.height(), shape.width());
        System.arraycopy(values, 0, picture.values(), 0, values.length);
        return picture;
    }

    static Picture noise(Image shape) {
        Random random = new Random(11);
        float[] values = new float[shape.channels() * shape.height() * shape.width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return of(shape, values);
    }

    static float[] values(Picture picture) {
        return Arrays.copyOf(picture.values(), picture.size());
    }
}
