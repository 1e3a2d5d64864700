package org.gabor.app.editor.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;
import org.junit.jupiter.api.Test;

class LayerFaceTest {

    @Test
    void settingsReadAsInTheDrawing() {
        assertEquals("96, 11×11 / 4, pad 1", card(Conv2d.of(96, 11).withStride(4).withPadding(1)));
        assertEquals("max 3×3 / 2", card(MaxPool2d.of(3).withStride(2)));
        assertEquals("Linear, 4,096 units", card(Linear.of(4096)));
        assertEquals("p = 0.5", card(new Dropout(0.5)));
        assertEquals("global average", card(AdaptiveAvgPool2d.of(1)));
    }

    @Test
    void detailsDoNotRepeatTheType() {
        assertEquals("4,096 units", details(Linear.of(4096)));
        assertEquals("3×3 / 2", details(MaxPool2d.of(3).withStride(2)));
        assertEquals("to 1×1", details(AdaptiveAvgPool2d.of(1)));
        assertEquals("", details(Activation.RELU));
    }

    @Test
    void unusualSettingsAreWrittenOut() {
        Window window = new Window(new Size2d(1, 7), new Size2d(1, 2), Padding.SAME, Size2d.square(2));
        assertEquals("64, 1×7 / 1×2, same, dilated 2, 4 groups", card(new Conv2d(64, window, 4, true)));
    }

    @Test
    void theNewerLayersFitTheirLine() {
        assertEquals("max 3×3 / 2, ceil", card(MaxPool2d.of(3).withStride(2).withCeilMode()));
        assertEquals("64, 3×3×3 / 1×2×2", card(
                new Conv3d(64, Window3d.of(3).withStride(new Size3d(1, 2, 2)), 1, true)));
        assertEquals("transposed 16, 2×2 / 2", card(ConvTranspose2d.of(16, 2)));
        assertEquals("Upsample 2×, bilinear", card(new Upsample(2, Upsample.Mode.BILINEAR)));
        assertEquals("Zeros: 0, 1, 0, 1", card(new ZeroPad2d(0, 1, 0, 1)));
        assertEquals("Zeros: 2", card(ZeroPad2d.of(2)));
        assertEquals("Group norm, 32 groups", card(GroupNorm.of(32)));
        assertEquals("32 × 8, 9×9 / 2", card(new PrimaryCaps(32, 8, Window.of(9).withStride(2))));
        assertEquals("10 × 16, 3 rounds", card(new DigitCaps(10, 16, 3)));
        assertEquals("from 0.000001", card(LayerScale.DEFAULT));
        assertEquals("Auxiliary loss × 0.3", card(new AuxiliaryOutput(0.3)));
    }

    private static String card(Layer layer) {
        return LayerFace.of(layer).caption().card();
    }

    private static String details(Layer layer) {
        return LayerFace.of(layer).caption().details();
    }
}
