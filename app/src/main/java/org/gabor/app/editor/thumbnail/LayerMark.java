package org.gabor.app.editor.thumbnail;

import java.util.List;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Shape;

/**
 * A layer that has a mark in the picture.
 *
 * @param index its place among the stops, in an order in which all ways go forward
 * @param in what enters it, at its first slot
 * @param from the indices of the stops right before it; none for the first one
 */
record LayerMark(int index, Layer layer, Shape in, Shape out, List<Integer> from) {}
