package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;
import org.junit.jupiter.api.Test;

class ShapeReasonTest {

    @Test
    void aWindowIsReckonedAsInTheTextbook() {
        assertEquals("⌊(26 + 2·2 − 5) / 1⌋ + 1 = 26", reason(Conv2d.of(256, 5).withPadding(2), new FeatureMap(96, 26, 26)));
    }

    @Test
    void heightAndWidthThatDifferGetALineEach() {
        assertEquals("⌊(8 + 2·0 − 3) / 2⌋ + 1 = 3\n⌊(11 + 2·0 − 3) / 2⌋ + 1 = 5",
                reason(Conv2d.of(1, 3).withStride(2), new FeatureMap(1, 8, 11)));
    }

    @Test
    void samePaddingRoundsUp() {
        assertEquals("⌈7 / 2⌉ = 4", reason(Conv2d.of(1, 3).withStride(2).withPadding(Padding.SAME), new FeatureMap(1, 7, 7)));
    }

    @Test
    void flatteningMultipliesAndStackingAdds() {
        assertEquals("256·5·5 = 6,400", reason(new Flatten(), new FeatureMap(256, 5, 5)));
        assertEquals(Optional.of("96 + 256 = 352"), ShapeReason.of(new Concat(),
                List.of(new FeatureMap(96, 26, 26), new FeatureMap(256, 26, 26)), new FeatureMap(352, 26, 26)));
    }

    @Test
    void ceilModeRoundsUpAndMayLeaveTheLastWindowOut() {
        assertEquals("⌈(112 + 2·0 − 3) / 2⌉ + 1 = 56",
                reason(MaxPool2d.of(3).withStride(2).withCeilMode(), new FeatureMap(1, 112, 112)));
        assertEquals("⌈(5 + 2·1 − 2) / 2⌉ = 3",
                reason(MaxPool2d.of(2).withPadding(1).withCeilMode(), new FeatureMap(1, 5, 5)));
    }

    @Test
    void aVideoHasALineForEachDirectionThatDiffers() {
        Conv3d conv = new Conv3d(4, Window3d.of(new Size3d(3, 7, 7)).withStride(new Size3d(1, 2, 2)), 1, true);
        assertEquals("⌊(16 + 2·0 − 3) / 1⌋ + 1 = 14\n⌊(64 + 2·0 − 7) / 2⌋ + 1 = 29\n⌊(64 + 2·0 − 7) / 2⌋ + 1 = 29",
                reason(conv, new VideoFeatureMap(3, 16, 64, 64)));
    }

    @Test
    void whatEnlargesMultipliesOrAdds() {
        assertEquals("(14 − 1)·2 − 2·0 + 2 = 28", reason(ConvTranspose2d.of(8, 2), new FeatureMap(4, 14, 14)));
        assertEquals("2·14 = 28", reason(new Upsample(2, Upsample.Mode.NEAREST), new FeatureMap(4, 14, 14)));
        assertEquals("0 + 14 + 1 = 15\n2 + 14 + 3 = 19", reason(new ZeroPad2d(2, 3, 0, 1), new FeatureMap(4, 14, 14)));
        assertEquals("116 / 2 = 58 channels", reason(new ChannelSplit(0, 2), new FeatureMap(116, 4, 4)));
        assertEquals("32·6·6 = 1,152", reason(new PrimaryCaps(32, 8, Window.of(9).withStride(2)), new FeatureMap(256, 20, 20)));
    }

    @Test
    void aShapeThatStaysNeedsNoReason() {
        assertEquals(Optional.empty(),
                ShapeReason.of(Activation.RELU, List.of(new FeatureMap(1, 2, 2)), new FeatureMap(1, 2, 2)));
    }

    private static String reason(Unary layer, Shape in) {
        return ShapeReason.of(layer, List.of(in), layer.outputShape(in)).orElseThrow();
    }
}
