package org.gabor.graph.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class LayerShapesTest {

    private static final FeatureMap MAPS = new FeatureMap(8, 12, 10);
    private static final Vector ROW = new Vector(20);

    static final List<Arguments> SHAPES = List.of(
            fits(Conv2d.of(16, 3), MAPS, new FeatureMap(16, 10, 8)),
            fits(Conv2d.of(16, 3).withPadding(Padding.SAME).withStride(2), MAPS, new FeatureMap(16, 6, 5)),
            fits(Conv2d.of(16, 3).withDilation(2).withPadding(2).withGroups(4), MAPS, new FeatureMap(16, 12, 10)),
            fits(MaxPool2d.of(2), MAPS, new FeatureMap(8, 6, 5)),
            fits(MaxPool2d.of(3).withStride(2).withPadding(1), MAPS, new FeatureMap(8, 6, 5)),
            fits(AvgPool2d.of(5), MAPS, new FeatureMap(8, 2, 2)),
            fits(AdaptiveAvgPool2d.of(1), MAPS, new FeatureMap(8, 1, 1)),
            fits(new AdaptiveAvgPool2d(new Size2d(7, 20)), MAPS, new FeatureMap(8, 7, 20)),
            fits(Activation.RELU, MAPS, MAPS),
            fits(Activation.SIGMOID, ROW, ROW),
            fits(BatchNorm2d.DEFAULT, MAPS, MAPS),
            fits(BatchNorm1d.DEFAULT, ROW, ROW),
            fits(LocalResponseNorm.DEFAULT, MAPS, MAPS),
            fits(new Dropout(0.5), MAPS, MAPS),
            fits(new Flatten(), MAPS, new Vector(960)),
            fits(new Flatten(), ROW, ROW),
            fits(Linear.of(7), ROW, new Vector(7)),
            fits(Linear2d.of(7), MAPS, new FeatureMap(7, 12, 10)),
            fits(new Softmax(), ROW, ROW));

    static final List<Arguments> MISMATCHES = List.of(
            fails(Conv2d.of(16, 3), ROW, "Conv2d expects feature maps (channels×height×width), gets 20."),
            fails(Conv2d.of(6, 3).withGroups(3), MAPS, "3 groups do not divide the 8 channels of 8×12×10."),
            fails(MaxPool2d.of(11), MAPS, "The 11×11 window does not fit: it needs 11×11 pixels, gets 12×10 with padding 0×0."),
            fails(AvgPool2d.of(2), ROW, "AvgPool2d expects feature maps (channels×height×width), gets 20."),
            fails(AdaptiveAvgPool2d.of(2), ROW, "AdaptiveAvgPool2d expects feature maps (channels×height×width), gets 20."),
            fails(BatchNorm2d.DEFAULT, ROW, "BatchNorm2d expects feature maps (channels×height×width), gets 20."),
            fails(LocalResponseNorm.DEFAULT, ROW, "LocalResponseNorm expects feature maps (channels×height×width), gets 20."),
            fails(BatchNorm1d.DEFAULT, MAPS, "BatchNorm1d expects a vector, gets 8×12×10."),
            fails(Linear.of(7), MAPS, "Linear expects a vector, gets 8×12×10."),
            fails(Linear2d.of(7), ROW, "Linear2d expects feature maps (channels×height×width), gets 20."),
            fails(new Softmax(), MAPS, "Softmax expects a vector, gets 8×12×10."),
            fails(new Placeholder("Swin", "{}"), MAPS, "This version does not know the layer type \"Swin\"."));

    @ParameterizedTest
    @FieldSource("SHAPES")
    void gives(Unary layer, Shape in, Shape out) {
        assertEquals(out, layer.outputShape(in));
    }

    @ParameterizedTest
    @FieldSource("MISMATCHES")
    void refuses(Unary layer, Shape in, String message) {
        assertEquals(message, assertThrows(ShapeMismatch.class, () -> layer.outputShape(in)).getMessage());
    }

    @Test
    void addsEqualShapesOnly() {
        assertEquals(MAPS, new Add().outputShape(List.of(MAPS, MAPS, MAPS)));
        assertRefused("Cannot add 9×12×10 and 8×12×10: the channels differ.", new Add(), MAPS, MAPS, new FeatureMap(9, 12, 10));
        assertRefused("Cannot add 8×12×11 and 8×12×10: the sizes differ.", new Add(), MAPS, new FeatureMap(8, 12, 11));
        assertRefused("Cannot add 4×6×5 and 8×12×10: channels and sizes differ.", new Add(), MAPS, new FeatureMap(4, 6, 5));
        assertRefused("Cannot add 21 and 20: the numbers of features differ.", new Add(), ROW, new Vector(21));
        assertRefused("Cannot add 20 and 8×12×10: one is a vector, the other is feature maps.", new Add(), MAPS, ROW);
    }

    @Test
    void stacksChannelsAndLengthensVectors() {
        assertEquals(new FeatureMap(19, 12, 10), new Concat().outputShape(List.of(MAPS, new FeatureMap(3, 12, 10), MAPS)));
        assertEquals(new Vector(21), new Concat().outputShape(List.of(ROW, new Vector(1))));
        assertRefused("Cannot stack 8×11×10 and 8×12×10: the sizes differ.", new Concat(), MAPS, MAPS, new FeatureMap(8, 11, 10));
        assertRefused("Cannot stack 8×12×10 and 20: one is feature maps, the other is a vector.", new Concat(), ROW, MAPS);
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertComplaint("A Conv2d needs at least 1 filter, got 0.", () -> Conv2d.of(0, 3));
        assertComplaint("Groups must divide the 6 filters, got 4.", () -> Conv2d.of(6, 3).withGroups(4));
        assertComplaint("Padding may be at most half the 3×3 kernel, got 2×2.", () -> MaxPool2d.of(3).withPadding(2));
        assertComplaint("Pooling has no dilation here, got 2×2.", () -> new AvgPool2d(Window.of(3).withDilation(2)));
        assertComplaint("The output size must be at least 1, got 0×0.", () -> AdaptiveAvgPool2d.of(0));
        assertComplaint("A Linear layer needs at least 1 unit, got 0.", () -> Linear.of(0));
        assertComplaint("A Linear2d layer needs at least 1 unit, got 0.", () -> Linear2d.of(0));
        assertComplaint("eps must be above 0, got 0.0.", () -> new BatchNorm2d(0, 0.1));
        assertComplaint("Momentum must be above 0 and at most 1, got NaN.", () -> new BatchNorm1d(1e-5, Double.NaN));
        assertComplaint("A dropout probability is at least 0 and below 1, got 1.0.", () -> new Dropout(1));
        assertComplaint("A LocalResponseNorm spans at least 1 channel, got 0.", () -> new LocalResponseNorm(0, 1e-4, 0.75, 1));
    }

    private static Arguments fits(Unary layer, Shape in, Shape out) {
        return Arguments.of(layer, in, out);
    }

    private static Arguments fails(Unary layer, Shape in, String message) {
        return Arguments.of(layer, in, message);
    }

    private static void assertRefused(String message, Merge layer, Shape... ins) {
        assertEquals(message, assertThrows(ShapeMismatch.class, () -> layer.outputShape(List.of(ins))).getMessage());
    }

    private static void assertComplaint(String message, Runnable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
