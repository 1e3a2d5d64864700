package org.gabor.engine.data;

import java.util.List;
import org.gabor.engine.task.Target;

/**
 * Samples of a data set.
 *
 * @param images n×C×H×W in C order, n×C×D×H×W of videos; the array may be longer than that
 * @param targets one for each: its class, or with mixup the classes that it is mixed of
 */
public record Samples(float[] images, List<Target> targets) {

    /** n. */
    public int count() {
        return targets.size();
    }
}
