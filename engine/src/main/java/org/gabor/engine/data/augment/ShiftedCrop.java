package org.gabor.engine.data.augment;

import java.util.Arrays;

/** {@link org.gabor.engine.data.Transform.RandomCrop}: a piece of the bordered picture is the picture, moved. */
final class ShiftedCrop implements Step {

    private final int padding;

    ShiftedCrop(int padding) {
        this.padding = padding;
    }

    @Override
    public void apply(Picture picture, Chance chance) {
        int down = chance.nextInt(2 * padding + 1) - padding;
        int right = chance.nextInt(2 * padding + 1) - padding;
        int height = picture.height();
        int width = picture.width();
        int wide = width - Math.abs(right);
        Arrays.fill(picture.spare(), 0, picture.size(), 0);
        for (int c = 0; c < picture.channels() && wide > 0; c++) {
            for (int y = Math.max(0, down); y < Math.min(height, height + down); y++) {
                System.arraycopy(picture.values(), c * picture.plane() + (y - down) * width + Math.max(0, -right),
                        picture.spare(), c * picture.plane() + y * width + Math.max(0, right), wide);
            }
        }
        picture.swap(height, width);
    }
}
