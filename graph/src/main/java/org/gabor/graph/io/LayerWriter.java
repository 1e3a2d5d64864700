package org.gabor.graph.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Extent3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** Writes the settings of a layer beside its type; {@link LayerReader} reads them back. */
final class LayerWriter {

    private LayerWriter() {}

    static void write(Layer layer, ObjectNode json) {
        switch (layer) {
            case Input input -> input.shape().dims().forEach(json.putArray("shape")::add);
            case Conv2d conv -> {
                json.put("filters", conv.filters());
                Windows.write(conv.window(), json);
                json.put("groups", conv.groups()).put("bias", conv.bias());
            }
            case ConvTranspose2d conv -> {
                json.put("filters", conv.filters());
                Windows.write(conv.window(), json);
                Windows.write("outputPadding", conv.outputPadding(), json);
                json.put("groups", conv.groups()).put("bias", conv.bias());
            }
            case Conv3d conv -> {
                json.put("filters", conv.filters());
                Windows.write(conv.window(), json);
                json.put("groups", conv.groups()).put("bias", conv.bias());
            }
            case MaxPool2d(Window window, boolean ceilMode) -> {
                Windows.writeUndilated(window, json);
                putUnless(false, "ceilMode", ceilMode, json);
            }
            case AvgPool2d(Window window, boolean ceilMode, boolean countIncludePad) -> {
                Windows.writeUndilated(window, json);
                putUnless(false, "ceilMode", ceilMode, json);
                putUnless(true, "countIncludePad", countIncludePad, json);
            }
            case MaxPool3d(Window3d window) -> Windows.writeUndilated(window, json);
            case AvgPool3d(Window3d window, boolean countIncludePad) -> {
                Windows.writeUndilated(window, json);
                json.put("countIncludePad", countIncludePad);
            }
            case AdaptiveAvgPool2d(Extent output) -> Windows.write("output", output, json);
            case AdaptiveMaxPool2d(Extent output) -> Windows.write("output", output, json);
            case AdaptiveAvgPool3d(Extent3d output) -> Windows.write("output", output, json);
            case Linear(int units, boolean bias) -> json.put("units", units).put("bias", bias);
            case Linear2d(int units, boolean bias) -> json.put("units", units).put("bias", bias);
            case BatchNorm1d(double eps, double momentum) -> json.put("eps", eps).put("momentum", momentum);
            case BatchNorm2d(double eps, double momentum) -> json.put("eps", eps).put("momentum", momentum);
            case BatchNorm3d(double eps, double momentum) -> json.put("eps", eps).put("momentum", momentum);
            case LayerNorm(double eps) -> json.put("eps", eps);
            case LayerNorm2d(double eps) -> json.put("eps", eps);
            case GroupNorm(int groups, double eps) -> json.put("groups", groups).put("eps", eps);
            case LocalResponseNorm(int size, double alpha, double beta, double k) ->
                    json.put("size", size).put("alpha", alpha).put("beta", beta).put("k", k);
            case Dropout(double p) -> json.put("p", p);
            case StochasticDepth(double p) -> json.put("p", p);
            case LayerScale(double initial) -> json.put("initial", initial);
            case Upsample(int scale, Upsample.Mode mode) -> json.put("scale", scale).put("mode", mode.title());
            case ZeroPad2d(int left, int right, int top, int bottom) ->
                    json.put("left", left).put("right", right).put("top", top).put("bottom", bottom);
            case Shift(int kernel) -> json.put("kernel", kernel);
            case ChannelShuffle(int groups) -> json.put("groups", groups);
            case ChannelSplit(int part, int parts) -> json.put("part", part).put("parts", parts);
            case PrimaryCaps(int types, int length, Window window) ->
                    Windows.write(window, json.put("types", types).put("length", length));
            case DigitCaps(int capsules, int length, int routings) ->
                    json.put("capsules", capsules).put("length", length).put("routings", routings);
            case Scale(double factor) -> json.put("factor", factor);
            case ChannelPad(int before, int after) -> json.put("before", before).put("after", after);
            case EuclideanRbf(int classes) -> json.put("classes", classes);
            case Reconstruction(double weight) -> json.put("weight", weight);
            case AuxiliaryOutput(double weight) -> json.put("weight", weight);
            case Placeholder unknown -> json.setAll(settings(unknown));
            case Activation _, Flatten _, Softmax _, CapsuleLength _, CapsuleMask _, ChannelAffine _, Add _, Multiply _,
                 Concat _ -> { }
        }
    }

    /** Left out where it says what files have always meant, so that older versions read the file. */
    private static void putUnless(boolean usual, String name, boolean flag, ObjectNode json) {
        if (flag != usual) {
            json.put(name, flag);
        }
    }

    private static ObjectNode settings(Placeholder unknown) {
        try {
            return GraphJson.JSON.readValue(unknown.settings(), ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A placeholder holds a JSON object, got " + unknown.settings() + ".", e);
        }
    }
}
