package org.gabor.engine.data;

import java.util.List;

/**
 * One random change of a training image, different in every epoch. Defaults are torchvision's if it has
 * some. Values of images are in [0, 1], results are kept there.
 */
public sealed interface Transform {

    /** One of each kind with its usual values, in the order they are usually applied. */
    static List<Transform> usual() {
        return List.of(RandomResizedCrop.DEFAULT, RandomCrop.DEFAULT, HorizontalFlip.DEFAULT, Rotation.DEFAULT,
                ColorJitter.DEFAULT, PcaLighting.DEFAULT, Grayscale.DEFAULT, RandomErasing.DEFAULT, Mixup.DEFAULT);
    }

    /**
     * Crops a rectangle of random area and aspect ratio and resizes it to the network's input (Szegedy et al. 2014,
     * section 6; torchvision's {@code RandomResizedCrop}).
     *
     * @param minScale least share of the image's area, above 0
     * @param maxScale largest share, at most 1
     * @param minRatio least width by height, above 0
     * @param maxRatio largest width by height
     */
    record RandomResizedCrop(double minScale, double maxScale, double minRatio, double maxRatio) implements Transform {

        public static final RandomResizedCrop DEFAULT = new RandomResizedCrop(0.08, 1, 3.0 / 4, 4.0 / 3);

        public RandomResizedCrop {
            require(minScale > 0 && minScale <= maxScale && maxScale <= 1,
                    "A resized crop takes shares of the area from above 0 up to 1, the smaller first, got %s to %s.",
                    minScale, maxScale);
            require(minRatio > 0 && minRatio <= maxRatio && Double.isFinite(maxRatio),
                    "A resized crop takes ratios of width to height above 0, the smaller first, got %s to %s.",
                    minRatio, maxRatio);
        }
    }

    /**
     * Adds a black border and crops the old size at a random position: shifts the image by up to the border
     * (He et al. 2015, section 4.2).
     *
     * @param padding pixels of the border, of the data set's images, at least 0
     */
    record RandomCrop(int padding) implements Transform {

        public static final RandomCrop DEFAULT = new RandomCrop(4);

        public RandomCrop {
            require(padding >= 0 && padding <= 1000, "A crop takes a border of 0 to 1,000 pixels, got %s.", padding);
        }
    }

    /**
     * Flips left and right.
     *
     * @param p probability
     */
    record HorizontalFlip(double p) implements Transform {

        public static final HorizontalFlip DEFAULT = new HorizontalFlip(0.5);

        public HorizontalFlip {
            requireShare(p, "A flip");
        }
    }

    /**
     * Rotates about the centre by a uniformly random angle between −degrees and degrees; bilinear, with black corners.
     *
     * @param degrees from 0 to 180
     */
    record Rotation(double degrees) implements Transform {

        public static final Rotation DEFAULT = new Rotation(15);

        public Rotation {
            require(degrees >= 0 && degrees <= 180, "A rotation takes 0 to 180 degrees, got %s.", degrees);
        }
    }

    /**
     * Changes brightness, contrast, saturation and hue, each by a random factor and in random order (torchvision's
     * {@code ColorJitter}). Grey images have neither saturation nor hue.
     *
     * @param brightness the factor is drawn from [max(0, 1 − brightness), 1 + brightness]
     * @param contrast likewise
     * @param saturation likewise
     * @param hue the shift is drawn from [−hue, hue], as a share of the colour circle; at most 0.5
     */
    record ColorJitter(double brightness, double contrast, double saturation, double hue) implements Transform {

        public static final ColorJitter DEFAULT = new ColorJitter(0.4, 0.4, 0.4, 0);

        public ColorJitter {
            requireStrength(brightness, "brightness");
            requireStrength(contrast, "contrast");
            requireStrength(saturation, "saturation");
            require(hue >= 0 && hue <= 0.5, "Colour jitter takes a hue from 0 to 0.5 of the colour circle, got %s.", hue);
        }

        private static void requireStrength(double value, String which) {
            require(value >= 0 && value <= 10, "Colour jitter takes a %s from 0 to 10, got %s.", which, value);
        }
    }

    /**
     * Adds multiples of the principal components of ImageNet's colours, drawn from N(0, sigma) (Krizhevsky et al. 2012,
     * section 4.1). Grey images stay as they are.
     *
     * @param sigma standard deviation, at least 0; the paper's is 0.1
     */
    record PcaLighting(double sigma) implements Transform {

        public static final PcaLighting DEFAULT = new PcaLighting(0.1);

        public PcaLighting {
            require(sigma >= 0 && sigma <= 10, "PCA lighting takes a standard deviation from 0 to 10, got %s.", sigma);
        }
    }

    /**
     * Makes the image grey, keeping three channels.
     *
     * @param p probability
     */
    record Grayscale(double p) implements Transform {

        public static final Grayscale DEFAULT = new Grayscale(0.1);

        public Grayscale {
            requireShare(p, "Grey-scale");
        }
    }

    /**
     * Erases a rectangle of 2 to 33 % of the area with the mean colour, or with black if images are not normalized
     * (Zhong et al. 2017; torchvision's {@code RandomErasing}).
     *
     * @param p probability
     */
    record RandomErasing(double p) implements Transform {

        public static final RandomErasing DEFAULT = new RandomErasing(0.5);

        public RandomErasing {
            requireShare(p, "Erasing");
        }
    }

    /**
     * Mixes each image with another one of its batch, and their labels likewise (Zhang et al. 2017).
     *
     * @param alpha each image's share is drawn from Beta(alpha, alpha); above 0
     */
    record Mixup(double alpha) implements Transform {

        public static final Mixup DEFAULT = new Mixup(0.2);

        public Mixup {
            require(alpha > 0 && alpha <= 100, "Mixup takes an alpha above 0 and up to 100, got %s.", alpha);
        }
    }

    private static void requireShare(double p, String who) {
        require(p >= 0 && p <= 1, "%s takes the share of images from 0 to 1, got %s.", who, p);
    }

    private static void require(boolean holds, String complaint, Object... received) {
        if (!holds) {
            throw new IllegalArgumentException(complaint.formatted(received));
        }
    }
}
