package org.gabor.engine.data.augment;

import java.util.Optional;
import org.gabor.engine.data.Normalization;

/** {@link org.gabor.engine.data.Transform.RandomErasing}: what is blotted out is 0 once normalized. */
final class EraseTransform implements PixelTransform {

    private final double p;
    private final Optional<Normalization> normalization;
    private final RandomRectangle rectangle = new RandomRectangle(0.02, 0.33, 1 / 3.3, 1 / 0.3);

    EraseTransform(double p, Optional<Normalization> normalization) {
        this.p = p;
        this.normalization = normalization;
    }

    @Override
    public void apply(ImageBuffer image, SampleRandom chance) {
        if (!chance.occurs(p) || !rectangle.draw(image.height(), image.width(), chance)) {
            return;
        }
        for (int c = 0; c < image.channels(); c++) {
            float blank = normalization.isPresent() ? normalization.get().mean(c) : 0;
            image.fill(c, rectangle.top(), rectangle.left(), rectangle.tall(), rectangle.wide(), blank);
        }
    }
}
