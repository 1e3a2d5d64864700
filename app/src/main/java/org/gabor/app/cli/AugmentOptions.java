package org.gabor.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.gabor.app.cli.argument.UsageError;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.Transform;
import picocli.CommandLine.Option;

/** What is done to the images. */
final class AugmentOptions {

    @Option(names = "--augment", paramLabel = "NAMES",
            description = "Random changes to training images, parted by commas: resized-crop, crop:4, flip, rotate:15, "
                    + "jitter:0.4, lighting, gray, erase, mixup:0.2.")
    private String line;

    @Option(names = "--normalize", description = "Bring each channel to mean 0 and deviation 1.")
    private boolean normalize;

    @Option(names = "--mixup", paramLabel = "ALPHA", description = "Blend images and their labels in pairs.")
    private Double mixup;

    /** What was given, over {@code base}; throws {@link UsageError} if a name or a number is wrong. */
    Augmentation over(Augmentation base) {
        try {
            Augmentation named = line == null ? base : Augmentation.parse(line);
            List<Transform> transforms = new ArrayList<>(named.transforms());
            if (mixup != null) {
                transforms.add(new Transform.Mixup(mixup));
            }
            return new Augmentation(transforms, normalize || named.normalize());
        } catch (IllegalArgumentException wrong) {
            throw new UsageError(wrong.getMessage());
        }
    }
}
