package org.gabor.app.editor.palette;

import static org.gabor.app.editor.palette.PaletteEntry.block;
import static org.gabor.app.editor.palette.PaletteEntry.fitted;
import static org.gabor.app.editor.palette.PaletteEntry.of;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.app.editor.Clip;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AuxiliaryOutput;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.layer.CapsuleMask;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.DigitCaps;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GlobalResponseNorm;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.LayerScale;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Reconstruction;
import org.gabor.graph.layer.Scale;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;

/** The layers and blocks that can be added to a network, in the order of the palette. */
public final class Palette {

    private static final int UNITS = 128;
    private static final int CLASSES = 10;
    private static final FeatureMap FASHION_MNIST = new FeatureMap(1, 28, 28);
    /** (2+1)D convolution of Tran et al. 2018, section 4. */
    private static final VideoFeatureMap VIDEO = new VideoFeatureMap(3, 16, 112, 112);

    private static final List<PaletteEntry> ENTRIES = Stream.of(blocks(), convolution(), pooling(), normalisation(),
            activation(), dense(), merge(), maps(), videos(), capsules(), ends()).flatMap(List::stream).toList();

    private Palette() {}

    public static List<PaletteEntry> entries() {
        return ENTRIES;
    }

    /** The entry with the shortcut {@code key}. */
    public static Optional<PaletteEntry> byShortcut(char key) {
        return ENTRIES.stream().filter(entry -> entry.shortcut().equals(Optional.of(key))).findFirst();
    }

    private static List<PaletteEntry> blocks() {
        return List.of(
                block("Residual", "Residual", "residual", Blocks::residual),
                block("Inception", "Inception", "inception", _ -> Inception.CLIP),
                block("SqueezeExcitation", "Squeeze and excite", "squeeze", Blocks::squeezeAndExcitation),
                block("Bottleneck", "Bottleneck", "residual", Blocks::bottleneck).whenAsked(),
                block("DepthwiseSeparable", "Depthwise separable", "stack", Blocks::depthwiseSeparable).whenAsked(),
                block("MBConv", "MBConv", "mbconv", Blocks::mobile).whenAsked());
    }

    private static List<PaletteEntry> convolution() {
        String group = "Convolution";
        return List.of(
                fitted("Conv2d", group, "Conv2d", ContextualLayers::convolution).key('c'),
                fitted("Depthwise", group, "Depthwise", ContextualLayers::depthwise),
                fitted("ConvTranspose2d", group, "Transposed", ContextualLayers::transposed).whenAsked(),
                of(group, "Shift", new Shift(3)).whenAsked());
    }

    private static List<PaletteEntry> pooling() {
        String group = "Pooling";
        return List.of(
                of(group, "Max pool", MaxPool2d.of(2)).key('p'),
                of(group, "Average pool", AvgPool2d.of(2)),
                of(group, "Global average", AdaptiveAvgPool2d.of(1)),
                of(group, "Global max", AdaptiveMaxPool2d.of(1)).whenAsked());
    }

    private static List<PaletteEntry> normalisation() {
        String group = "Norms, dropout";
        return List.of(
                fitted("BatchNorm", group, "Batch norm", ContextualLayers::batchNorm).key('b'),
                of(group, "LRN", LocalResponseNorm.DEFAULT),
                of(group, "Dropout", new Dropout(0.5)).key('d'),
                fitted("GroupNorm", group, "Group norm", ContextualLayers::groupNorm).whenAsked(),
                of(group, "Layer norm", LayerNorm.DEFAULT).whenAsked(),
                of(group, "Layer norm, per pixel", LayerNorm2d.DEFAULT).whenAsked(),
                of(group, "Global response norm", GlobalResponseNorm.DEFAULT).whenAsked(),
                of(group, "Layer scale", LayerScale.DEFAULT).whenAsked(),
                of(group, "Scale by a constant", new Scale(0.1)).whenAsked(),
                of(group, "Coefficient and bias", new ChannelAffine()).whenAsked(),
                of(group, "Stochastic depth", new StochasticDepth(0.1)).whenAsked());
    }

    private static List<PaletteEntry> activation() {
        return Stream.of(Activation.Function.values()).map(Palette::activation).toList();
    }

    private static PaletteEntry activation(Activation.Function function) {
        PaletteEntry entry = of("Activation", function.title(), new Activation(function));
        return switch (function) {
            case RELU -> entry.key('a');
            case LEAKY_RELU, GELU, SILU, SIGMOID, TANH -> entry;
            case ELU, RELU6, MISH, HARDSWISH, HARDSIGMOID, SOFTPLUS -> entry.whenAsked();
        };
    }

    private static List<PaletteEntry> dense() {
        String group = "Dense and shape";
        return List.of(
                of(group, "Linear", Linear.of(UNITS)).key('f'),
                of(group, "Linear, per pixel", Linear2d.of(UNITS)).whenAsked(),
                of(group, "Euclidean RBF", new EuclideanRbf(CLASSES)).whenAsked(),
                of(group, "Flatten", new Flatten()),
                of(group, "Softmax", new Softmax()));
    }

    private static List<PaletteEntry> merge() {
        return List.of(
                of("Merge", "Add", new Add()),
                of("Merge", "Concat", new Concat()),
                of("Merge", "Multiply", new Multiply()));
    }

    private static List<PaletteEntry> maps() {
        String group = "Rearrange maps";
        return List.of(
                of(group, "Upsample", new Upsample(2, Upsample.Mode.NEAREST)),
                of(group, "Zero padding", ZeroPad2d.of(1)),
                of(group, "Zero channels", new ChannelPad(8, 8)),
                of(group, "Channel shuffle", new ChannelShuffle(2)),
                of(group, "Channel split", new ChannelSplit(0, 2)));
    }

    private static List<PaletteEntry> videos() {
        String group = "Video";
        return List.of(
                fitted("Conv3d", group, "Conv3d", ContextualLayers::convolution3d),
                of(group, "Max pool, 3-D", MaxPool3d.of(2)),
                of(group, "Average pool, 3-D", AvgPool3d.of(2)),
                of(group, "Global average, 3-D", AdaptiveAvgPool3d.of(1)),
                fitted("InputFilm", group, "Video input", _ -> new Input(VIDEO)));
    }

    /** The capsule network of Sabour et al. 2017, figure 1. */
    private static List<PaletteEntry> capsules() {
        String group = "Capsules";
        return List.of(
                of(group, "Primary capsules", new PrimaryCaps(32, 8, Window.of(9).withStride(2))),
                of(group, "Digit capsules", new DigitCaps(CLASSES, 16, 3)),
                of(group, "Capsule length", new CapsuleLength()),
                of(group, "Capsule mask", new CapsuleMask()));
    }

    private static List<PaletteEntry> ends() {
        String group = "Input, outputs";
        return List.of(
                of(group, "Input", new Input(FASHION_MNIST)),
                of(group, "Auxiliary output", new AuxiliaryOutput(0.3)),
                of(group, "Reconstruction", new Reconstruction(0.0005)));
    }

    /** Built on first use: laying out its branches takes a while, and a drag asks for it at every move. */
    private static final class Inception {
        static final Clip CLIP = Blocks.inception();
    }
}
