package org.gabor.app.runs.recipe;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.gabor.app.runs.recipe.FieldRule.Number;
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

/** What may happen to training images, each with the one number that matters most; in the order in which it happens. */
public enum TransformKind {
    RESIZED_CROP("Resized crop", "least share of the area", "",
            Number.decimal("above 0 and at most 1", x -> x.signum() > 0 && x.doubleValue() <= 1),
            "Cuts out a rectangle of random place, shape and size and brings it to the image size; the number is its least "
                    + "area."),
    CROP("Shift", "shift", "px", Number.whole(0, 1000), "Moves the image by up to so many pixels; what comes in is black."),
    FLIP("Flip", "share of flipped images", "", share(), "Mirrors this share of the images left to right."),
    ROTATION("Rotate", "angle", "°", Number.upTo(180), "Turns each image by up to so many degrees to either side."),
    JITTER("Colour jitter", "strength of colour jitter", "", Number.upTo(10),
            "Changes brightness, contrast and saturation by up to this share."),
    LIGHTING("PCA lighting", "strength of PCA lighting", "", Number.upTo(10),
            "Shifts the colours along those in which photographs differ most, as AlexNet did; 0.1 there."),
    GRAYSCALE("Grey-scale", "share of grey images", "", share(), "Takes the colour from this share of the images."),
    ERASING("Erase", "share of erased images", "", share(), "Blots out a rectangle in this share of the images."),
    MIXUP("Mixup", "alpha of mixup", "", Number.decimal("above 0 and at most 100", x -> x.signum() > 0 && x.doubleValue() <= 100),
            "Blends each image and its label with another of the batch: the larger α, the more evenly.");

    private final String label;
    private final String name;
    private final String unit;
    private final FieldRule demand;
    private final String help;

    TransformKind(String label, String name, String unit, FieldRule demand, String help) {
        this.label = label;
        this.name = name;
        this.unit = unit;
        this.demand = demand;
        this.help = help;
    }

    private static FieldRule share() {
        return Number.upTo(1);
    }

    public String label() {
        return label;
    }

    /** What its number counts. */
    public String unit() {
        return unit;
    }

    public String help() {
        return help;
    }

    /** The id of its controls. */
    public String id() {
        return "recipe-augment-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why {@code text} is no number for it, in one sentence. */
    Optional<String> problem(String text) {
        return demand.problem(name, text);
    }

    static TransformKind of(Transform transform) {
        return switch (transform) {
            case RandomResizedCrop _ -> RESIZED_CROP;
            case RandomCrop _ -> CROP;
            case HorizontalFlip _ -> FLIP;
            case Rotation _ -> ROTATION;
            case ColorJitter _ -> JITTER;
            case PcaLighting _ -> LIGHTING;
            case Grayscale _ -> GRAYSCALE;
            case RandomErasing _ -> ERASING;
            case Mixup _ -> MIXUP;
        };
    }

    static double number(Transform transform) {
        return switch (transform) {
            case RandomResizedCrop crop -> crop.minScale();
            case RandomCrop crop -> crop.padding();
            case HorizontalFlip flip -> flip.p();
            case Rotation rotation -> rotation.degrees();
            case ColorJitter jitter -> jitter.brightness();
            case PcaLighting lighting -> lighting.sigma();
            case Grayscale grey -> grey.p();
            case RandomErasing erasing -> erasing.p();
            case Mixup mixup -> mixup.alpha();
        };
    }

    /** Of a text that has no problem. */
    Transform transform(String text) {
        BigDecimal exact = new BigDecimal(text.strip());
        double number = exact.doubleValue();
        return switch (this) {
            case RESIZED_CROP -> new RandomResizedCrop(number, 1, RandomResizedCrop.DEFAULT.minRatio(),
                    RandomResizedCrop.DEFAULT.maxRatio());
            case CROP -> new RandomCrop(exact.intValueExact());
            case FLIP -> new HorizontalFlip(number);
            case ROTATION -> new Rotation(number);
            case JITTER -> new ColorJitter(number, number, number, ColorJitter.DEFAULT.hue());
            case LIGHTING -> new PcaLighting(number);
            case GRAYSCALE -> new Grayscale(number);
            case ERASING -> new RandomErasing(number);
            case MIXUP -> new Mixup(number);
        };
    }
}
