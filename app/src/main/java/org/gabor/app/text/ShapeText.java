package org.gabor.app.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Formats and parses shapes. */
public final class ShapeText {

    private static final String TIMES = "\\s*[xX×]\\s*";
    private static final Pattern FORM = Pattern.compile("\\d{1,9}(" + TIMES + "\\d{1,9}){2,3}");

    private ShapeText() {}

    /** A shape as an edge's label: {@code 96×54×54}; a vector's length has thousands separators. */
    public static String of(Shape shape) {
        return switch (shape) {
            case FeatureMap _, VideoFeatureMap _, Capsules _ -> shape.text();
            case Vector(int features) -> NumberText.grouped(features);
        };
    }

    /** Parses {@code 1x96x96} or {@code 1 × 96 × 96} as an image, {@code 3x16x112x112} as a video; throws with one sentence. */
    public static Shape parse(String text) {
        if (!FORM.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(("'%s' is not a shape: write channels, height and width, such as 1x96x96, "
                    + "or channels, frames, height and width, such as 3x16x112x112.").formatted(text));
        }
        List<Integer> dims = Stream.of(text.strip().split(TIMES)).map(Integer::valueOf).toList();
        return dims.size() == 3 ? new FeatureMap(dims.get(0), dims.get(1), dims.get(2))
                : new VideoFeatureMap(dims.get(0), dims.get(1), dims.get(2), dims.get(3));
    }
}
