package org.gabor.engine.data.augment;

/** {@link org.gabor.engine.data.Transform.Grayscale}. */
final class GrayscaleTransform implements PixelTransform {

    private final double p;

    GrayscaleTransform(double p) {
        this.p = p;
    }

    @Override
    public void apply(ImageBuffer image, SampleRandom chance) {
        if (chance.occurs(p)) {
            Colors.grayscale(image);
        }
    }
}
