package org.gabor.engine.memory;

import java.util.List;
import java.util.stream.LongStream;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * The dimensions, precision and layout of a tensor in memory.
 *
 * @param dims N×C×H×W, N×C×D×H×W, N×features, N×count×length or a parameter's dimensions, independent of the layout
 */
public record Format(List<Long> dims, Precision precision, Layout layout) {

    public Format {
        dims = List.copyOf(dims);
    }

    /** Single precision in plain order. */
    public static Format plain(long... dims) {
        return new Format(LongStream.of(dims).boxed().toList(), Precision.F32, DimensionOrder.PLAIN);
    }

    /** The format of {@code n} samples of this shape. */
    public static Format of(Shape shape, long n, Precision precision, DimensionOrder order) {
        return new Format(dims(shape, n), precision, order);
    }

    private static List<Long> dims(Shape shape, long n) {
        return switch (shape) {
            case FeatureMap(int channels, int height, int width) -> List.of(n, (long) channels, (long) height, (long) width);
            case VideoFeatureMap(int channels, int depth, int height, int width) ->
                    List.of(n, (long) channels, (long) depth, (long) height, (long) width);
            case Vector(int features) -> List.of(n, (long) features);
            case Capsules(int count, int length) -> List.of(n, (long) count, (long) length);
        };
    }

    public long[] extents() {
        return dims.stream().mapToLong(Long::longValue).toArray();
    }

    /** The number of elements, without padding. */
    public long size() {
        return dims.stream().reduce(1L, Math::multiplyExact);
    }

    /** Size in bytes, with padding. */
    public long bytes() {
        return switch (layout) {
            case DimensionOrder order -> order.places(extents()) * precision.bytes();
            case ProviderLayout other -> other.bytes();
        };
    }

    /** Whether the layout has no padding. */
    public boolean isFull() {
        return bytes() == size() * precision.bytes();
    }

    /** Whether it is in single precision and in the order of {@link DimensionOrder#PLAIN}. */
    public boolean isPlain() {
        return precision == Precision.F32 && isPlainOrder();
    }

    /** Whether the order is that of {@link DimensionOrder#PLAIN}, in any precision. */
    public boolean isPlainOrder() {
        return layout instanceof DimensionOrder order && order.isPlain(extents());
    }

    /** The same tensor in single precision and plain order. */
    public Format asPlain() {
        return new Format(dims, Precision.F32, DimensionOrder.PLAIN);
    }

    public Format with(Precision changed) {
        return new Format(dims, changed, layout);
    }

    public Format with(Layout changed) {
        return new Format(dims, precision, changed);
    }
}
