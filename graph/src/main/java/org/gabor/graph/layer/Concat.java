package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.MergeMismatch;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Concatenates its inputs along the channels (Szegedy et al. 2014), or vectors end to end. */
public record Concat() implements Merge {

    @Override
    public Shape outputShape(List<Shape> ins) {
        Shape out = ins.getFirst();
        for (int slot = 1; slot < ins.size(); slot++) {
            out = join(out, ins, slot);
        }
        return out;
    }

    private static Shape join(Shape stack, List<Shape> ins, int slot) {
        Shape next = ins.get(slot);
        if (stack instanceof Vector(int m) && next instanceof Vector(int n)) {
            return new Vector(Math.addExact(m, n));
        }
        if (stack instanceof FeatureMap x && next instanceof FeatureMap y && x.extent().equals(y.extent())) {
            return x.withChannels(Math.addExact(x.channels(), y.channels()));
        }
        if (stack instanceof VideoFeatureMap x && next instanceof VideoFeatureMap y && x.extent().equals(y.extent())) {
            return x.withChannels(Math.addExact(x.channels(), y.channels()));
        }
        throw new MergeMismatch("stack", ins, slot, reason(stack, next));
    }

    private static String reason(Shape stack, Shape next) {
        if (!stack.kind().equals(next.kind())) {
            return Merges.difference(next, stack);
        }
        return next instanceof Capsules ? "capsules are not stacked" : "the sizes differ";
    }
}
