package org.gabor.graph.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window3d;
import org.junit.jupiter.api.Test;

class VideoLayersTest {

    private static final VideoFeatureMap VIDEO = new VideoFeatureMap(3, 16, 112, 112);

    /** The stem of torchvision's R3D-18: 28,224 weights, 1.416 billion multiply-accumulates. */
    @Test
    void theStemOfR3d18() {
        Conv3d stem = new Conv3d(64, new Window3d(new Size3d(3, 7, 7), new Size3d(1, 2, 2), new Size3d(1, 3, 3),
                Size3d.cube(1)), 1, false);
        assertEquals(new VideoFeatureMap(64, 16, 56, 56), stem.outputShape(VIDEO));
        assertEquals(List.of(new ParameterSpec("weight", List.of(64, 3, 3, 7, 7), ParameterSpec.Role.WEIGHT)),
                stem.parameters(VIDEO));
        assertEquals(28_224, stem.parameters(VIDEO).getFirst().size());
        assertEquals(28_224L * 16 * 56 * 56, stem.macs(VIDEO));
    }

    /** The second example of torch.nn.Conv3d's documentation. */
    @Test
    void slidesInThreeDirections() {
        Conv3d conv = new Conv3d(33, new Window3d(new Size3d(3, 5, 2), new Size3d(2, 1, 1), new Size3d(4, 2, 0),
                Size3d.cube(1)), 1, true);
        assertEquals(new VideoFeatureMap(33, 8, 50, 99), conv.outputShape(new VideoFeatureMap(16, 10, 50, 100)));
    }

    @Test
    void groupsSeeTheirShareOfTheChannels() {
        Conv3d depthwise = new Conv3d(8, Window3d.of(3), 8, true);
        assertEquals(List.of(8, 1, 3, 3, 3), depthwise.parameters(new VideoFeatureMap(8, 4, 6, 6)).getFirst().dims());
        assertEquals("4 groups do not divide the 6 channels of 6×4×6×6.", refusal(new Conv3d(8, Window3d.of(3), 4, true),
                new VideoFeatureMap(6, 4, 6, 6)));
    }

    @Test
    void poolsShrinkTimeAndSpace() {
        VideoFeatureMap maps = new VideoFeatureMap(64, 9, 28, 29);
        assertEquals(new VideoFeatureMap(64, 4, 14, 14), MaxPool3d.of(2).outputShape(maps));
        assertEquals(new VideoFeatureMap(64, 4, 14, 14), AvgPool3d.of(2).outputShape(maps));
        // (28 + 2·1 − 3) / 2 + 1 = 14, (29 + 2·1 − 3) / 2 + 1 = 15; a window of one frame leaves time alone.
        MaxPool3d frames = new MaxPool3d(Window3d.of(new Size3d(1, 3, 3)).withStride(new Size3d(1, 2, 2))
                .withPadding(new Size3d(0, 1, 1)));
        assertEquals(new VideoFeatureMap(64, 9, 14, 15), frames.outputShape(maps));
        assertEquals(new VideoFeatureMap(64, 1, 1, 1), AdaptiveAvgPool3d.of(1).outputShape(maps));
        assertEquals(new VideoFeatureMap(64, 3, 20, 1), new AdaptiveAvgPool3d(new Size3d(3, 20, 1)).outputShape(maps));
    }

    @Test
    void batchNormHoldsFourNumbersForEachChannel() {
        assertEquals(VIDEO, BatchNorm3d.DEFAULT.outputShape(VIDEO));
        assertEquals(12, BatchNorm3d.DEFAULT.parameters(VIDEO).stream().mapToLong(ParameterSpec::size).sum());
    }

    @Test
    void sumsAndStacksFitChannelsAndSizes() {
        VideoFeatureMap other = new VideoFeatureMap(5, 16, 112, 112);
        assertEquals(VIDEO, new Add().outputShape(List.of(VIDEO, VIDEO)));
        assertEquals(new VideoFeatureMap(8, 16, 112, 112), new Concat().outputShape(List.of(VIDEO, other)));
        assertEquals("Cannot add 5×16×112×112 and 3×16×112×112: the channels differ.",
                refusal(new Add(), VIDEO, other));
        assertEquals("Cannot stack 3×8×112×112 and 3×16×112×112: the sizes differ.",
                refusal(new Concat(), VIDEO, new VideoFeatureMap(3, 8, 112, 112)));
        assertEquals("Cannot add 3×112×112 and 3×16×112×112: one is feature maps, the other is a volume.",
                refusal(new Add(), VIDEO, new FeatureMap(3, 112, 112)));
    }

    @Test
    void saysWhatDoesNotFit() {
        assertEquals("Conv3d expects a volume (channels×depth×height×width), gets 3×8×8.",
                refusal(Conv3d.of(4, 3), new FeatureMap(3, 8, 8)));
        assertEquals("Conv2d expects feature maps (channels×height×width), gets 3×16×112×112.", refusal(Conv2d.of(4, 3), VIDEO));
        assertEquals("The 3×3×3 window does not fit: it needs 3×3×3 values, gets 2×8×8 with padding 0×0×0.",
                refusal(MaxPool3d.of(3), new VideoFeatureMap(1, 2, 8, 8)));
        assertRefused("Padding may be at most half the 3×3×3 kernel, got 2×0×0.",
                () -> new MaxPool3d(Window3d.of(3).withPadding(new Size3d(2, 0, 0))));
        assertRefused("Pooling has no dilation here, got 2×1×1.", () -> new AvgPool3d(
                new Window3d(Size3d.cube(3), Size3d.cube(1), Size3d.cube(0), new Size3d(2, 1, 1)), true));
        assertRefused("Stride must be at least 1, got 1×0×1.", () -> Window3d.of(3).withStride(new Size3d(1, 0, 1)));
        assertRefused("A volume needs at least 1 channel and 1×1×1 values, got 3×0×8×8.", () -> new VideoFeatureMap(3, 0, 8, 8));
    }

    private static String refusal(Unary layer, Shape in) {
        return assertThrows(ShapeMismatch.class, () -> layer.outputShape(in)).getMessage();
    }

    private static String refusal(Merge layer, Shape... ins) {
        return assertThrows(ShapeMismatch.class, () -> layer.outputShape(List.of(ins))).getMessage();
    }

    private static void assertRefused(String message, Runnable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
