package org.gabor.graph.io;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Volume;

/** Reads what {@link LayerWriter} writes; a type that is not in the table becomes a {@link Placeholder}. */
final class LayerReader {

    private static final Map<String, Function<Fields, Layer>> BY_TYPE = Map.ofEntries(
            entry("Input", f -> new Input(shape(f))),
            entry("Conv2d", f -> new Conv2d(
                    f.integer("filters"), Windows.read(f), f.integer("groups"), f.flag("bias"))),
            entry("ConvTranspose2d", f -> new ConvTranspose2d(f.integer("filters"), Windows.read(f),
                    f.extent("outputPadding"), f.integer("groups"), f.flag("bias"))),
            entry("Conv3d", f -> new Conv3d(
                    f.integer("filters"), Windows.read3d(f), f.integer("groups"), f.flag("bias"))),
            entry("MaxPool2d", f -> new MaxPool2d(Windows.readUndilated(f), f.flag("ceilMode", false))),
            entry("AvgPool2d", f -> new AvgPool2d(
                    Windows.readUndilated(f), f.flag("ceilMode", false), f.flag("countIncludePad", true))),
            entry("MaxPool3d", f -> new MaxPool3d(Windows.readUndilated3d(f))),
            entry("AvgPool3d", f -> new AvgPool3d(Windows.readUndilated3d(f), f.flag("countIncludePad"))),
            entry("AdaptiveAvgPool2d", f -> new AdaptiveAvgPool2d(f.extent("output"))),
            entry("AdaptiveMaxPool2d", f -> new AdaptiveMaxPool2d(f.extent("output"))),
            entry("AdaptiveAvgPool3d", f -> new AdaptiveAvgPool3d(f.extent3d("output"))),
            entry("Linear", f -> new Linear(f.integer("units"), f.flag("bias"))),
            entry("Linear2d", f -> new Linear2d(f.integer("units"), f.flag("bias"))),
            entry("BatchNorm1d", f -> new BatchNorm1d(f.number("eps"), f.number("momentum"))),
            entry("BatchNorm2d", f -> new BatchNorm2d(f.number("eps"), f.number("momentum"))),
            entry("BatchNorm3d", f -> new BatchNorm3d(f.number("eps"), f.number("momentum"))),
            entry("LayerNorm", f -> new LayerNorm(f.number("eps"))),
            entry("LayerNorm2d", f -> new LayerNorm2d(f.number("eps"))),
            entry("GroupNorm", f -> new GroupNorm(f.integer("groups"), f.number("eps"))),
            entry("LocalResponseNorm", f -> new LocalResponseNorm(
                    f.integer("size"), f.number("alpha"), f.number("beta"), f.number("k"))),
            entry("Dropout", f -> new Dropout(f.number("p"))),
            entry("StochasticDepth", f -> new StochasticDepth(f.number("p"))),
            entry("LayerScale", f -> new LayerScale(f.number("initial"))),
            entry("Upsample", f -> new Upsample(f.integer("scale"), mode(f))),
            entry("ZeroPad2d", f -> new ZeroPad2d(
                    f.integer("left"), f.integer("right"), f.integer("top"), f.integer("bottom"))),
            entry("Shift", f -> new Shift(f.integer("kernel"))),
            entry("ChannelShuffle", f -> new ChannelShuffle(f.integer("groups"))),
            entry("ChannelSplit", f -> new ChannelSplit(f.integer("part"), f.integer("parts"))),
            entry("PrimaryCaps", f -> new PrimaryCaps(f.integer("types"), f.integer("length"), Windows.read(f))),
            entry("DigitCaps", f -> new DigitCaps(f.integer("capsules"), f.integer("length"), f.integer("routings"))),
            entry("CapsuleLength", _ -> new CapsuleLength()),
            entry("CapsuleMask", _ -> new CapsuleMask()),
            entry("Scale", f -> new Scale(f.number("factor"))),
            entry("ChannelAffine", _ -> new ChannelAffine()),
            entry("ChannelPad", f -> new ChannelPad(f.integer("before"), f.integer("after"))),
            entry("EuclideanRbf", f -> new EuclideanRbf(f.integer("classes"))),
            entry("Reconstruction", f -> new Reconstruction(f.number("weight"))),
            entry("AuxiliaryOutput", f -> new AuxiliaryOutput(f.number("weight"))),
            entry("Flatten", _ -> new Flatten()),
            entry("Softmax", _ -> new Softmax()),
            entry("Add", _ -> new Add()),
            entry("Multiply", _ -> new Multiply()),
            entry("Concat", _ -> new Concat()));

    private static final Map<String, Activation> ACTIVATIONS = Stream.of(Activation.Function.values())
            .collect(Collectors.toMap(Activation.Function::title, Activation::new));

    private LayerReader() {}

    static Layer read(String type, Fields fields) {
        Layer layer = ACTIVATIONS.containsKey(type)
                ? ACTIVATIONS.get(type)
                : BY_TYPE.getOrDefault(type, f -> unknown(type, f)).apply(fields);
        fields.requireAllRead();
        return layer;
    }

    private static Placeholder unknown(String type, Fields fields) {
        return new Placeholder(type, fields.rest().toString());
    }

    private static Shape shape(Fields fields) {
        List<Integer> dims = fields.integers("shape");
        return switch (dims.size()) {
            case 1 -> new Vector(dims.getFirst());
            case 3 -> new Image(dims.get(0), dims.get(1), dims.get(2));
            case 4 -> new Volume(dims.get(0), dims.get(1), dims.get(2), dims.get(3));
            default -> throw fields.wrong("shape", "[channels, height, width], [channels, depth, height, width] or [features]");
        };
    }

    private static Upsample.Mode mode(Fields fields) {
        String title = fields.text("mode");
        return Stream.of(Upsample.Mode.values()).filter(mode -> mode.title().equals(title)).findFirst()
                .orElseThrow(() -> fields.wrong("mode", "\"nearest\" or \"bilinear\""));
    }
}
