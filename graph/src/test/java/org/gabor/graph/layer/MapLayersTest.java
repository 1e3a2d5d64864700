package org.gabor.graph.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.junit.jupiter.api.Test;

/** Layers that move, scale and normalize feature maps. */
class MapLayersTest {

    private static final FeatureMap MAPS = new FeatureMap(116, 14, 10);
    private static final Vector ROW = new Vector(20);

    @Test
    void resize() {
        assertEquals(new FeatureMap(116, 28, 20), new Upsample(2, Upsample.Mode.BILINEAR).outputShape(MAPS));
        assertEquals(new FeatureMap(116, 18, 13), new ZeroPad2d(1, 2, 4, 0).outputShape(MAPS));
        assertEquals(new FeatureMap(116, 3, 20), new AdaptiveMaxPool2d(new Size2d(3, 20)).outputShape(MAPS));
        assertRefused("An Upsample enlarges at least 1 time, got 0.", () -> new Upsample(0, Upsample.Mode.NEAREST));
        assertRefused("Padding must be at least 0, got 1 left, -1 right, 0 above, 0 below.", () -> new ZeroPad2d(1, -1, 0, 0));
        assertThrows(ArithmeticException.class,
                () -> new Upsample(Integer.MAX_VALUE, Upsample.Mode.NEAREST).outputShape(MAPS));
    }

    @Test
    void rearrangeChannels() {
        assertEquals(MAPS, new ChannelShuffle(2).outputShape(MAPS));
        assertEquals(new FeatureMap(58, 14, 10), new ChannelSplit(1, 2).outputShape(MAPS));
        assertMismatch("3 groups do not divide the 116 channels of 116×14×10.", new ChannelShuffle(3), MAPS);
        assertMismatch("3 parts do not divide the 116 channels of 116×14×10.", new ChannelSplit(2, 3), MAPS);
        assertRefused("The parts are numbered 0 to 1, got 2.", () -> new ChannelSplit(2, 2));
        assertRefused("A ChannelSplit makes at least 1 part, got 0.", () -> new ChannelSplit(0, 0));
    }

    /** Wu et al. 2018, section 3.1: as many channels for each way, the rest in the middle; all ways within the kernel. */
    @Test
    void shiftDealsItsChannelsToAllWays() {
        for (int kernel : List.of(1, 3, 5)) {
            for (int channels : List.of(1, 9, 64, 100)) {
                Shift shift = new Shift(kernel);
                Map<List<Integer>, Long> dealt = IntStream.range(0, channels).boxed().collect(Collectors.groupingBy(
                        c -> List.of(shift.rows(c, channels), shift.columns(c, channels)), Collectors.counting()));
                int ways = kernel * kernel;
                long share = channels / ways;
                assertTrue(dealt.keySet().stream().flatMap(List::stream).allMatch(step -> Math.abs(step) <= kernel / 2));
                dealt.forEach((way, count) -> assertEquals(
                        way.equals(List.of(0, 0)) ? share + channels % ways : share, count, kernel + " " + channels + " " + way));
                assertEquals(share == 0 ? 1 : ways, dealt.size());
            }
        }
        assertRefused("A Shift's kernel is odd and at least 1, got 2.", () -> new Shift(2));
    }

    @Test
    void theFirstChannelsOfAShiftComeFromTheTopLeft() {
        Shift shift = new Shift(3);
        assertEquals(List.of(-1, -1), List.of(shift.rows(0, 18), shift.columns(0, 18)));
        assertEquals(List.of(-1, 0), List.of(shift.rows(2, 18), shift.columns(2, 18)));
        assertEquals(List.of(1, 1), List.of(shift.rows(17, 18), shift.columns(17, 18)));
    }

    /** As torch.nn.LayerNorm over all of an example, torchvision's LayerNorm2d, torch.nn.GroupNorm and ConvNeXt V2's GRN hold them. */
    @Test
    void normalisationsHoldAFactorAndASummand() {
        assertEquals("weight [116, 14, 10] SCALE 1.0, bias [116, 14, 10] SHIFT 0.0", tensors(LayerNorm.DEFAULT, MAPS));
        assertEquals("weight [20] SCALE 1.0, bias [20] SHIFT 0.0", tensors(LayerNorm.DEFAULT, ROW));
        assertEquals("weight [116] SCALE 1.0, bias [116] SHIFT 0.0", tensors(LayerNorm2d.DEFAULT, MAPS));
        assertEquals("weight [116] SCALE 1.0, bias [116] SHIFT 0.0", tensors(GroupNorm.of(4), MAPS));
        assertEquals("weight [3] SCALE 1.0, bias [3] SHIFT 0.0", tensors(GroupNorm.of(3), new VideoFeatureMap(3, 4, 5, 6)));
        assertEquals("gamma [1, 1, 1, 116] SCALE 0.0, beta [1, 1, 1, 116] SHIFT 0.0", tensors(GlobalResponseNorm.DEFAULT, MAPS));
        assertMismatch("GlobalResponseNorm expects feature maps (channels×height×width), gets 20.", GlobalResponseNorm.DEFAULT,
                ROW);
        assertMismatch("32 groups do not divide the 116 channels of 116×14×10.", GroupNorm.of(32), MAPS);
        assertMismatch("GroupNorm expects feature maps, gets 20.", GroupNorm.of(1), ROW);
        assertRefused("eps must be above 0, got 0.0.", () -> new LayerNorm(0));
        assertRefused("A GroupNorm needs at least 1 group, got 0.", () -> GroupNorm.of(0));
    }

