package org.gabor.engine.data;

import java.util.List;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.recipe.Range;

/**
 * One random change of a training image, different in every epoch. Defaults are torchvision's if it has
 * some. Values of images are in [0, 1], results are kept there.
 */
public sealed interface Transform {

    Option<Double> MIN_SCALE = Option.of("minScale", "Least area", Range.above0UpTo(1), 0.08).named("least share of the area");
    Option<Double> MAX_SCALE = Option.of("maxScale", "Largest area", Range.above0UpTo(1), 1.0).named("largest share of the area");
    Option<Double> MIN_RATIO = Option.of("minRatio", "Least ratio", Range.above0(), 3.0 / 4).named("least width by height");
    Option<Double> MAX_RATIO = Option.of("maxRatio", "Largest ratio", Range.above0(), 4.0 / 3).named("largest width by height");
    Option<Integer> PADDING = Option.of("padding", "Shift", Range.whole(0, 1000), 4).in("px");
    Option<Double> FLIPPED = Option.of("p", "Share", Range.upTo(1), 0.5).named("share of flipped images");
    Option<Double> DEGREES = Option.of("degrees", "Angle", Range.upTo(180), 15.0).in("°");
    Option<Double> BRIGHTNESS = Option.of("brightness", "Brightness", Range.upTo(10), 0.4).named("strength of colour jitter");
    Option<Double> CONTRAST = Option.of("contrast", "Contrast", Range.upTo(10), 0.4).named("jitter of the contrast");
    Option<Double> SATURATION = Option.of("saturation", "Saturation", Range.upTo(10), 0.4).named("jitter of the saturation");
    Option<Double> HUE = Option.of("hue", "Hue", Range.upTo(0.5), 0.0).named("jitter of the hue");
    Option<Double> SIGMA = Option.of("sigma", "Strength", Range.upTo(10), 0.1).named("strength of PCA lighting");
    Option<Double> GREYED = Option.of("p", "Share", Range.upTo(1), 0.1).named("share of grey images");
    Option<Double> ERASED = Option.of("p", "Share", Range.upTo(1), 0.5).named("share of erased images");
    Option<Double> ALPHA = Option.of("alpha", "α", Range.above0UpTo(100), 0.2).named("alpha of mixup");

    /** All kinds, in the order in which they are usually applied. */
    static List<Kind<Transform>> kinds() {
        return List.of(RandomResizedCrop.KIND, RandomCrop.KIND, HorizontalFlip.KIND, Rotation.KIND, ColorJitter.KIND,
                PcaLighting.KIND, Grayscale.KIND, RandomErasing.KIND, Mixup.KIND);
    }

    /** The kind that a transform is of. */
    static Kind<Transform> kindOf(Transform transform) {
        return kinds().stream().filter(kind -> kind.type().isInstance(transform)).findFirst().orElseThrow();
    }

    /**
     * A transform with these values, then the usual ones; one value for colour jitter means brightness, contrast and
     * saturation. Throws {@link IllegalArgumentException} with a sentence if a value is out of its range or there are too many.
     */
    static Transform of(Kind<Transform> kind, List<String> values) {
        List<Option<?>> options = kind.components();
        if (values.size() > options.size()) {
            throw new IllegalArgumentException("The augmentation %s is given %d numbers, it takes at most %d: \"%s\"."
                    .formatted(kind.name(), values.size(), options.size(), String.join("/", values)));
        }
        boolean alike = kind == ColorJitter.KIND && values.size() == 1;
        return kind.make(option -> {
            int index = alike && option != HUE ? 0 : options.indexOf(option);
            String text = index < values.size() ? values.get(index) : option.usualText();
            option.problem(text).ifPresent(option::refuse);
            return text;
        });
    }

    /** One of each kind with its usual values. */
    static List<Transform> usual() {
        return kinds().stream().map(Kind::usual).toList();
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

        static final Kind<Transform> KIND = Kind.of(RandomResizedCrop.class, "resized-crop", "Resized crop",
                "Cuts out a rectangle of random place, shape and size and brings it to the image size; the number is its "
                        + "least area.",
                MIN_SCALE, MAX_SCALE, MIN_RATIO, MAX_RATIO);

        public static final RandomResizedCrop DEFAULT = new RandomResizedCrop(0.08, 1, 3.0 / 4, 4.0 / 3);

        public RandomResizedCrop {
            MIN_SCALE.check(minScale);
            MAX_SCALE.check(maxScale);
            MIN_RATIO.check(minRatio);
            MAX_RATIO.check(maxRatio);
            if (minScale > maxScale) {
                MIN_SCALE.refuse("A resized crop takes the smaller share of the area first, got %s to %s."
                        .formatted(minScale, maxScale));
            }
            if (minRatio > maxRatio) {
                MIN_RATIO.refuse("A resized crop takes the smaller ratio of width to height first, got %s to %s."
                        .formatted(minRatio, maxRatio));
            }
        }
    }

