package org.gabor.app.editor.thumbnail;

import java.util.List;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Shape;

/**
 * A layer that is drawn in the picture.
 *
 * @param index its position among the drawn layers in topological order
 * @param in the shape at its first input slot
 * @param from the indices of the drawn layers right before it; none for the first one
 */
record LayerMark(int index, Layer layer, Shape in, Shape out, List<Integer> from) {}
