package org.gabor.app.view.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Padding;
import org.junit.jupiter.api.Test;

class ShapeReasonTest {

    @Test
    void aWindowIsReckonedAsInTheTextbook() {
        assertEquals("⌊(26 + 2·2 − 5) / 1⌋ + 1 = 26", reason(Conv2d.of(256, 5).withPadding(2), new Image(96, 26, 26)));
    }

    @Test
    void heightAndWidthThatDifferGetALineEach() {
        assertEquals("⌊(8 + 2·0 − 3) / 2⌋ + 1 = 3\n⌊(11 + 2·0 − 3) / 2⌋ + 1 = 5",
                reason(Conv2d.of(1, 3).withStride(2), new Image(1, 8, 11)));
    }

    @Test
    void samePaddingRoundsUp() {
        assertEquals("⌈7 / 2⌉ = 4", reason(Conv2d.of(1, 3).withStride(2).withPadding(Padding.SAME), new Image(1, 7, 7)));
    }

    @Test
    void flatteningMultipliesAndStackingAdds() {
        assertEquals("256·5·5 = 6,400", reason(new Flatten(), new Image(256, 5, 5)));
        assertEquals(Optional.of("96 + 256 = 352"), ShapeReason.of(new Concat(),
                List.of(new Image(96, 26, 26), new Image(256, 26, 26)), new Image(352, 26, 26)));
    }

    @Test
    void aShapeThatStaysNeedsNoReason() {
        assertEquals(Optional.empty(), ShapeReason.of(Activation.RELU, List.of(new Image(1, 2, 2)), new Image(1, 2, 2)));
    }

    private static String reason(Unary layer, Image in) {
        return ShapeReason.of(layer, List.of(in), layer.outputShape(in)).orElseThrow();
    }
}
