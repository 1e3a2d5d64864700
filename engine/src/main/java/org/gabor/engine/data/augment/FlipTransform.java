package org.gabor.engine.data.augment;

/** {@link org.gabor.engine.data.Transform.HorizontalFlip}. */
final class FlipTransform implements PixelTransform {

    private final double p;

    FlipTransform(double p) {
        this.p = p;
    }

    @Override
    public void apply(ImageBuffer image, SampleRandom chance) {
        if (!chance.occurs(p)) {
            return;
        }
        int width = image.width();
        for (int row = 0; row < image.size(); row += width) {
            reverse(image.values(), row, row + width - 1);
        }
    }

    private static void reverse(float[] values, int first, int last) {
        for (int left = first, right = last; left < right; left++, right--) {
            float moved = values[left];
            values[left] = values[right];
            values[right] = moved;
        }
    }
}
