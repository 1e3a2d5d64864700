package org.gabor.engine.compute;

import java.util.Arrays;
import java.util.stream.Stream;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.dsl.SymbolicTensor;
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
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;

/**
 * A small network around one layer, whose path is {@code layer}; its flattened output is the network's output.
 */
record LayerCase(Layer layer, Graph graph) {

    private static final FeatureMap IMAGE = new FeatureMap(6, 7, 5);
    private static final VideoFeatureMap VOLUME = new VideoFeatureMap(3, 4, 5, 6);

    /** At least one case for every type of layer that can run. */
    static Stream<LayerCase> all() {
        return Stream.of(
                Arrays.stream(Activation.Function.values()).map(Activation::new).map(function -> of(IMAGE, function)),
                Stream.of(Conv2d.of(4, 3), ConvTranspose2d.of(4, 3), new Linear2d(4, true), MaxPool2d.of(2), AvgPool2d.of(2),
                        AdaptiveAvgPool2d.of(3), AdaptiveMaxPool2d.of(3), BatchNorm2d.DEFAULT, LayerNorm.DEFAULT,
                        LayerNorm2d.DEFAULT, GroupNorm.of(3), GlobalResponseNorm.DEFAULT, LocalResponseNorm.DEFAULT,
                        ZeroPad2d.of(1), new Shift(3),
                        new Upsample(2, Upsample.Mode.NEAREST), new Upsample(2, Upsample.Mode.BILINEAR), new ChannelShuffle(2),
                        new ChannelSplit(1, 2), LayerScale.DEFAULT, new Scale(0.3), new ChannelAffine(), new ChannelPad(2, 3),
                        new Dropout(0.4), new StochasticDepth(0.4), new Flatten())
                        .map(layer -> of(IMAGE, layer)),
                Stream.of(Conv3d.of(4, 3), MaxPool3d.of(2), AvgPool3d.of(2), AdaptiveAvgPool3d.of(2), BatchNorm3d.DEFAULT)
                        .map(layer -> of(VOLUME, layer)),
                Stream.of(Linear.of(4), BatchNorm1d.DEFAULT, LayerNorm.DEFAULT, new EuclideanRbf(4), new Softmax())
                        .map(LayerCase::ofFeatures),
                Stream.of(new Add(), new Concat(), new Multiply()).map(LayerCase::ofTwo),
                Stream.of(gate(), auxiliary(), of(IMAGE, PRIMARY), digitCaps(), capsuleLength(), capsuleMask(),
                        reconstruction()))
                .flatMap(cases -> cases);
    }

    private static final PrimaryCaps PRIMARY = new PrimaryCaps(2, 4, Window.of(3).withStride(2));

    private static LayerCase of(Shape input, Unary layer) {
        return network(layer, input, x -> flat(x.then("layer", layer)));
    }

    private static LayerCase ofFeatures(Unary layer) {
        return network(layer, IMAGE, x -> x.then("f", new Flatten()).then("fc", Linear.of(5)).then("layer", layer)
                .then("end", Linear.of(3)));
    }

    private static LayerCase ofTwo(Merge layer) {
        return network(layer, IMAGE, x -> flat(x.then("a", Conv2d.of(4, 3)).merge("layer", layer, x.then("b", Conv2d.of(4, 3)))));
    }

    private static LayerCase gate() {
        Multiply layer = new Multiply();
        return network(layer, IMAGE, x -> flat(x.then("pool", AdaptiveAvgPool2d.of(1)).then("sigmoid", Activation.SIGMOID)
                .merge("layer", layer, x)));
    }

    private static LayerCase auxiliary() {
        AuxiliaryOutput layer = new AuxiliaryOutput(0.3);
        return network(layer, IMAGE, x -> {
            var features = x.then("f", new Flatten());
            features.then("aux", Linear.of(4)).then("layer", layer);
            return features.then("fc", Linear.of(4));
        });
    }

    private static LayerCase digitCaps() {
        DigitCaps layer = new DigitCaps(3, 5, 3);
        return network(layer, IMAGE, x -> flat(x.then("primary", PRIMARY).then("layer", layer)));
    }

    private static LayerCase capsuleLength() {
        CapsuleLength layer = new CapsuleLength();
        return network(layer, IMAGE, x -> x.then("primary", PRIMARY).then("layer", layer));
    }

    private static LayerCase capsuleMask() {
        CapsuleMask layer = new CapsuleMask();
        return network(layer, IMAGE, x -> {
            var capsules = x.then("digits",
                    new PrimaryCaps(4, 3, new Window(new Size2d(7, 5), Size2d.square(1), Padding.of(0), Size2d.square(1))));
            capsules.then("layer", layer).then("decoder", Linear.of((int) IMAGE.size())).then("end", new Reconstruction(0.3));
            return capsules.then("length", new CapsuleLength());
        });
    }

    private static LayerCase reconstruction() {
        Reconstruction layer = new Reconstruction(0.3);
        return network(layer, IMAGE, x -> {
            var features = x.then("f", new Flatten());
            features.then("decoder", Linear.of((int) IMAGE.size())).then("layer", layer);
            return features.then("fc", Linear.of(4));
        });
    }

    private static SymbolicTensor flat(SymbolicTensor tensor) {
        return tensor.shape() instanceof Vector ? tensor : tensor.then("flat", new Flatten());
    }

    private static LayerCase network(Layer layer, Shape input, Block body) {
        return new LayerCase(layer, NetworkBuilder.network(layer.type(), input, body));
    }

    @Override
    public String toString() {
        return layer.toString();
    }
}
