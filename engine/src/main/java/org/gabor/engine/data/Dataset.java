package org.gabor.engine.data;

import java.util.List;
import org.gabor.graph.shape.Image;

/** Labelled pictures of one size; safe to read from several threads. */
public interface Dataset {

    String title();

    /** The size of every picture, C×H×W. */
    Image shape();

    List<String> classes();

    int count();

    /** The class of picture {@code i}, from 0. */
    int label(int i);

    /**
     * Writes picture {@code i} to {@code into} from {@code offset}: C×H×W in C order, values in [0, 1].
     *
     * @throws DataException where its file is gone or broken by now
     */
    void read(int i, float[] into, int offset) throws DataException;
}
