package org.gabor.graph.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.gabor.graph.Networks;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Test;

class CapsuleLayersTest {

    private static final PrimaryCaps PRIMARY = new PrimaryCaps(32, 8, Window.of(9).withStride(2));
    private static final DigitCaps DIGITS = new DigitCaps(10, 16, 3);

    /** The shapes of Sabour et al. 2017, section 4; 6.8 million parameters without the decoder. */
    @Test
    void theNetworkOfThePaper() {
        Inference capsNet = capsNet(28);
        assertEquals(List.of("256×20×20", "256×20×20", "1152×8", "10×16", "10"), List.of(2, 3, 4, 5, 6).stream()
                .map(id -> capsNet.output(Networks.id(id)).orElseThrow().text()).toList());
        assertEquals(6_804_224, Cost.of(capsNet).parameters());
        // Two convolutions, and 1,152 capsules of 8 that each predict 10 of 16.
        assertEquals(8_294_400 + 191_102_976 + 1152 * 8 * 10 * 16, Cost.of(capsNet).macs());
    }

    /** For MultiMNIST's 36×36 pixels the paper says 11.36 million with the decoder, which has 1,936,144 of them. */
    @Test
    void theNetworkForTwoDigits() {
        long decoder = (160 + 1) * 512 + (512 + 1) * 1024 + (1024 + 1) * 36 * 36;
        assertEquals(11_361_808, Cost.of(capsNet(36)).parameters() + decoder);
    }

    @Test
    void holdTheTensorsOfTheirParts() {
        Capsules in = new Capsules(1152, 8);
        assertEquals(List.of(new ParameterSpec("weight", List.of(10, 1152, 16, 8), ParameterSpec.Role.WEIGHT)),
                DIGITS.parameters(in));
        assertEquals(Conv2d.of(256, 9).parameters(new FeatureMap(256, 20, 20)), PRIMARY.parameters(new FeatureMap(256, 20, 20)));
        assertEquals(List.of(), new CapsuleLength().parameters(in));
    }

    @Test
    void sayWhatDoesNotFit() {
        assertRefused("DigitCaps expects capsules (count×length), gets 256×20×20.", DIGITS, new FeatureMap(256, 20, 20));
        assertRefused("PrimaryCaps expects feature maps (channels×height×width), gets 10×16.", PRIMARY, new Capsules(10, 16));
        assertRefused("Linear expects a vector, gets 10×16.", Linear.of(10), new Capsules(10, 16));
        assertEquals("Routing takes at least 1 round, got 0.",
                assertThrows(IllegalArgumentException.class, () -> new DigitCaps(10, 16, 0)).getMessage());
        assertEquals("A PrimaryCaps needs at least 1 type of length 1, got 0 of length 8.",
                assertThrows(IllegalArgumentException.class, () -> new PrimaryCaps(0, 8, Window.of(9))).getMessage());
        assertEquals("Examples are feature maps, volumes or vectors, not capsules.",
                assertThrows(IllegalArgumentException.class, () -> new Input(new Capsules(10, 16))).getMessage());
    }

    private static Inference capsNet(int side) {
        return Inference.infer(Networks.chain(new FeatureMap(1, side, side),
                Conv2d.of(256, 9), Activation.RELU, PRIMARY, DIGITS, new CapsuleLength()));
    }

    private static void assertRefused(String message, Unary layer, Shape in) {
        assertEquals(message, assertThrows(ShapeMismatch.class, () -> layer.outputShape(in)).getMessage());
    }

    @Test
    void aMaskLaysItsCapsulesFlat() {
        assertEquals(new Vector(160), new CapsuleMask().outputShape(new Capsules(10, 16)));
    }
}
