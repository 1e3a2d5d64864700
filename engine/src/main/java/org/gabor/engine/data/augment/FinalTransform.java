package org.gabor.engine.data.augment;

import java.util.Optional;
import org.gabor.engine.data.Normalization;

/**
 * The last step of preprocessing: normalization, and repetition of grey into the network's channels.
 *
 * @param from the example's channels
 * @param to the network's
 * @param plane values of a channel, over all frames of a video
 */
public record FinalTransform(Optional<Normalization> normalization, int from, int to, int plane) {

    /** {@code values} has room for all channels from {@code offset} on and starts with the sample's own. */
    public void apply(float[] values, int offset) {
        normalization.ifPresent(statistics -> statistics.apply(values, offset, from, plane));
        for (int c = from; c < to; c++) {
            System.arraycopy(values, offset, values, offset + c * plane, plane);
        }
    }
}
