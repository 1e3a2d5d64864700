package org.gabor.engine.data.augment;

import java.util.Optional;
import org.gabor.engine.data.Normalization;

/**
 * What is done to an example last: it is normalized, and grey repeated into as many channels as the network wants.
 *
 * @param from the example's channels
 * @param to the network's
 * @param plane values of a channel, over all frames of a video
 */
record FinalTransform(Optional<Normalization> normalization, int from, int to, int plane) {

    /** {@code values} have room for all channels from {@code offset} on; the example's own stand at their beginning. */
    void apply(float[] values, int offset) {
        normalization.ifPresent(statistics -> statistics.apply(values, offset, from, plane));
        for (int c = from; c < to; c++) {
            System.arraycopy(values, offset, values, offset + c * plane, plane);
        }
    }
}
