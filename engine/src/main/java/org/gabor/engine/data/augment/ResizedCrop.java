package org.gabor.engine.data.augment;

import org.gabor.engine.data.Transform.RandomResizedCrop;

/** {@link RandomResizedCrop}: crops and resizes in one pass; crops the centre if ten attempts do not fit. */
final class ResizedCrop implements PixelTransform {

    private final RandomRectangle rectangle;
    private final Bilinear resize;

    ResizedCrop(RandomResizedCrop crop, int height, int width) {
        rectangle = new RandomRectangle(crop.minScale(), crop.maxScale(), crop.minRatio(), crop.maxRatio());
        resize = new Bilinear(height, width);
    }

    @Override
    public void apply(ImageBuffer image, SampleRandom chance) {
        if (!rectangle.draw(image.height(), image.width(), chance)) {
            rectangle.centre(image.height(), image.width());
        }
        resize.take(rectangle.top(), rectangle.left(), rectangle.tall(), rectangle.wide());
        for (int c = 0; c < image.channels(); c++) {
            resize.apply(image.values(), c * image.plane(), image.width(),
                    image.spare(), c * resize.height() * resize.width());
        }
        image.swap(resize.height(), resize.width());
    }
}
