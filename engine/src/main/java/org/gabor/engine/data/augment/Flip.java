package org.gabor.engine.data.augment;

/** {@link org.gabor.engine.data.Transform.HorizontalFlip}. */
final class Flip implements Step {

    private final double p;

    Flip(double p) {
        this.p = p;
    }

    @Override
    public void apply(Picture picture, Chance chance) {
        if (!chance.happens(p)) {
            return;
        }
        int width = picture.width();
        for (int row = 0; row < picture.size(); row += width) {
            reverse(picture.values(), row, row + width - 1);
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
