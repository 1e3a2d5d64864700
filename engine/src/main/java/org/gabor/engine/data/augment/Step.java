package org.gabor.engine.data.augment;

import java.util.Optional;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.Transform;
import org.gabor.engine.data.Transform.ColorJitter;
import org.gabor.engine.data.Transform.Grayscale;
import org.gabor.engine.data.Transform.HorizontalFlip;
import org.gabor.engine.data.Transform.Mixup;
import org.gabor.engine.data.Transform.PcaLighting;
import org.gabor.engine.data.Transform.RandomCrop;
import org.gabor.engine.data.Transform.RandomErasing;
import org.gabor.engine.data.Transform.RandomResizedCrop;
import org.gabor.engine.data.Transform.Rotation;
import org.gabor.graph.shape.Image;

/** Changes a picture in its arrays. */
interface Step {

    void apply(Picture picture, Chance chance);

    /**
     * The step of {@code transform}; empty where it has no meaning for one picture.
     *
     * @param from the data set's pictures; only those of three channels have colours
     * @param to what the network takes
     */
    static Optional<Step> of(Transform transform, Image from, Image to, Optional<Normalization> normalization) {
        boolean coloured = from.channels() == Colors.CHANNELS;
        return switch (transform) {
            case RandomResizedCrop crop -> Optional.of(new ResizedCrop(crop, to.height(), to.width()));
            case RandomCrop(int padding) -> Optional.of(new ShiftedCrop(padding));
            case HorizontalFlip(double p) -> Optional.of(new Flip(p));
            case Rotation(double degrees) -> Optional.of(new Turn(degrees));
            case ColorJitter jitter -> Optional.of(new Jitter(jitter));
            case PcaLighting(double sigma) -> coloured ? Optional.of(new Lighting(sigma)) : Optional.empty();
            case Grayscale(double p) -> coloured ? Optional.of(new Gray(p)) : Optional.empty();
            case RandomErasing(double p) -> Optional.of(new Erase(p, normalization));
            case Mixup _ -> Optional.empty();
        };
    }
}
