package org.gabor.engine.data;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gabor.engine.data.Transform.Mixup;

/**
 * The random changes of training images, and normalization.
 *
 * @param transforms applied in this order, each kind at most once; mixup comes last
 * @param normalize whether each channel is brought to mean 0 and standard deviation 1 by the data set's own statistics; in
 *     validation and prediction too
 */
public record Augmentation(List<Transform> transforms, boolean normalize) {

    public static final Augmentation NONE = new Augmentation(List.of(), false);

    public Augmentation {
        transforms = List.copyOf(Objects.requireNonNull(transforms));
        Set<Class<?>> kinds = new HashSet<>();
        for (Transform transform : transforms) {
            if (!kinds.add(transform.getClass())) {
                throw new IllegalArgumentException("Each kind of augmentation is taken once, %s comes twice."
                        .formatted(transform.getClass().getSimpleName()));
            }
        }
        if (kinds.contains(Mixup.class) && !(transforms.getLast() instanceof Mixup)) {
            throw new IllegalArgumentException("Mixup blends finished images: it has to come last.");
        }
    }

    /**
     * The augmentation of a line such as {@code resized-crop,flip,crop:4,jitter:0.4,normalize}, {@code none} for none; each
     * name's values are separated by slashes and optional. Throws {@link IllegalArgumentException} with a sentence.
     */
    public static Augmentation parse(String line) {
        return AugmentationText.parse(line);
    }

    /** This augmentation as a line that {@link #parse} reads. */
    public String format() {
        return AugmentationText.format(this);
    }

    public Optional<Mixup> mixup() {
        return transforms.isEmpty() || !(transforms.getLast() instanceof Mixup mixup) ? Optional.empty() : Optional.of(mixup);
    }
}
