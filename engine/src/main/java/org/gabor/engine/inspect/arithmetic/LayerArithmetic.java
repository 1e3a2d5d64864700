package org.gabor.engine.inspect.arithmetic;

import java.util.Optional;
import java.util.function.Function;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.BatchNorm;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.GlobalResponseNorm;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LayerNorm;
import org.gabor.graph.layer.LayerNorm2d;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Rearrangement;
import org.gabor.graph.layer.Regularization;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.Source;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;

/**
 * Writes a value of a layer in prediction mode as a weighted sum of its input.
 *
 * @param layer with one input
 * @param in the input's shape for one sample
 * @param values of the input in C order
 * @param parameters reads one of the layer's tensors by its name, in C order; empty if there is none
 */
public record LayerArithmetic(Layer layer, Shape in, float[] values, Function<String, Optional<float[]>> parameters) {

    /** Empty if the layer's values are no weighted sums. */
    public Optional<WeightedSum> at(Place place) {
        LayerValues inputs = LayerValues.of(in, values);
        PoolingSums pooling = new PoolingSums(inputs);
        return Optional.ofNullable(switch (layer) {
            case Conv2d conv -> convolved(Sliding.of(conv.window(), in), conv.groups(), conv.outChannels(), inputs, place);
            case Conv3d conv -> convolved(Sliding.of(conv.window()), conv.groups(), conv.outChannels(), inputs, place);
            case Linear _ -> dense(inputs, Box.all(inputs), place);
            case Linear2d _ -> dense(inputs, Box.column(inputs, place), place);
            case BatchNorm norm -> normalized(norm, inputs, place);
            case MaxPool2d pool -> pooling.max(Sliding.of(pool.window(), in), place);
            case MaxPool3d pool -> pooling.max(Sliding.of(pool.window()), place);
            case AvgPool2d pool -> pooling.average(Sliding.of(pool.window(), in), pool.countIncludePad(), place);
            case AvgPool3d pool -> pooling.average(Sliding.of(pool.window()), pool.countIncludePad(), place);
            case AdaptiveMaxPool2d(Size2d cells) -> pooling.adaptiveMax(flat(cells), place);
            case AdaptiveAvgPool2d(Size2d cells) -> pooling.adaptiveAverage(flat(cells), place);
            case AdaptiveAvgPool3d(Size3d cells) -> pooling.adaptiveAverage(cells, place);
            case Source _, Merge _, ConvTranspose2d _, LayerNorm _, LayerNorm2d _, GroupNorm _, LocalResponseNorm _,
                    GlobalResponseNorm _, Scaling _, Regularization _, Activation _, Softmax _, EuclideanRbf _, Rearrangement _,
                    CapsuleLayer _, AuxiliaryEnd _, Placeholder _ -> null;
        });
    }

    private static Size3d flat(Size2d size) {
        return new Size3d(1, size.height(), size.width());
    }

    private WeightedSum convolved(Sliding window, int groups, int filters, LayerValues inputs, Place place) {
        int channels = inputs.channels() / groups;
        int group = place.map() / (filters / groups);
        int weights = channels * Math.toIntExact(window.kernel().volume());
        return WeightedSum.of(inputs, window.box(group * channels, channels, place),
                window.weights(parameter("weight"), place.map() * weights), bias(place));
    }

    private WeightedSum dense(LayerValues inputs, Box box, Place place) {
        float[] weights = parameter("weight");
        int start = place.map() * inputs.channels();
        return WeightedSum.of(inputs, box, (c, _, _, _) -> weights[start + c], bias(place));
    }

    /** By the running statistics. */
    private WeightedSum normalized(BatchNorm norm, LayerValues inputs, Place place) {
        double scale = parameter("weight")[place.map()]
                / Math.sqrt(parameter("running_var")[place.map()] + norm.eps());
        double bias = parameter("bias")[place.map()] - parameter("running_mean")[place.map()] * scale;
        return WeightedSum.of(inputs, Box.pixel(place), (_, _, _, _) -> scale, bias);
    }

    private double bias(Place place) {
        return parameters.apply("bias").map(bias -> bias[place.map()]).orElse(0f);
    }

    private float[] parameter(String name) {
        return parameters.apply(name).orElseThrow();
    }
}
