package org.gabor.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Extent3d;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

class LayerTextTest {

    @Test
    void settingsReadAsInTheDrawing() {
        assertEquals("96, 11×11 / 4, pad 1", LayerText.settings(Conv2d.of(96, 11).withStride(4).withPadding(1)));
        assertEquals("max 3×3 / 2", LayerText.settings(MaxPool2d.of(3).withStride(2)));
        assertEquals("Linear, 4,096 units", LayerText.settings(Linear.of(4096)));
        assertEquals("p = 0.5", LayerText.settings(new Dropout(0.5)));
        assertEquals("global average", LayerText.settings(AdaptiveAvgPool2d.of(1)));
    }

    @Test
    void detailsDoNotRepeatTheType() {
        assertEquals("4,096 units", LayerText.details(Linear.of(4096)));
        assertEquals("3×3 / 2", LayerText.details(MaxPool2d.of(3).withStride(2)));
        assertEquals("to 1×1", LayerText.details(AdaptiveAvgPool2d.of(1)));
        assertEquals("", LayerText.details(Activation.RELU));
    }

    @Test
    void unusualSettingsAreWrittenOut() {
        Window window = new Window(new Extent(1, 7), new Extent(1, 2), Padding.SAME, Extent.square(2));
        assertEquals("64, 1×7 / 1×2, same, dilated 2, 4 groups", LayerText.settings(new Conv2d(64, window, 4, true)));
    }

    @Test
    void theNewerLayersFitTheirLine() {
        assertEquals("max 3×3 / 2, ceil", LayerText.settings(MaxPool2d.of(3).withStride(2).withCeilMode()));
        assertEquals("64, 3×3×3 / 1×2×2", LayerText.settings(
                new Conv3d(64, Window3d.of(3).withStride(new Extent3d(1, 2, 2)), 1, true)));
        assertEquals("transposed 16, 2×2 / 2", LayerText.settings(ConvTranspose2d.of(16, 2)));
        assertEquals("Upsample 2×, bilinear", LayerText.settings(new Upsample(2, Upsample.Mode.BILINEAR)));
        assertEquals("Zeros: 0, 1, 0, 1", LayerText.settings(new ZeroPad2d(0, 1, 0, 1)));
        assertEquals("Zeros: 2", LayerText.settings(ZeroPad2d.of(2)));
        assertEquals("Group norm, 32 groups", LayerText.settings(GroupNorm.of(32)));
        assertEquals("32 × 8, 9×9 / 2", LayerText.settings(new PrimaryCaps(32, 8, Window.of(9).withStride(2))));
        assertEquals("10 × 16, 3 rounds", LayerText.settings(new DigitCaps(10, 16, 3)));
        assertEquals("from 0.000001", LayerText.settings(LayerScale.DEFAULT));
        assertEquals("Auxiliary loss × 0.3", LayerText.settings(new AuxiliaryOutput(0.3)));
    }

    @Test
    void amountsAreGroupedAndHaveUnits() {
        assertEquals("3,723,968", Amount.grouped(3_723_968));
        assertEquals("895.1 M", Amount.compact(895_106_176));
        assertEquals("1.2 G", Amount.compact(1_210_000_000));
        assertEquals("9,999", Amount.compact(9_999));
        assertEquals("676.0 KiB", Amount.memory(173_056));
        assertEquals("1.1 MiB", Amount.memory(279_936));
    }

    @Test
    void searchFindsNamesTypesAndShapes() {
        Graph alexnet = Zoo.find("alexnet").orElseThrow().network().get();
        Inference inference = Inference.infer(alexnet);
        assertEquals(List.of("conv2", "relu2", "pool2", "conv5", "relu5", "pool3"),
                labels(alexnet, Search.find(inference, "256x")));
        assertEquals(List.of("fc1", "fc2", "fc3"), labels(alexnet, Search.find(inference, "LINEAR")));
        assertEquals(List.of("conv2"), labels(alexnet, Search.find(inference, "features.3")));
        assertEquals(List.of(), Search.find(inference, " "));
    }

    private static List<String> labels(Graph graph, List<NodeId> nodes) {
        return nodes.stream().map(node -> graph.node(node).label()).toList();
    }
}
