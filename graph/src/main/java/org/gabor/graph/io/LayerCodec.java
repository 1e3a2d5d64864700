package org.gabor.graph.io;

import static org.gabor.graph.io.Component.extent;
import static org.gabor.graph.io.Component.extent3d;
import static org.gabor.graph.io.Component.flag;
import static org.gabor.graph.io.Component.integer;
import static org.gabor.graph.io.Component.mode;
import static org.gabor.graph.io.Component.number;
import static org.gabor.graph.io.Component.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/**
 * Reads and writes a layer's settings beside its type, from one table. A type that is not in the table becomes a
 * {@link Placeholder}, which keeps its settings as they are.
 */
final class LayerCodec {

    private static final Map<String, LayerRow> ROWS = Stream.of(
            LayerRow.of(Input.class, shape("shape")),
            LayerRow.of(Conv2d.class, integer("filters"), Windows.DILATED, integer("groups"), flag("bias")),
            LayerRow.of(ConvTranspose2d.class,
                    integer("filters"), Windows.DILATED, extent("outputPadding"), integer("groups"), flag("bias")),
            LayerRow.of(Conv3d.class, integer("filters"), Windows.DILATED_3D, integer("groups"), flag("bias")),
            LayerRow.of(MaxPool2d.class, Windows.PLAIN, flag("ceilMode", false)),
            LayerRow.of(AvgPool2d.class, Windows.PLAIN, flag("ceilMode", false), flag("countIncludePad", true)),
            LayerRow.of(MaxPool3d.class, Windows.PLAIN_3D),
            LayerRow.of(AvgPool3d.class, Windows.PLAIN_3D, flag("countIncludePad")),
            LayerRow.of(AdaptiveAvgPool2d.class, extent("output")),
            LayerRow.of(AdaptiveMaxPool2d.class, extent("output")),
            LayerRow.of(AdaptiveAvgPool3d.class, extent3d("output")),
            LayerRow.of(Linear.class, integer("units"), flag("bias")),
            LayerRow.of(Linear2d.class, integer("units"), flag("bias")),
            LayerRow.of(BatchNorm1d.class, number("eps"), number("momentum")),
            LayerRow.of(BatchNorm2d.class, number("eps"), number("momentum")),
            LayerRow.of(BatchNorm3d.class, number("eps"), number("momentum")),
            LayerRow.of(LayerNorm.class, number("eps")),
            LayerRow.of(LayerNorm2d.class, number("eps")),
            LayerRow.of(GroupNorm.class, integer("groups"), number("eps")),
            LayerRow.of(LocalResponseNorm.class, integer("size"), number("alpha"), number("beta"), number("k")),
            LayerRow.of(GlobalResponseNorm.class, number("eps")),
            LayerRow.of(Dropout.class, number("p")),
            LayerRow.of(StochasticDepth.class, number("p")),
            LayerRow.of(Scale.class, number("factor")),
            LayerRow.of(LayerScale.class, number("initial")),
            LayerRow.of(ChannelAffine.class),
            LayerRow.of(Upsample.class, integer("scale"), mode("mode")),
            LayerRow.of(ZeroPad2d.class, integer("left"), integer("right"), integer("top"), integer("bottom")),
            LayerRow.of(Shift.class, integer("kernel")),
            LayerRow.of(ChannelPad.class, integer("before"), integer("after")),
            LayerRow.of(ChannelShuffle.class, integer("groups")),
            LayerRow.of(ChannelSplit.class, integer("part"), integer("parts")),
            LayerRow.of(PrimaryCaps.class, integer("types"), integer("length"), Windows.DILATED),
            LayerRow.of(DigitCaps.class, integer("capsules"), integer("length"), integer("routings")),
            LayerRow.of(CapsuleLength.class),
            LayerRow.of(CapsuleMask.class),
            LayerRow.of(EuclideanRbf.class, integer("classes")),
            LayerRow.of(Reconstruction.class, number("weight")),
            LayerRow.of(AuxiliaryOutput.class, number("weight")),
            LayerRow.of(Flatten.class),
            LayerRow.of(Softmax.class),
            LayerRow.of(Add.class),
            LayerRow.of(Multiply.class),
            LayerRow.of(Concat.class)).collect(Collectors.toMap(LayerRow::name, Function.identity()));

    private static final Map<String, Activation> ACTIVATIONS = Stream.of(Activation.Function.values())
            .collect(Collectors.toMap(Activation.Function::title, Activation::new));

    private LayerCodec() {}

    static Layer read(String type, Fields fields) {
        Layer layer = ACTIVATIONS.containsKey(type) ? ACTIVATIONS.get(type)
                : ROWS.containsKey(type) ? ROWS.get(type).read(fields)
                : new Placeholder(type, fields.rest().toString());
        fields.requireAllRead();
        return layer;
    }

    /** An activation has no settings besides its type. */
    static void write(Layer layer, ObjectNode json) {
        switch (layer) {
            case Activation _ -> {}
            case Placeholder unknown -> json.setAll(settings(unknown));
            case Layer known -> ROWS.get(known.type()).write(known, json);
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
