package org.gabor.graph.layer;

import java.util.List;
import java.util.stream.IntStream;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.MergeMismatch;
import org.gabor.graph.shape.Shape;

/**
 * Multiplies its inputs element by element. All have one shape, but a C×1×1 input scales the channels of the C×H×W ones
 * (squeeze-and-excitation, Hu et al. 2018, section 3.2).
 */
public record Multiply() implements Merge {

    @Override
    public Shape outputShape(List<Shape> ins) {
        int whole = IntStream.range(0, ins.size()).filter(slot -> !isPixel(ins.get(slot))).findFirst().orElse(0);
        Shape out = ins.get(whole);
        for (int slot = 0; slot < ins.size(); slot++) {
            if (!ins.get(slot).equals(out) && !weighs(ins.get(slot), out)) {
                throw new MergeMismatch("multiply", ins, slot, whole, reason(ins.get(slot), out));
            }
        }
        return out;
    }

    private static String reason(Shape in, Shape out) {
        return isPixel(in) && out instanceof FeatureMap ? "the channels differ" : Merges.difference(in, out);
    }

    /** Whether {@code in} has one value for each channel of {@code out}. */
    private static boolean weighs(Shape in, Shape out) {
        return isPixel(in) && out instanceof FeatureMap map && ((FeatureMap) in).channels() == map.channels();
    }

    private static boolean isPixel(Shape shape) {
        return shape instanceof FeatureMap map && map.extent().area() == 1;
    }
}
