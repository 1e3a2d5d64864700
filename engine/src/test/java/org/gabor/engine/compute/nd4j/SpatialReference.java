package org.gabor.engine.compute.nd4j;

import java.util.Map;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.AdaptiveAvgPool3d;
import org.gabor.graph.layer.AdaptiveMaxPool2d;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.VideoFeatureMap;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** Layers over neighbouring pixels, by their definition in double precision; images are videos of one frame. */
record SpatialReference(VideoFeatureMap in, VideoFeatureMap out, Map<String, double[]> parameters) {

    /** The output of one sample. */
    double[] apply(Unary layer, double[] x) {
        double[] y = new double[(int) out.size()];
        switch (layer) {
            case Conv2d conv -> convolve(video(conv.window()), conv.groups(), x, y);
            case Conv3d conv -> convolve(conv.window(), conv.groups(), x, y);
            case ConvTranspose2d conv -> scatter(video(conv.window()), conv.groups(), x, y);
            case MaxPool2d pool -> pool(video(pool.window()), true, false, x, y);
            case MaxPool3d pool -> pool(pool.window(), true, false, x, y);
            case AvgPool2d pool -> pool(video(pool.window()), false, pool.countIncludePad(), x, y);
            case AvgPool3d pool -> pool(pool.window(), false, pool.countIncludePad(), x, y);
            case AdaptiveAvgPool2d _, AdaptiveAvgPool3d _ -> adapt(false, x, y);
            case AdaptiveMaxPool2d _ -> adapt(true, x, y);
            case Upsample up -> enlarge(up, x, y);
            case ZeroPad2d pad -> each(in,
                    (c, z, row, column) -> y[at(out, c, z, row + pad.top(), column + pad.left())] = x[at(in, c, z, row, column)]);
            default -> throw new IllegalArgumentException(layer.toString());
        }
        return y;
    }

    private interface Place {
        void at(int channel, int depth, int row, int column);
    }

    private static void each(VideoFeatureMap map, Place place) {
        for (int c = 0; c < map.channels(); c++) {
            for (int z = 0; z < map.depth(); z++) {
                for (int row = 0; row < map.height(); row++) {
                    for (int column = 0; column < map.width(); column++) {
                        place.at(c, z, row, column);
                    }
                }
            }
        }
    }

    private static int at(VideoFeatureMap map, int c, int z, int row, int column) {
        return ((c * map.depth() + z) * map.height() + row) * map.width() + column;
    }

    private static boolean inside(VideoFeatureMap map, int z, int row, int column) {
        return z >= 0 && row >= 0 && column >= 0 && z < map.depth() && row < map.height() && column < map.width();
    }

    private static Window3d video(Window window) {
        Size2d pad = ((Padding.Explicit) window.padding()).pixels();
        return new Window3d(video(window.kernel(), 1), video(window.stride(), 1), video(pad, 0), video(window.dilation(), 1));
    }

    private static Size3d video(Size2d size, int depth) {
        return new Size3d(depth, size.height(), size.width());
    }

    private static VideoFeatureMap taps(Size3d kernel) {
        return new VideoFeatureMap(1, kernel.depth(), kernel.height(), kernel.width());
    }

    private double bias(int filter) {
        return parameters.containsKey("bias") ? parameters.get("bias")[filter] : 0;
    }

    private void convolve(Window3d w, int groups, double[] x, double[] y) {
        int channels = in.channels() / groups;
        int kernel = (int) w.kernel().volume();
        each(out, (o, oz, orow, ocolumn) -> {
            double[] sum = {bias(o)};
            int first = o / (out.channels() / groups) * channels;
            for (int c = 0; c < channels; c++) {
                int channel = c;
                each(taps(w.kernel()), (_, kz, krow, kcolumn) -> {
                    int z = oz * w.stride().depth() - w.padding().depth() + kz * w.dilation().depth();
                    int row = orow * w.stride().height() - w.padding().height() + krow * w.dilation().height();
                    int column = ocolumn * w.stride().width() - w.padding().width() + kcolumn * w.dilation().width();
                    if (inside(in, z, row, column)) {
                        int weight = (o * channels + channel) * kernel + at(taps(w.kernel()), 0, kz, krow, kcolumn);
                        sum[0] += x[at(in, first + channel, z, row, column)] * parameters.get("weight")[weight];
                    }
                });
            }
            y[at(out, o, oz, orow, ocolumn)] = sum[0];
        });
    }

