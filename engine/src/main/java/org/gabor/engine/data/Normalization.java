package org.gabor.engine.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Normalizes each channel to mean 0 and standard deviation 1. A network's weights keep the normalization of their training:
 * every later use of the network needs it.
 *
 * @param mean of each channel, values in [0, 1]
 * @param std standard deviation of each channel, above 0
 */
public record Normalization(List<Double> mean, List<Double> std) {

    /** The metadata key of a weights file for the text of {@link #toString}. */
    public static final String KEY = "normalization";

    /** The normalization of torchvision's networks. */
    public static final Normalization IMAGENET =
            new Normalization(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));

    public Normalization {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        if (mean.isEmpty() || mean.size() != std.size() || !mean.stream().allMatch(Double::isFinite)
                || !std.stream().allMatch(deviation -> deviation > 0 && Double.isFinite(deviation))) {
            throw new IllegalArgumentException(
                    "Normalization takes a mean and a standard deviation above 0 for each channel, got %s and %s."
                            .formatted(mean, std));
        }
    }

    /** Published training set statistics of the data set {@code id}. */
    public static Optional<Normalization> known(String id) {
        return switch (id) {
            case "mnist" -> Optional.of(gray(0.1307, 0.3081));
            case "fashion-mnist", "fashion-mnist-mini" -> Optional.of(gray(0.2860, 0.3530));
            case "kmnist" -> Optional.of(gray(0.1918, 0.3483));
            case "emnist-letters" -> Optional.of(gray(0.1722, 0.3309));
            case "emnist-balanced" -> Optional.of(gray(0.1751, 0.3332));
            case "cifar-10" -> Optional.of(new Normalization(
                    List.of(0.4914, 0.4822, 0.4465), List.of(0.2470, 0.2435, 0.2616)));
            case "cifar-100" -> Optional.of(new Normalization(
                    List.of(0.5071, 0.4865, 0.4409), List.of(0.2673, 0.2564, 0.2762)));
            case String _ -> Optional.empty();
        };
    }

    /**
     * The normalization in a weights file's metadata; empty if the weights take values in [0, 1]. Throws
     * {@link IllegalArgumentException} with a sentence if it is damaged.
     */
    public static Optional<Normalization> of(Map<String, String> metadata) {
        return Optional.ofNullable(metadata.get(KEY)).map(Normalization::parse);
    }

    /** The statistics that {@link #toString} wrote; throws {@link IllegalArgumentException} with a sentence. */
    public static Normalization parse(String line) {
        String[] parts = line.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "Normalization is written as means/deviations, 0.5,0.5,0.5/0.2,0.2,0.2, got \"%s\"."
                            .formatted(line));
        }
        return new Normalization(numbers(parts[0]), numbers(parts[1]));
    }

    /** Means, a slash, standard deviations, each separated by commas, as in a file's metadata. */
    @Override
    public String toString() {
        Function<List<Double>, String> text = values -> values.stream().map(String::valueOf).collect(Collectors.joining(","));
        return text.apply(mean) + "/" + text.apply(std);
    }

    /** Mean of channel {@code c}, or of the grey channel if it was repeated into more channels. */
    public float mean(int c) {
        return mean.get(c % mean.size()).floatValue();
    }

    /**
     * Normalizes one image.
     *
     * @param image holds it from {@code offset}: C×H×W in C order, {@code plane} = H·W
     */
    public void apply(float[] image, int offset, int channels, int plane) {
        for (int c = 0; c < channels; c++) {
            float scale = (float) (1 / std.get(c % std.size()));
            float mean = mean(c);
            int end = offset + (c + 1) * plane;
            for (int i = offset + c * plane; i < end; i++) {
                image[i] = (image[i] - mean) * scale;
            }
        }
    }

    /** Restores a normalized image's values in [0, 1]; the arguments are those of {@link #apply}. */
    public void undo(float[] image, int offset, int channels, int plane) {
        for (int c = 0; c < channels; c++) {
            float scale = std.get(c % std.size()).floatValue();
            float mean = mean(c);
            int end = offset + (c + 1) * plane;
            for (int i = offset + c * plane; i < end; i++) {
                image[i] = image[i] * scale + mean;
            }
        }
    }

    private static Normalization gray(double mean, double std) {
        return new Normalization(List.of(mean), List.of(std));
    }

    private static List<Double> numbers(String text) {
        try {
            return Stream.of(text.split(",", -1)).map(Double::valueOf).toList();
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("Normalization takes numbers parted by commas, got \"%s\".".formatted(text));
        }
    }
}
