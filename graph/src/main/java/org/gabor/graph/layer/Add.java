package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.MergeMismatch;
import org.gabor.graph.shape.Shape;

/** Adds its inputs element by element; all have one shape (He et al. 2015, section 3.2). */
public record Add() implements Merge {

    @Override
    public Shape outputShape(List<Shape> ins) {
        Shape first = ins.getFirst();
        for (int slot = 1; slot < ins.size(); slot++) {
            if (!ins.get(slot).equals(first)) {
                throw new MergeMismatch("add", ins, slot, Merges.difference(ins.get(slot), first));
            }
        }
        return first;
    }
}
