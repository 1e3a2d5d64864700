package org.gabor.graph.layer;

import org.gabor.graph.shape.Shape;

/** A layer without inputs. */
public sealed interface Source extends Layer permits Input {

    Shape shape();
}
