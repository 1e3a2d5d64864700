package org.gabor.engine.data.augment;

/** {@link org.gabor.engine.data.Transform.Grayscale}. */
final class Gray implements Step {

    private final double p;

    Gray(double p) {
        this.p = p;
    }

    @Override
    public void apply(Picture picture, Chance chance) {
        if (chance.happens(p)) {
            Colors.grayscale(picture);
        }
    }
}
