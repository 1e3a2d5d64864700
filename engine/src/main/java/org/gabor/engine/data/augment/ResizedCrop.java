package org.gabor.engine.data.augment;

import org.gabor.engine.data.Transform.RandomResizedCrop;

/** {@link RandomResizedCrop}: cuts and resizes in one pass; the middle where ten draws do not fit. */
final class ResizedCrop implements Step {

    private final Rectangle rectangle;
    private final Bilinear resize;

    ResizedCrop(RandomResizedCrop crop, int height, int width) {
        rectangle = new Rectangle(crop.minScale(), crop.maxScale(), crop.minRatio(), crop.maxRatio());
        resize = new Bilinear(height, width);
    }

    @Override
    public void apply(Picture picture, Chance chance) {
        if (!rectangle.draw(picture.height(), picture.width(), chance)) {
            rectangle.centre(picture.height(), picture.width());
        }
        resize.take(rectangle.top(), rectangle.left(), rectangle.tall(), rectangle.wide());
        for (int c = 0; c < picture.channels(); c++) {
            resize.apply(picture.values(), c * picture.plane(), picture.width(),
                    picture.spare(), c * resize.height() * resize.width());
        }
        picture.swap(resize.height(), resize.width());
    }
}
