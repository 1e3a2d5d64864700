package org.gabor.graph.layer;

import java.util.List;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.ShapeMismatch;
import org.gabor.graph.shape.Vector;

/** Stacks its inputs along the channels (Szegedy et al. 2014), or vectors end to end. */
public record Concat() implements Merge {

    @Override
    public Shape outputShape(List<Shape> ins) {
        return ins.stream().reduce(Concat::join).orElseThrow();
    }

    private static Shape join(Shape a, Shape b) {
        if (a instanceof Vector(int m) && b instanceof Vector(int n)) {
            return new Vector(Math.addExact(m, n));
        }
        if (a instanceof Image x && b instanceof Image y && x.height() == y.height() && x.width() == y.width()) {
            return x.withChannels(Math.addExact(x.channels(), y.channels()));
        }
        throw new ShapeMismatch("Cannot stack %s and %s: the pictures differ in size.".formatted(a.text(), b.text()));
    }
}
