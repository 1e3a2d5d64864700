package org.gabor.graph.analysis;

import static org.gabor.graph.Networks.chain;
import static org.gabor.graph.Networks.edge;
import static org.gabor.graph.Networks.id;
import static org.gabor.graph.Networks.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GlobalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;
import org.junit.jupiter.api.Test;

class ReceptiveFieldTest {

    /** AlexNet's figures as published (Araujo et al. 2019, table 1: 195 at the last pooling, stride 32). */
    @Test
    void ofAlexNet() {
        Map<NodeId, ReceptiveField> fields = fields(chain(new FeatureMap(3, 224, 224),
                Conv2d.of(64, 11).withStride(4).withPadding(2), MaxPool2d.of(3).withStride(2),
                Conv2d.of(192, 5).withPadding(2), MaxPool2d.of(3).withStride(2),
                Conv2d.of(384, 3).withPadding(1), Conv2d.of(256, 3).withPadding(1), Conv2d.of(256, 3).withPadding(1),
                MaxPool2d.of(3).withStride(2), new Flatten()));
        assertEquals(square(11, 4), fields.get(id(2)));
        assertEquals(square(19, 8), fields.get(id(3)));
        assertEquals(square(51, 8), fields.get(id(4)));
        assertEquals(square(67, 16), fields.get(id(5)));
        assertEquals(square(163, 16), fields.get(id(8)));
        assertEquals(square(195, 32), fields.get(id(9)));
        assertFalse(fields.containsKey(id(10)));
    }

    @Test
    void growsByTheDilatedKernelOnEachAxis() {
        Window window = new Window(new Size2d(3, 5), new Size2d(2, 1), Window.of(1).padding(), new Size2d(4, 1));
        Map<NodeId, ReceptiveField> fields = fields(chain(new FeatureMap(1, 64, 64),
                Conv2d.of(1, 1).withWindow(window), Conv2d.of(1, 3)));
        assertEquals(new ReceptiveField(9, 5, 2, 1), fields.get(id(2)));
        assertEquals(new ReceptiveField(13, 7, 2, 1), fields.get(id(3)));
    }

    @Test
    void ofAMergeIsTheWidestBranch() {
        Conv2d conv = Conv2d.of(4, 3).withPadding(1);
        Graph residual = chain(new FeatureMap(4, 16, 16), conv, Activation.RELU, conv)
                .with(node(5, new Add())).with(edge(1, 5, 0)).with(edge(4, 5, 1));
        assertEquals(square(5, 1), fields(residual).get(id(5)));
    }

    @Test
    void ofAdaptivePoolingIsItsWidestCell() {
        assertEquals(square(7, 7), fields(chain(new FeatureMap(1, 7, 7), AdaptiveAvgPool2d.of(1))).get(id(2)));
        assertEquals(square(1, 1), fields(chain(new FeatureMap(1, 6, 6), AdaptiveAvgPool2d.of(6))).get(id(2)));
        // Seven pixels in three cells: 0–2, 2–4, 4–6.
        assertEquals(square(3, 2), fields(chain(new FeatureMap(1, 7, 7), AdaptiveAvgPool2d.of(3))).get(id(2)));
    }

    /** Its norms are of whole maps: three values that see 3 pixels each, 2 apart, see 3 + 2·2 together. */
    @Test
    void ofGlobalResponseNormIsTheWholeMap() {
        Map<NodeId, ReceptiveField> fields = fields(chain(new FeatureMap(4, 6, 6),
                Conv2d.of(4, 3).withStride(2).withPadding(1), GlobalResponseNorm.DEFAULT));
        assertEquals(square(7, 2), fields.get(id(3)));
    }

    /** Of a video, the pixels of one frame. */
    @Test
    void ofAVideoIsThatOfItsFrames() {
        Window3d stem = new Window3d(new Size3d(3, 7, 7), new Size3d(1, 2, 2), new Size3d(1, 3, 3), Size3d.cube(1));
        Map<NodeId, ReceptiveField> fields = fields(chain(new VideoFeatureMap(3, 16, 112, 112), new Conv3d(64, stem, 1, false),
                Conv3d.of(64, 3), AdaptiveAvgPool3d.of(1)));
        assertEquals(square(7, 2), fields.get(id(2)));
        assertEquals(square(11, 2), fields.get(id(3)));
        // 54 pixels, 2 apart, each of which sees 11.
        assertEquals(square(11 + 53 * 2, 108), fields.get(id(4)));
    }

    @Test
    void enlargingDrawsFieldsNearer() {
        Map<NodeId, ReceptiveField> fields = fields(chain(new FeatureMap(1, 32, 32), Conv2d.of(4, 3).withStride(4),
                new Upsample(2, Upsample.Mode.NEAREST), ConvTranspose2d.of(4, 2), new Upsample(2, Upsample.Mode.BILINEAR)));
        assertEquals(square(3, 2), fields.get(id(3)));
        assertEquals(square(3, 1), fields.get(id(4)));
        // Two neighbours, 1 pixel apart.
        assertEquals(square(4, 1), fields.get(id(5)));
    }

    @Test
    void aShiftSeesItsKernel() {
        assertEquals(square(5, 1), fields(chain(new FeatureMap(25, 8, 8), new Shift(5))).get(id(2)));
    }

    @Test
    void skipsWhatIsBypassed() {
        Graph net = chain(new FeatureMap(1, 16, 16), Conv2d.of(4, 5), Conv2d.of(4, 3));
        assertEquals(square(3, 1), fields(net.with(net.node(id(2)).withBypassed(true))).get(id(3)));
    }

    private static Map<NodeId, ReceptiveField> fields(Graph graph) {
        return ReceptiveField.of(Inference.infer(graph));
    }

    private static ReceptiveField square(int side, int stride) {
        return new ReceptiveField(side, side, stride, stride);
    }
}
