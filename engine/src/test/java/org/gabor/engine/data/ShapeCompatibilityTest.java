package org.gabor.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.api.Test;

class ShapeCompatibilityTest {

    private static final FeatureMap GREY = new FeatureMap(1, 28, 28);
    private static final FeatureMap COLOURED = new FeatureMap(3, 32, 32);
    private static final VideoFeatureMap VIDEO = new VideoFeatureMap(1, 16, 64, 64);

    @Test
    void sizesAreBroughtInLineAndGreyIsRepeated() {
        assertEquals(Optional.empty(), problem(GREY, new FeatureMap(3, 224, 224), "flip,normalize"));
        assertEquals(Optional.empty(), problem(VIDEO, new VideoFeatureMap(3, 8, 112, 112), "normalize"));
    }

    @Test
    void imagesVideosAndColoursAreKeptApart() {
        assertEquals(Optional.of("The network takes videos of 3×16×112×112, but Examples holds images of 1×28×28: "
                + "choose the data set Moving shapes (moving-shapes)."),
                problem(GREY, new VideoFeatureMap(3, 16, 112, 112), "none"));
        assertEquals(Optional.of("The network takes images of 1×28×28, but Examples holds videos of 1×16×64×64: "
                + "choose a data set of images."), problem(VIDEO, GREY, "none"));
        assertEquals(Optional.of("The network takes images of 1 channels, those of Examples have 3: change its input."),
                problem(COLOURED, GREY, "none"));
        assertEquals(Optional.of("The network takes videos of 1 channels, those of Examples have 3: change its input."),
                problem(new VideoFeatureMap(3, 16, 64, 64), VIDEO, "none"));
    }

    @Test
    void videosAreNotMirrored() {
        assertEquals(Optional.of("Videos are not augmented, for one that is mirrored or turned moves another way: "
                + "leave out all but the normalization for Examples."), problem(VIDEO, VIDEO, "flip"));
    }

    private static Optional<String> problem(Shape examples, Shape input, String augmentation) {
        return new ShapeCompatibility("Examples", examples, input).problem(Augmentation.parse(augmentation));
    }
}
