package org.gabor.engine.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gabor.engine.data.Transform.ColorJitter;
import org.gabor.engine.data.Transform.Grayscale;
import org.gabor.engine.data.Transform.HorizontalFlip;
import org.gabor.engine.data.Transform.Mixup;
import org.gabor.engine.data.Transform.PcaLighting;
import org.gabor.engine.data.Transform.RandomCrop;
import org.gabor.engine.data.Transform.RandomErasing;
import org.gabor.engine.data.Transform.RandomResizedCrop;
import org.gabor.engine.data.Transform.Rotation;

/** An augmentation in one line, as a person types it: {@code flip,crop:4,jitter:0.4/0.4/0.4/0.1,normalize}. */
final class AugmentationText {

    private static final String NONE = "none";
    private static final String NORMALIZE = "normalize";

    private AugmentationText() {}

    /** A transform's name, its default values, and its constructor from that many values. */
    private enum Kind {
        RESIZED_CROP("resized-crop", RandomResizedCrop.DEFAULT,
                v -> new RandomResizedCrop(v[0], v[1], v[2], v[3])),
        CROP("crop", RandomCrop.DEFAULT, v -> new RandomCrop(whole(v[0]))),
        FLIP("flip", HorizontalFlip.DEFAULT, v -> new HorizontalFlip(v[0])),
        ROTATE("rotate", Rotation.DEFAULT, v -> new Rotation(v[0])),
        JITTER("jitter", ColorJitter.DEFAULT, v -> new ColorJitter(v[0], v[1], v[2], v[3])),
        LIGHTING("lighting", PcaLighting.DEFAULT, v -> new PcaLighting(v[0])),
        GRAY("gray", Grayscale.DEFAULT, v -> new Grayscale(v[0])),
        ERASE("erase", RandomErasing.DEFAULT, v -> new RandomErasing(v[0])),
        MIXUP("mixup", Mixup.DEFAULT, v -> new Mixup(v[0]));

        private final String word;
        private final double[] usual;
        private final Function<double[], Transform> make;

        Kind(String word, Transform usual, Function<double[], Transform> make) {
            this.word = word;
            this.usual = numbersOf(usual);
            this.make = make;
        }

        private static Kind of(Transform transform) {
            return switch (transform) {
                case RandomResizedCrop _ -> RESIZED_CROP;
                case RandomCrop _ -> CROP;
                case HorizontalFlip _ -> FLIP;
                case Rotation _ -> ROTATE;
                case ColorJitter _ -> JITTER;
                case PcaLighting _ -> LIGHTING;
                case Grayscale _ -> GRAY;
                case RandomErasing _ -> ERASE;
                case Mixup _ -> MIXUP;
            };
        }
    }

    private static double[] numbersOf(Transform transform) {
        return switch (transform) {
            case RandomResizedCrop(double minScale, double maxScale, double minRatio, double maxRatio) ->
                    new double[] {minScale, maxScale, minRatio, maxRatio};
            case RandomCrop(int padding) -> new double[] {padding};
            case HorizontalFlip(double p) -> new double[] {p};
            case Rotation(double degrees) -> new double[] {degrees};
            case ColorJitter(double brightness, double contrast, double saturation, double hue) ->
                    new double[] {brightness, contrast, saturation, hue};
            case PcaLighting(double sigma) -> new double[] {sigma};
            case Grayscale(double p) -> new double[] {p};
            case RandomErasing(double p) -> new double[] {p};
            case Mixup(double alpha) -> new double[] {alpha};
        };
    }

    static String format(Augmentation augmentation) {
        Stream<String> transforms = augmentation.transforms().stream().map(AugmentationText::format);
        String line = Stream.concat(transforms, augmentation.normalize() ? Stream.of(NORMALIZE) : Stream.empty())
                .collect(Collectors.joining(","));
        return line.isEmpty() ? NONE : line;
    }

    /** Throws {@link IllegalArgumentException} with a sentence if a word or a value is invalid. */
    static Augmentation parse(String line) {
        List<String> words = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (words.equals(List.of(NONE))) {
            return Augmentation.NONE;
        }
        List<Transform> transforms = new ArrayList<>();
        words.stream().filter(word -> !word.equals(NORMALIZE)).map(AugmentationText::transform).forEach(transforms::add);
        return new Augmentation(transforms, words.contains(NORMALIZE));
    }

    private static String format(Transform transform) {
        Kind kind = Kind.of(transform);
        double[] values = numbersOf(transform);
        return Arrays.equals(values, kind.usual) ? kind.word : kind.word + ":"
                + DoubleStream.of(values).mapToObj(AugmentationText::plain).collect(Collectors.joining("/"));
    }

    private static Transform transform(String text) {
        String[] parts = text.split(":", 2);
        Kind kind = Stream.of(Kind.values()).filter(known -> known.word.equals(parts[0])).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no augmentation \"%s\"; there are %s, %s and %s."
                        .formatted(parts[0], words(), NORMALIZE, NONE)));
        return kind.make.apply(parts.length == 1 ? kind.usual : numbers(kind, parts[1]));
    }

    /** The given values, then the defaults; one value for colour jitter sets brightness, contrast and saturation. */
    private static double[] numbers(Kind kind, String text) {
        double[] given = Stream.of(text.split("/", -1)).mapToDouble(number -> number(kind, number.strip())).toArray();
        if (given.length > kind.usual.length) {
            throw new IllegalArgumentException("The augmentation %s is given %d numbers, it takes at most %d: \"%s\"."
                    .formatted(kind.word, given.length, kind.usual.length, text));
        }
        double[] all = kind.usual.clone();
        if (kind == Kind.JITTER && given.length == 1) {
            Arrays.fill(all, 0, 3, given[0]);
        }
        System.arraycopy(given, 0, all, 0, given.length);
        return all;
    }

    private static double number(Kind kind, String text) {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("The augmentation %s takes numbers, as in %s:%s, got \"%s\"."
                    .formatted(kind.word, kind.word, plain(kind.usual[0]), text));
        }
    }

    private static int whole(double value) {
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The augmentation crop takes a whole number of pixels, got %s."
                    .formatted(plain(value)));
        }
        return (int) value;
    }

    private static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String words() {
        return Stream.of(Kind.values()).map(kind -> kind.word).collect(Collectors.joining(", "));
    }
}
