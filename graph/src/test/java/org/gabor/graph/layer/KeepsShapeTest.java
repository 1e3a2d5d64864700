package org.gabor.graph.layer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.graph.RandomGraphs;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Test;

/** Which layers keep the shape, by their definitions in the literature, not by their code. */
class KeepsShapeTest {

    private static final Set<Class<?>> ALWAYS = Set.of(Activation.class, Softmax.class, Dropout.class, StochasticDepth.class,
            Scale.class, LayerScale.class, ChannelAffine.class, BatchNorm1d.class, BatchNorm2d.class, BatchNorm3d.class,
            LayerNorm.class, LayerNorm2d.class, GlobalResponseNorm.class, LocalResponseNorm.class, Shift.class,
            AuxiliaryOutput.class,
            Reconstruction.class);

    @Test
    void layersOfUsualSettings() {
        Stream.of(Activation.RELU, new Softmax(), new Dropout(0.5), new StochasticDepth(0.1), new Scale(2), LayerScale.DEFAULT,
                new ChannelAffine(), BatchNorm1d.DEFAULT, BatchNorm2d.DEFAULT, BatchNorm3d.DEFAULT, LayerNorm.DEFAULT,
                LayerNorm2d.DEFAULT, GlobalResponseNorm.DEFAULT, GroupNorm.of(32), GroupNorm.of(12), LocalResponseNorm.DEFAULT,
                new Shift(5),
                new ChannelShuffle(8), new AuxiliaryOutput(0.3), new Reconstruction(0.1))
                .forEach(layer -> assertTrue(layer.keepsShape(), layer::toString));
        Stream.of(new Add(), new Concat(), new Multiply(), new Flatten(), Linear.of(10), Linear2d.of(8), Conv2d.of(8, 3),
                Conv2d.of(8, 3).withPadding(Padding.SAME), Conv2d.of(32, 3).withPadding(1).withGroups(32), Conv3d.of(8, 1),
                ConvTranspose2d.of(4, 2), MaxPool2d.of(2), AvgPool2d.of(3).withStride(2), MaxPool3d.of(2), AvgPool3d.of(2),
                AdaptiveAvgPool2d.of(7), AdaptiveMaxPool2d.of(1), AdaptiveAvgPool3d.of(1), ZeroPad2d.of(1),
                new ChannelPad(8, 8), new ChannelSplit(0, 2), new Upsample(2, Upsample.Mode.NEAREST), new EuclideanRbf(10),
                new PrimaryCaps(4, 8, Window.of(3)), new DigitCaps(6, 4, 3), new CapsuleLength(), new CapsuleMask(),
                new Placeholder("Swirl", "{}"))
                .forEach(layer -> assertFalse(layer.keepsShape(), layer::toString));
    }

    /** With a stride of 1 and half the kernel as padding, pooling keeps the shape. */
    @Test
    void aPoolingWindowOfSameSize() {
        assertTrue(MaxPool2d.of(3).withStride(1).withPadding(1).keepsShape());
    }

    /** However odd the settings, none makes it fail. */
    @Test
    void anySettings() {
        Random random = new Random(5);
        Stream.generate(() -> RandomGraphs.layer(random)).limit(2000).filter(layer -> ALWAYS.contains(layer.getClass()))
                .forEach(layer -> assertTrue(layer.keepsShape(), layer::toString));
    }
}
