package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;

/** Sums its inputs value by value; all have one shape (He et al. 2015, section 3.2). */
public record Add() implements Merge {

    @Override
    public Shape outputShape(List<Shape> ins) {
        Shape first = ins.getFirst();
        for (Shape other : ins) {
            if (!other.equals(first)) {
                throw new ShapeMismatch("Cannot add %s and %s: the shapes differ.".formatted(first.text(), other.text()));
            }
        }
        return first;
    }
}
