package org.gabor.engine.compute;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;

/** Layers by their definition, one output value at a time, in double precision; slow but simple. */
record Reference(FeatureMap in, float[] x, Map<String, float[]> parameters) {

    /** The layer's output value at one position, for one sample whose values are {@code x}. */
    double at(Layer layer, int channel, int row, int column) {
        return switch (layer) {
            case Conv2d conv -> convolve(conv, channel, row, column);
            case MaxPool2d pool -> fold(pool.window(), channel, row, column, Double.NEGATIVE_INFINITY, Math::max);
            case AvgPool2d pool -> fold(pool.window(), channel, row, column, 0, Double::sum) / pool.window().kernel().area();
            case AdaptiveAvgPool2d pool -> average(pool.output(), channel, row, column);
            case LocalResponseNorm norm -> respond(norm, channel, row, column);
            case BatchNorm2d norm -> normalise(norm, channel, x(channel, row, column));
            case Activation(Activation.Function function) -> activate(function, x(channel, row, column));
            default -> x(channel, row, column);
        };
    }

    private double x(int channel, int row, int column) {
        return x[(channel * in.height() + row) * in.width() + column];
    }

    private boolean inside(int row, int column) {
        return row >= 0 && row < in.height() && column >= 0 && column < in.width();
    }

    private interface Visit {
        void at(int kernelRow, int kernelColumn, int row, int column);
    }

    private void slide(Window window, int row, int column, Visit visit) {
        Size2d pad = window.padBefore(in);
        for (int i = 0; i < window.kernel().height(); i++) {
            for (int j = 0; j < window.kernel().width(); j++) {
                int y = row * window.stride().height() - pad.height() + i * window.dilation().height();
                int x = column * window.stride().width() - pad.width() + j * window.dilation().width();
                if (inside(y, x)) {
                    visit.at(i, j, y, x);
                }
            }
        }
    }

    private double convolve(Conv2d conv, int filter, int row, int column) {
        float[] weight = parameters.get("weight");
        int channels = in.channels() / conv.groups();
        int first = filter / (conv.outChannels() / conv.groups()) * channels;
        Size2d kernel = conv.window().kernel();
        double[] sum = {conv.bias() ? parameters.get("bias")[filter] : 0};
        for (int c = 0; c < channels; c++) {
            int channel = c;
            slide(conv.window(), row, column, (i, j, y, x) -> sum[0] += x(first + channel, y, x)
                    * weight[((filter * channels + channel) * kernel.height() + i) * kernel.width() + j]);
        }
        return sum[0];
    }

    private double fold(Window window, int channel, int row, int column, double start, DoubleBinaryOperator join) {
        double[] result = {start};
        slide(window, row, column, (_, _, y, x) -> result[0] = join.applyAsDouble(result[0], x(channel, y, x)));
        return result[0];
    }

    private double average(Size2d cells, int channel, int row, int column) {
        double sum = 0;
        int count = 0;
        for (int y = row * in.height() / cells.height(); y < Math.ceilDiv((row + 1) * in.height(), cells.height()); y++) {
            for (int x = column * in.width() / cells.width(); x < Math.ceilDiv((column + 1) * in.width(), cells.width()); x++) {
                sum += x(channel, y, x);
                count++;
            }
        }
        return sum / count;
    }

    private double respond(LocalResponseNorm norm, int channel, int row, int column) {
        double squares = 0;
        int first = channel - norm.size() / 2;
        for (int c = Math.max(0, first); c < Math.min(in.channels(), first + norm.size()); c++) {
            squares += Math.pow(x(c, row, column), 2);
        }
        return x(channel, row, column) / Math.pow(norm.k() + norm.alpha() / norm.size() * squares, norm.beta());
    }

    private double normalise(BatchNorm2d norm, int channel, double value) {
        double deviation = Math.sqrt(parameters.get("running_var")[channel] + norm.eps());
        return (value - parameters.get("running_mean")[channel]) / deviation
                * parameters.get("weight")[channel] + parameters.get("bias")[channel];
    }

    private static double activate(Activation.Function function, double x) {
        return switch (function) {
            case RELU -> Math.max(0, x);
            case LEAKY_RELU -> x > 0 ? x : 0.01 * x;
            case ELU -> x > 0 ? x : Math.expm1(x);
            case GELU -> x * distribution(x);
            case SILU -> x / (1 + Math.exp(-x));
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case RELU6 -> Math.clamp(x, 0, 6);
            case MISH -> x * Math.tanh(Math.log1p(Math.exp(x)));
            case HARDSWISH -> x * Math.clamp(x + 3, 0, 6) / 6;
            case HARDSIGMOID -> Math.clamp(x + 3, 0, 6) / 6;
            case SOFTPLUS -> Math.log1p(Math.exp(x));
        };
    }

    /** The normal distribution by Simpson's rule over its density. */
    private static double distribution(double x) {
        int steps = 200;
        double h = x / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            int factor = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            sum += factor * Math.exp(-(i * h) * (i * h) / 2);
        }
        return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
    }
}
