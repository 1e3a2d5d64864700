package org.gabor.engine.compute.nd4j.convolution;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** A window as the integer arguments of ND4J's convolution and pooling. */
public final class WindowArguments {

    private WindowArguments() {}

    /** Kernel, stride, padding, dilation (height before width), 1 for same padding, then {@code rest}. */
    public static long[] of(Window window, long... rest) {
        Size2d kernel = window.kernel();
        Size2d stride = window.stride();
        Size2d dilation = window.dilation();
        Size2d pad = switch (window.padding()) {
            case Padding.Explicit(Size2d pixels) -> pixels;
            case Padding.Same _ -> Size2d.square(0);
        };
        LongStream settings = LongStream.of(
                kernel.height(), kernel.width(), stride.height(), stride.width(), pad.height(), pad.width(),
                dilation.height(), dilation.width(), window.padding() instanceof Padding.Same ? 1 : 0);
        return LongStream.concat(settings, LongStream.of(rest)).toArray();
    }

    /** The same in three dimensions, depth first. */
    public static long[] of(Window3d window, long... rest) {
        LongStream settings = Stream.of(window.kernel(), window.stride(), window.padding(), window.dilation())
                .flatMapToLong(size -> LongStream.of(size.depth(), size.height(), size.width()));
        return LongStream.concat(LongStream.concat(settings, LongStream.of(0)), LongStream.of(rest)).toArray();
    }
}