    private void scatter(Window3d w, int groups, double[] x, double[] y) {
        int filters = out.channels() / groups;
        int kernel = (int) w.kernel().volume();
        each(out, (o, z, row, column) -> y[at(out, o, z, row, column)] = bias(o));
        each(in, (c, z, irow, icolumn) -> {
            int first = c / (in.channels() / groups) * filters;
            for (int f = 0; f < filters; f++) {
                int filter = f;
                each(taps(w.kernel()), (_, _, krow, kcolumn) -> {
                    int row = irow * w.stride().height() - w.padding().height() + krow * w.dilation().height();
                    int column = icolumn * w.stride().width() - w.padding().width() + kcolumn * w.dilation().width();
                    if (inside(out, z, row, column)) {
                        int weight = (c * filters + filter) * kernel + at(taps(w.kernel()), 0, 0, krow, kcolumn);
                        y[at(out, first + filter, z, row, column)] +=
                                x[at(in, c, z, irow, icolumn)] * parameters.get("weight")[weight];
                    }
                });
            }
        });
    }

    /** As in PyTorch: the divisor may include padding, but never what lies beyond it. */
    private void pool(Window3d w, boolean max, boolean countPadding, double[] x, double[] y) {
        VideoFeatureMap padded = new VideoFeatureMap(1, in.depth() + w.padding().depth(), in.height() + w.padding().height(),
                in.width() + w.padding().width());
        each(out, (c, oz, orow, ocolumn) -> {
            double[] result = {max ? Double.NEGATIVE_INFINITY : 0, 0};
            each(taps(w.kernel()), (_, kz, krow, kcolumn) -> {
                int z = oz * w.stride().depth() - w.padding().depth() + kz;
                int row = orow * w.stride().height() - w.padding().height() + krow;
                int column = ocolumn * w.stride().width() - w.padding().width() + kcolumn;
                boolean real = inside(in, z, row, column);
                if (real) {
                    double value = x[at(in, c, z, row, column)];
                    result[0] = max ? Math.max(result[0], value) : result[0] + value;
                }
                result[1] += real || countPadding && inside(padded, Math.max(0, z), Math.max(0, row), Math.max(0, column))
                        ? 1 : 0;
            });
            y[at(out, c, oz, orow, ocolumn)] = max ? result[0] : result[0] / result[1];
        });
    }

    private void adapt(boolean max, double[] x, double[] y) {
        each(out, (c, oz, orow, ocolumn) -> {
            double result = max ? Double.NEGATIVE_INFINITY : 0;
            int count = 0;
            for (int z = oz * in.depth() / out.depth(); z < Math.ceilDiv((oz + 1) * in.depth(), out.depth()); z++) {
                int bottom = Math.ceilDiv((orow + 1) * in.height(), out.height());
                int right = Math.ceilDiv((ocolumn + 1) * in.width(), out.width());
                for (int row = orow * in.height() / out.height(); row < bottom; row++) {
                    for (int column = ocolumn * in.width() / out.width(); column < right; column++) {
                        double value = x[at(in, c, z, row, column)];
                        result = max ? Math.max(result, value) : result + value;
                        count++;
                    }
                }
            }
            y[at(out, c, oz, orow, ocolumn)] = max ? result : result / count;
        });
    }

    private void enlarge(Upsample layer, double[] x, double[] y) {
        each(out, (c, z, row, column) -> y[at(out, c, z, row, column)] = switch (layer.mode()) {
            case NEAREST -> x[at(in, c, z, row / layer.scale(), column / layer.scale())];
            case BILINEAR -> bilinear(x, c, source(row, layer.scale()), source(column, layer.scale()));
        });
    }

    /** PyTorch's half-pixel rule. */
    private static double source(int target, int scale) {
        return Math.max(0, (target + 0.5) / scale - 0.5);
    }

    private double bilinear(double[] x, int c, double row, double column) {
        int top = (int) row;
        int left = (int) column;
        int bottom = Math.min(top + 1, in.height() - 1);
        int right = Math.min(left + 1, in.width() - 1);
        double down = row - top;
        double across = column - left;
        return (1 - down) * ((1 - across) * x[at(in, c, 0, top, left)] + across * x[at(in, c, 0, top, right)])
                + down * ((1 - across) * x[at(in, c, 0, bottom, left)] + across * x[at(in, c, 0, bottom, right)]);
    }
}
