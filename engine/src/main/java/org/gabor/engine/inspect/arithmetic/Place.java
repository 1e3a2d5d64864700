package org.gabor.engine.inspect.arithmetic;

import org.gabor.graph.shape.Size3d;

/** A place of a layer's output, from 0. */
public record Place(int map, int frame, int row, int column) {

    /** @param row frame · height + row, if the maps have several frames */
    public static Place stacked(int map, int row, int column, Size3d size) {
        return new Place(map, row / size.height(), row % size.height(), column);
    }
}
