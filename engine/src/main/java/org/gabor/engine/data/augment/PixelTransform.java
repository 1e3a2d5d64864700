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
import org.gabor.graph.shape.FeatureMap;

/** Changes an image in its arrays. */
public interface PixelTransform {

    void apply(ImageBuffer image, SampleRandom chance);

    /**
     * The step of {@code transform}; empty if it has no meaning for one image.
     *
     * @param from the data set's images; only those of three channels have colours
     * @param to what the network takes
     */
    static Optional<PixelTransform> of(Transform transform, FeatureMap from, FeatureMap to,
                                       Optional<Normalization> normalization) {
        boolean coloured = from.channels() == Colors.CHANNELS;
        return switch (transform) {
            case RandomResizedCrop crop -> Optional.of(new ResizedCrop(crop, to.height(), to.width()));
            case RandomCrop(int padding) -> Optional.of(new ShiftedCrop(padding));
            case HorizontalFlip(double p) -> Optional.of(new FlipTransform(p));
            case Rotation(double degrees) -> Optional.of(new RotationTransform(degrees));
            case ColorJitter jitter -> Optional.of(new ColorJitterTransform(jitter));
            case PcaLighting(double sigma) -> coloured ? Optional.of(new LightingTransform(sigma)) : Optional.empty();
            case Grayscale(double p) -> coloured ? Optional.of(new GrayscaleTransform(p)) : Optional.empty();
            case RandomErasing(double p) -> Optional.of(new EraseTransform(p, normalization));
            case Mixup _ -> Optional.empty();
        };
    }
}
