package org.gabor.engine.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings each channel to mean 0 and standard deviation 1. What a network was trained with belongs to its weights: it is
 * needed again wherever the network sees an image.
 *
 * @param mean of each channel, values in [0, 1]
 * @param std standard deviation of each channel, above 0
 */
public record Normalization(List<Double> mean, List<Double> std) {

    /** Under this name the metadata of a file of weights keeps what {@link #toString} writes. */
    public static final String KEY = "normalization";

    /** What torchvision's networks were trained with. */
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

    /** Published statistics of the data set {@code id}: those of its training images. */
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
     * Measures the images of {@code dataset}, at most 10,000 of them, evenly spread. A channel without any contrast gets
     * the deviation 1.
     *
     * @throws DataException if an image cannot be read, or where it was called off
     */
    public static Normalization measure(Dataset dataset, PreparationListener preparation) throws DataException {
        return new ChannelStatistics(dataset).measure(preparation);
    }

    /**
     * What weights expect of their images, by the metadata of their file; empty if they take values in [0, 1]. Throws
     * {@link IllegalArgumentException} with a sentence where it is damaged.
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

    /** Means, a slash, standard deviations, each parted by commas: as a file's metadata keeps it. */
    @Override
    public String toString() {
        Function<List<Double>, String> text = values -> values.stream().map(String::valueOf).collect(Collectors.joining(","));
        return text.apply(mean) + "/" + text.apply(std);
    }

    /** Mean of channel {@code c}; where grey was repeated into more channels, the grey one's. */
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

    /** Gives a normalized image its values in [0, 1] back; the arguments are those of {@link #apply}. */
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
