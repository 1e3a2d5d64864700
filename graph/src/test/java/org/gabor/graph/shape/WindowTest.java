package org.gabor.graph.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

    /** Rows by hand from ⌊(in + 2·pad − d·(k − 1) − 1) / s⌋ + 1, and (marked) as torch.nn.Conv2d gives them. */
    @ParameterizedTest(name = "{0} of {1}, stride {2}, padding {3}, dilation {4}: {5}")
    @CsvSource({
        "  28×28,   5×5, 1×1, 0×0, 1×1,   24×24",
        "  28×28,   5×5, 1×1, 2×2, 1×1,   28×28",
        "224×224, 11×11, 4×4, 1×1, 1×1,   54×54",   // AlexNet, Dive into Deep Learning
        "224×224, 11×11, 4×4, 2×2, 1×1,   55×55",   // AlexNet, torchvision
        "224×224,   7×7, 2×2, 3×3, 1×1, 112×112",   // ResNet's first convolution, torchvision
        "112×112,   3×3, 2×2, 1×1, 1×1,   56×56",   // ResNet's first pooling, torchvision
        "  54×54,   3×3, 2×2, 0×0, 1×1,   26×26",   // one column is left over
        " 50×100,   3×5, 2×1, 4×2, 3×1,  26×100",   // the example of torch.nn.Conv2d's documentation
        "  32×32,   3×3, 1×1, 2×2, 2×2,   32×32",
        "  10×20,   1×7, 1×3, 0×3, 1×1,   10×7",
        "    5×5,   5×5, 1×1, 0×0, 1×1,    1×1",
        "    5×5,   3×3, 9×9, 0×0, 1×1,    1×1"})
    void slidesOver(String in, String kernel, String stride, String padding, String dilation, String out) {
        Window window = new Window(extent(kernel), extent(stride), new Padding.Explicit(extent(padding)), extent(dilation));
        assertEquals(extent(out), window.slideOver(image(in)));
    }

    /** ⌈in / stride⌉; the padding as TensorFlow and PyTorch lay it, the odd pixel at the bottom and right. */
    @ParameterizedTest(name = "{0} of {1}, stride {2}, dilation {3}: {4}")
    @CsvSource({
        "28×28, 5×5, 1×1, 1×1, 28×28, 2×2, 2×2",
        "28×28, 2×2, 1×1, 1×1, 28×28, 0×0, 1×1",
        "28×28, 3×3, 2×2, 1×1, 14×14, 0×0, 1×1",
        "27×27, 3×3, 2×2, 1×1, 14×14, 1×1, 1×1",
        "  7×9, 3×4, 1×1, 2×1,   7×9, 2×1, 2×2",
        "  6×6, 1×1, 4×4, 1×1,   2×2, 0×0, 0×0"})
    void keepsTheSize(String in, String kernel, String stride, String dilation, String out, String before, String after) {
        Window window = new Window(extent(kernel), extent(stride), Padding.SAME, extent(dilation));
        assertEquals(extent(out), window.slideOver(image(in)));
        assertEquals(extent(before), window.padBefore(image(in)));
        assertEquals(extent(after), window.padAfter(image(in)));
    }

    /** Pooling with ceil_mode=True, as torchvision's GoogLeNet and SqueezeNets have it. */
    @ParameterizedTest(name = "{0} of {1}, stride {2}, padding {3}: {4}")
    @CsvSource({
        "112×112, 3×3, 2×2, 0×0, 56×56",
        "  28×28, 3×3, 2×2, 0×0, 14×14",
        "111×111, 3×3, 2×2, 0×0, 55×55",
        "109×109, 3×3, 2×2, 0×0, 54×54",
        "  13×12, 2×2, 2×2, 0×0,   7×6",
        "    5×4, 2×2, 2×2, 1×1,   3×3",    // a fourth row would start beyond the image
        "    2×2, 3×3, 2×2, 0×0,   1×1"})   // larger than the image by less than a stride
    void roundsUpInCeilMode(String in, String kernel, String stride, String padding, String out) {
        Window window = new Window(extent(kernel), extent(stride), new Padding.Explicit(extent(padding)), Size2d.square(1));
        assertEquals(extent(out), window.slideOverCeiling(image(in)));
    }

    /** Windows are laid one by one: the next only while something is left uncovered, and where it starts before the end. */
    @Test
    void ceilModeCoversWhatIsLeft() {
        for (int kernel = 1; kernel <= 6; kernel++) {
            for (int stride = 1; stride <= 6; stride++) {
                for (int pad = 0; pad <= kernel / 2; pad++) {
                    for (int size = 1; size <= 14; size++) {
                        assertCeiling(kernel, stride, pad, size);
                    }
                }
            }
        }
    }

    private static void assertCeiling(int kernel, int stride, int pad, int size) {
        int windows = 0;
        while (windows * stride - stride + kernel < size + 2 * pad && windows * stride < size + pad) {
            windows++;
        }
        Window window = Window.of(kernel).withStride(stride).withPadding(Padding.of(pad));
        FeatureMap in = image(size + "×" + size);
        String what = "%d / %d, pad %d, of %d".formatted(kernel, stride, pad, size);
        if (windows == 0) {
            assertThrows(ShapeMismatch.class, () -> window.slideOverCeiling(in), what);
        } else {
            assertEquals(Size2d.square(windows), window.slideOverCeiling(in), what);
        }
    }

    @Test
    void explicitPaddingIsTheSameAtBothEnds() {
        Window window = Window.of(3).withPadding(new Padding.Explicit(new Size2d(1, 2)));
        assertEquals(new Size2d(1, 2), window.padBefore(image("9×9")));
        assertEquals(new Size2d(1, 2), window.padAfter(image("9×9")));
    }

    @Test
    void saysWhatItNeedsWhereItDoesNotFit() {
        Window window = Window.of(3).withDilation(4).withPadding(Padding.of(1));
        ShapeMismatch mismatch = assertThrows(ShapeMismatch.class, () -> window.slideOver(image("6×12")));
        assertEquals("The 3×3 window does not fit: it needs 9×9 pixels, gets 6×12 with padding 1×1.", mismatch.getMessage());
    }

    @Test
    void rejectsWhatCannotSlide() {
        assertMessage("Kernel must be at least 1, got 0×0.", () -> Window.of(0));
        assertMessage("Stride must be at least 1, got 0×0.", () -> Window.of(3).withStride(0));
        assertMessage("Dilation must be at least 1, got -1×-1.", () -> Window.of(3).withDilation(-1));
        assertMessage("Padding must be at least 0, got -1×-1.", () -> Padding.of(-1));
    }

    @Test
    void doesNotWrapRoundWhereNumbersAreHuge() {
        assertMessage("A 3×3 kernel with dilation 2000000000×2000000000 spans too many pixels.",
                () -> Window.of(3).withDilation(2_000_000_000));
        Window padded = Window.of(3).withPadding(Padding.of(Integer.MAX_VALUE));
        assertThrows(ArithmeticException.class, () -> padded.slideOver(image("8×8")));
    }

    private static void assertMessage(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    private static FeatureMap image(String text) {
        return new FeatureMap(1, 1, 1).withSize(extent(text));
    }

    private static Size2d extent(String text) {
        String[] sides = text.split("×");
        return new Size2d(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    @Test
    void samePaddingKeepsHeightAndWidthApart() {
        Window window = new Window(Size2d.square(3), new Size2d(2, 1), Padding.SAME, Size2d.square(1));
        assertEquals(new Size2d(4, 5), window.slideOver(new FeatureMap(1, 8, 5)));
    }
}