    /**
     * Adds a black border and crops the old size at a random position: shifts the image by up to the border
     * (He et al. 2015, section 4.2).
     *
     * @param padding pixels of the border, of the data set's images, at least 0
     */
    record RandomCrop(int padding) implements Transform {

        static final Kind<Transform> KIND = Kind.of(RandomCrop.class, "crop", "Shift",
                "Moves the image by up to so many pixels; what comes in is black.", PADDING);

        public static final RandomCrop DEFAULT = new RandomCrop(4);

        public RandomCrop {
            PADDING.check(padding);
        }
    }

    /**
     * Flips left and right.
     *
     * @param p probability
     */
    record HorizontalFlip(double p) implements Transform {

        static final Kind<Transform> KIND = Kind.of(HorizontalFlip.class, "flip", "Flip",
                "Mirrors this share of the images left to right.", FLIPPED);

        public static final HorizontalFlip DEFAULT = new HorizontalFlip(0.5);

        public HorizontalFlip {
            FLIPPED.check(p);
        }
    }

    /**
     * Rotates about the centre by a uniformly random angle between −degrees and degrees; bilinear, with black corners.
     *
     * @param degrees from 0 to 180
     */
    record Rotation(double degrees) implements Transform {

        static final Kind<Transform> KIND = Kind.of(Rotation.class, "rotate", "Rotate",
                "Turns each image by up to so many degrees to either side.", DEGREES);

        public static final Rotation DEFAULT = new Rotation(15);

        public Rotation {
            DEGREES.check(degrees);
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

        static final Kind<Transform> KIND = Kind.of(ColorJitter.class, "jitter", "Colour jitter",
                "Changes brightness, contrast and saturation by up to this share.", BRIGHTNESS, CONTRAST, SATURATION, HUE);

        public static final ColorJitter DEFAULT = new ColorJitter(0.4, 0.4, 0.4, 0);

        public ColorJitter {
            BRIGHTNESS.check(brightness);
            CONTRAST.check(contrast);
            SATURATION.check(saturation);
            HUE.check(hue);
        }
    }

    /**
     * Adds multiples of the principal components of ImageNet's colours, drawn from N(0, sigma) (Krizhevsky et al. 2012,
     * section 4.1). Grey images stay as they are.
     *
     * @param sigma standard deviation, at least 0; the paper's is 0.1
     */
    record PcaLighting(double sigma) implements Transform {

        static final Kind<Transform> KIND = Kind.of(PcaLighting.class, "lighting", "PCA lighting",
                "Shifts the colours along those in which photographs differ most, as AlexNet did; 0.1 there.", SIGMA);

        public static final PcaLighting DEFAULT = new PcaLighting(0.1);

        public PcaLighting {
            SIGMA.check(sigma);
        }
    }

    /**
     * Makes the image grey, keeping three channels.
     *
     * @param p probability
     */
    record Grayscale(double p) implements Transform {

        static final Kind<Transform> KIND = Kind.of(Grayscale.class, "gray", "Grey-scale",
                "Takes the colour from this share of the images.", GREYED);

        public static final Grayscale DEFAULT = new Grayscale(0.1);

        public Grayscale {
            GREYED.check(p);
        }
    }

    /**
     * Erases a rectangle of 2 to 33 % of the area with the mean colour, or with black if images are not normalized
     * (Zhong et al. 2017; torchvision's {@code RandomErasing}).
     *
     * @param p probability
     */
    record RandomErasing(double p) implements Transform {

        static final Kind<Transform> KIND = Kind.of(RandomErasing.class, "erase", "Erase",
                "Blots out a rectangle in this share of the images.", ERASED);

        public static final RandomErasing DEFAULT = new RandomErasing(0.5);

        public RandomErasing {
            ERASED.check(p);
        }
    }

    /**
     * Mixes each image with another one of its batch, and their labels likewise (Zhang et al. 2017).
     *
     * @param alpha each image's share is drawn from Beta(alpha, alpha); above 0
     */
    record Mixup(double alpha) implements Transform {

        static final Kind<Transform> KIND = Kind.of(Mixup.class, "mixup", "Mixup",
                "Blends each image and its label with another of the batch: the larger α, the more evenly.", ALPHA);

        public static final Mixup DEFAULT = new Mixup(0.2);

        public Mixup {
            ALPHA.check(alpha);
        }
    }
}
