package org.gabor.engine.data.augment;

import java.util.Arrays;

/** {@link org.gabor.engine.data.Transform.RandomCrop}: a crop of the padded image, which is the image shifted. */
final class ShiftedCrop implements PixelTransform {

    private final int padding;

    ShiftedCrop(int padding) {
        this.padding = padding;
    }

    @Override
    public void apply(ImageBuffer image, SampleRandom chance) {
        int down = chance.nextInt(2 * padding + 1) - padding;
        int right = chance.nextInt(2 * padding + 1) - padding;
        int height = image.height();
        int width = image.width();
        int wide = width - Math.abs(right);
        Arrays.fill(image.spare(), 0, image.size(), 0);
        for (int c = 0; c < image.channels() && wide > 0; c++) {
            for (int y = Math.max(0, down); y < Math.min(height, height + down); y++) {
                System.arraycopy(image.values(), c * image.plane() + (y - down) * width + Math.max(0, -right),
                        image.spare(), c * image.plane() + y * width + Math.max(0, right), wide);
            }
        }
        image.swap(height, width);
    }
}
