package org.gabor.app.view.editor;

import java.util.List;
import java.util.stream.Stream;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.BatchNorm3d;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GlobalResponseNorm;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Window;

/** One of every layer. */
final class AllLayers {

    private AllLayers() {}

    static List<Layer> list() {
        Stream<Layer> plain = Stream.of(new Input(new FeatureMap(3, 32, 32)), Conv2d.of(8, 3), MaxPool2d.of(2), AvgPool2d.of(2),
                AdaptiveAvgPool2d.of(1), Linear.of(10), Linear2d.of(10), BatchNorm1d.DEFAULT, BatchNorm2d.DEFAULT,
                LocalResponseNorm.DEFAULT, new Dropout(0.5), new Flatten(), new Softmax(), new Placeholder("Swirl", "{}"),
                new Add(), new Concat(), new Multiply(),
                ConvTranspose2d.of(8, 2), Conv3d.of(8, 3), MaxPool3d.of(2), AvgPool3d.of(2), AdaptiveMaxPool2d.of(1),
                AdaptiveAvgPool3d.of(1), BatchNorm3d.DEFAULT, LayerNorm.DEFAULT, LayerNorm2d.DEFAULT, GroupNorm.of(4),
                GlobalResponseNorm.DEFAULT,
                new Upsample(2, Upsample.Mode.NEAREST), ZeroPad2d.of(1), new Shift(3), new ChannelShuffle(2),
                new ChannelSplit(0, 2), new StochasticDepth(0.1), LayerScale.DEFAULT, new AuxiliaryOutput(0.3),
                new PrimaryCaps(4, 8, Window.of(3)), new DigitCaps(10, 16, 3), new CapsuleLength(),
                new CapsuleMask(), new Scale(0.5), new ChannelAffine(), new ChannelPad(8, 8), new EuclideanRbf(10),
                new Reconstruction(0.0005));
        return Stream.concat(plain, Stream.of(Activation.Function.values()).map(Activation::new)).toList();
    }

    /** The number of kinds of layer, from the sealed interfaces themselves. */
    static long kinds() {
        return leaves(Layer.class).count();
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed() ? Stream.of(kind.getPermittedSubclasses()).flatMap(AllLayers::leaves) : Stream.of(kind);
    }
}
