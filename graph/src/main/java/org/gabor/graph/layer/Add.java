package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.MergeMismatch;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;

/** Sums its inputs value by value; all have one shape (He et al. 2015, section 3.2). */
public record Add() implements Merge {

    @Override
    public Shape outputShape(List<Shape> ins) {
        Shape first = ins.getFirst();
        for (int slot = 1; slot < ins.size(); slot++) {
            if (!ins.get(slot).equals(first)) {
                throw new MergeMismatch("add", ins, slot, difference(ins.get(slot), first));
            }
        }
        return first;
    }

    private static String difference(Shape a, Shape b) {
        if (a instanceof Image x && b instanceof Image y) {
            boolean sameChannels = x.channels() == y.channels();
            boolean sameSize = x.extent().equals(y.extent());
            return sameSize ? "the channels differ" : sameChannels ? "the sizes differ" : "channels and sizes differ";
        }
        return a instanceof Vector && b instanceof Vector
                ? "the numbers of features differ"
                : "one is a vector, the other is feature maps";
    }
}
