package org.gabor.engine.data;

import java.util.List;
import org.gabor.graph.shape.Shape;

/** Labelled samples, images or videos, of one size; safe to read from several threads. */
public interface Dataset {

    String title();

    /** The size of every example: C×H×W for images, C×D×H×W for videos of D frames. */
    Shape shape();

    List<String> classes();

    int count();

    /** The class of example {@code i}, from 0. */
    int label(int i);

    /**
     * Writes example {@code i} to {@code into} from {@code offset}: of {@link #shape} in C order, values in [0, 1].
     *
     * @throws DataException if its file is missing or damaged
     */
    void read(int i, float[] into, int offset) throws DataException;
}
