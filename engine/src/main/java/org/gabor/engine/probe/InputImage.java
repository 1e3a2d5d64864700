package org.gabor.engine.probe;

import java.util.List;

/**
 * A sample as a network takes it.
 *
 * @param title how people know it: {@code Validation 1184}, or a file's name
 * @param label its class, from 0; {@link #UNKNOWN} if that is not known
 * @param shape C×H×W or C×D×H×W
 * @param pixels in C order, in [0, 1]
 * @param input the pixels as the network takes them: normalized, if its training images were
 */
public record InputImage(String title, int label, List<Integer> shape, float[] pixels, float[] input) implements Observation {

    public static final int UNKNOWN = -1;

    public InputImage {
        shape = List.copyOf(shape);
    }

    @Override
    public boolean logged() {
        return false;
    }
}
