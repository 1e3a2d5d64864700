package org.gabor.engine.data;

import java.util.Optional;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * Whether a data set's shape fits a network: images and videos are resized, but images
 * do not become videos, and colours do not become grey.
 *
 * @param title the data set's
 * @param examples what it holds
 * @param input the network's input shape, C×H×W or C×D×H×W
 */
public record ShapeCompatibility(String title, Shape examples, Shape input) {

    /** Why it doesn't fit, in one sentence; empty if it fits. */
    public Optional<String> problem(Augmentation augmentation) {
        return kindProblem().or(this::channelProblem).or(() -> augmentationProblem(augmentation));
    }

    private Optional<String> kindProblem() {
        return switch (input) {
            case FeatureMap _ when examples instanceof FeatureMap -> Optional.empty();
            case FeatureMap _ ->
                    sentence("The network takes images of %s, but %s holds videos of %s: choose a data set of images.",
                            input.text(), title, examples.text());
            case VideoFeatureMap _ when examples instanceof VideoFeatureMap -> Optional.empty();
            case VideoFeatureMap _ -> sentence("The network takes videos of %s, but %s holds images of %s: "
                    + "choose the data set Moving shapes (moving-shapes).", input.text(), title, examples.text());
            case Vector _, Capsules _ -> sentence("The network takes %s of %s, but the data sets hold images and videos: "
                    + "it can predict, not be trained.", input.kind(), input.text());
        };
    }

    private Optional<String> channelProblem() {
        int from = examples.dims().getFirst();
        int to = input.dims().getFirst();
        return from == to || from == 1 ? Optional.empty()
                : sentence("The network takes %s of %d channels, those of %s have %d: change its input.",
                        input instanceof VideoFeatureMap ? "videos" : "images", to, title, from);
    }

    private Optional<String> augmentationProblem(Augmentation augmentation) {
        return examples instanceof FeatureMap || augmentation.transforms().isEmpty() ? Optional.empty()
                : sentence("Videos are not augmented, for one that is mirrored or turned moves another way: "
                        + "leave out all but the normalization for %s.", title);
    }

    private static Optional<String> sentence(String sentence, Object... words) {
        return Optional.of(sentence.formatted(words));
    }
}