    /** torchvision's {@code layer_scale}: C×1×1, from 1e-6. */
    @Test
    void aLayerScaleIsATensorWithoutANameOfItsOwn() {
        assertEquals(" [116, 1, 1] SCALE 1.0E-6", tensors(LayerScale.DEFAULT, MAPS));
    }

    @Test
    void whatOnlyTouchesValuesKeepsAnyShape() {
        for (Shape shape : List.of(MAPS, ROW, new VideoFeatureMap(1, 2, 3, 4), new Capsules(10, 16))) {
            assertEquals(shape, new StochasticDepth(0.2).outputShape(shape));
            assertEquals(shape, new Activation(Activation.Function.MISH).outputShape(shape));
        }
        assertEquals(ROW, new AuxiliaryOutput(0.3).outputShape(ROW));
        assertMismatch("AuxiliaryOutput expects a vector, gets 116×14×10.", new AuxiliaryOutput(0.3), MAPS);
        assertRefused("A drop probability is at least 0 and below 1, got 1.0.", () -> new StochasticDepth(1));
        assertRefused("The weight of an auxiliary loss must be above 0, got 0.0.", () -> new AuxiliaryOutput(0));
    }

    @Test
    void addChannelsOfZeros() {
        assertEquals(new FeatureMap(126, 14, 10), new ChannelPad(3, 7).outputShape(MAPS));
        assertRefused("A ChannelPad adds at least 0 channels, got 1 before and -1 behind.", () -> new ChannelPad(1, -1));
        assertThrows(ArithmeticException.class, () -> new ChannelPad(Integer.MAX_VALUE, 0).outputShape(MAPS));
    }

    /** LeCun et al. 1998, section II.B: 12 of them in S2, 32 in S4. */
    @Test
    void aSubsamplingHasACoefficientAndABiasForEachMap() {
        assertEquals("weight [116] SCALE 1.0, bias [116] SHIFT 0.0", tensors(new ChannelAffine(), MAPS));
        assertMismatch("ChannelAffine expects feature maps, gets 20.", new ChannelAffine(), ROW);
        assertEquals(new Capsules(10, 16), new Scale(0.17).outputShape(new Capsules(10, 16)));
        assertRefused("A Scale multiplies by a number, got NaN.", () -> new Scale(Double.NaN));
    }

    /** The 840 connections of the last layer among the paper's 340,908; its prototypes are not trained. */
    @Test
    void prototypesAreSigns() {
        EuclideanRbf rbf = new EuclideanRbf(10);
        assertEquals(new Vector(10), rbf.outputShape(new Vector(84)));
        assertEquals(840, rbf.macs(new Vector(84)));
        assertEquals(List.of(), rbf.parameters(new Vector(84)));
        for (int features : List.of(84, 20)) {
            List<List<Float>> all = IntStream.range(0, 15).mapToObj(c -> signs(EuclideanRbf.prototype(c, features))).toList();
            assertEquals(15, Set.copyOf(all).size(), "no two classes alike");
            assertEquals(Set.of(-1f, 1f), all.stream().flatMap(List::stream).collect(Collectors.toSet()));
        }
        assertEquals(List.of(1f, 1f, 1f, 1f, 1f, 1f, 1f), signs(EuclideanRbf.prototype(7, 84)).subList(0, 7), "a seven's top");
        assertRefused("A EuclideanRbf tells at least 1 class, got 0.", () -> new EuclideanRbf(0));
    }

    private static List<Float> signs(float[] prototype) {
        return IntStream.range(0, prototype.length).mapToObj(i -> prototype[i]).toList();
    }

    private static String tensors(Unary layer, Shape in) {
        return layer.parameters(in).stream()
                .map(spec -> spec.name() + " " + spec.dims() + " " + spec.role() + " " + spec.initial())
                .collect(Collectors.joining(", "));
    }

    private static void assertMismatch(String message, Unary layer, Shape in) {
        assertEquals(message, assertThrows(ShapeMismatch.class, () -> layer.outputShape(in)).getMessage());
    }

    private static void assertRefused(String message, Runnable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }
}
