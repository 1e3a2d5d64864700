package org.gabor.graph.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Test;

class ConvTranspose2dTest {

    /** The examples of torch.nn.ConvTranspose2d's documentation. */
    @Test
    void enlargesAsPyTorchDoes() {
        FeatureMap in = new FeatureMap(16, 50, 100);
        Window strided = Window.of(3).withStride(2);
        assertEquals(new FeatureMap(33, 101, 201), of(33, strided).outputShape(in));
        Window uneven = new Window(new Size2d(3, 5), new Size2d(2, 1), new Padding.Explicit(new Size2d(4, 2)), Size2d.square(1));
        assertEquals(new FeatureMap(33, 93, 100), of(33, uneven).outputShape(in));
        ConvTranspose2d upsample = new ConvTranspose2d(16, strided.withPadding(Padding.of(1)), Size2d.square(1), 1, true);
        assertEquals(new FeatureMap(16, 12, 12), upsample.outputShape(new FeatureMap(16, 6, 6)));
    }

    /** It undoes what a convolution of the same window does to a shape, with the rest of the division added again. */
    @Test
    void leadsBackToWhereAConvolutionCameFrom() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            Window window = Window.of(random.nextInt(1, 6)).withStride(random.nextInt(1, 4))
                    .withDilation(random.nextInt(1, 3)).withPadding(Padding.of(random.nextInt(3)));
            FeatureMap in = new FeatureMap(6, random.nextInt(12, 30), random.nextInt(12, 30));
            Conv2d conv = new Conv2d(4, window, 2, false);
            FeatureMap small = conv.outputShape(in);
            Size2d rest = new Size2d(rest(in.height(), window), rest(in.width(), window));
            ConvTranspose2d back = new ConvTranspose2d(6, window, rest, 2, false);
            assertEquals(in, back.outputShape(small), window.toString());
            assertEquals(conv.macs(in), back.macs(small), window.toString());
            assertEquals(conv.parameters(in), back.parameters(small), window.toString());
        }
    }

    private static int rest(int in, Window window) {
        int pad = ((Padding.Explicit) window.padding()).pixels().height();
        return (in + 2 * pad - window.span().height()) % window.stride().height();
    }

    @Test
    void holdsItsInputChannelsFirst() {
        ConvTranspose2d grouped = new ConvTranspose2d(8, Window.of(2).withStride(2), Size2d.square(0), 4, true);
        assertEquals("[16, 2, 2, 2] [8]", grouped.parameters(new FeatureMap(16, 5, 5)).stream()
                .map(spec -> spec.dims().toString()).reduce((a, b) -> a + " " + b).orElseThrow());
    }

    @Test
    void refusesWhatItCannotBe() {
        assertRefused("A ConvTranspose2d takes its padding in pixels, not \"same\".",
                () -> of(4, Window.of(3).withPadding(Padding.SAME)));
        assertRefused("Output padding must be smaller than the stride or the dilation, got 2×2.",
                () -> new ConvTranspose2d(4, Window.of(3).withStride(2), Size2d.square(2), 1, true));
        assertRefused("A ConvTranspose2d needs at least 1 filter, got 0.", () -> of(0, Window.of(3)));
        assertEquals("Padding 3×3 cuts away all of the output: 2×2 becomes -2×-2.", assertThrows(ShapeMismatch.class,
                () -> of(4, Window.of(3).withPadding(Padding.of(3))).outputShape(new FeatureMap(4, 2, 2))).getMessage());
    }

    private static ConvTranspose2d of(int outChannels, Window window) {
        return new ConvTranspose2d(outChannels, window, Size2d.square(0), 1, true);
    }

    private static void assertRefused(String message, Runnable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
