package org.gabor.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.recipe.Kind;

/** An augmentation in one line, as a person types it: {@code flip,crop:4,jitter:0.4/0.4/0.4/0.1,normalize}. */
final class AugmentationText {

    private static final String NONE = "none";
    private static final String NORMALIZE = "normalize";

    private AugmentationText() {}

    static String format(Augmentation augmentation) {
        Stream<String> transforms = augmentation.transforms().stream().map(AugmentationText::format);
        String line = Stream.concat(transforms, augmentation.normalize() ? Stream.of(NORMALIZE) : Stream.empty())
                .collect(Collectors.joining(","));
        return line.isEmpty() ? NONE : line;
    }

    /** Throws {@link IllegalArgumentException} with a sentence if a word or a value is not understood. */
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
        Kind<Transform> kind = Transform.kindOf(transform);
        return transform.equals(kind.usual()) ? kind.name()
                : kind.name() + ":" + String.join("/", kind.texts(transform).values());
    }

    private static Transform transform(String text) {
        String[] parts = text.split(":", 2);
        Kind<Transform> kind = Transform.kinds().stream().filter(known -> known.name().equals(parts[0])).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no augmentation \"%s\"; there are %s, %s and %s."
                        .formatted(parts[0], words(), NORMALIZE, NONE)));
        return parts.length == 1 ? kind.usual()
                : Transform.of(kind, Stream.of(parts[1].split("/", -1)).map(String::strip).toList());
    }

    private static String words() {
        return Transform.kinds().stream().map(Kind::name).collect(Collectors.joining(", "));
    }
}
