package org.gabor.engine.train;

import java.util.Arrays;
import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.loss.Targets;
import org.gabor.engine.data.Batch;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Feed;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.probe.Reconstructions;
import org.gabor.graph.shape.Image;

/**
 * What a network with a decoder is asked to paint: the pixels in [0, 1] that its input had before normalisation, mixed where
 * the input is mixed of two.
 */
record Painting(Plan plan, Optional<Normalization> normalization) {

    private static final int SHOWN = 10;

    /** What a batch ought to be. */
    Targets targets(Batch batch) {
        Targets classes = new Targets(batch.labels(), batch.partners(), batch.shares(), new float[0]);
        return plan.paints() ? classes.withPixels(pixels(batch)) : classes;
    }

    private float[] pixels(Batch batch) {
        int size = Math.toIntExact(plan.inputShape().size());
        int channels = plan.inputShape().dims().getFirst();
        float[] pixels = Arrays.copyOf(batch.images(), batch.count() * size);
        normalization.ifPresent(statistics -> {
            for (int start = 0; start < pixels.length; start += size) {
                statistics.undo(pixels, start, channels, size / channels);
            }
        });
        return pixels;
    }

    /**
     * A few pictures, of as many classes as there are, and what the network makes of them; empty where it has no decoder, or
     * takes films.
     */
    Optional<Reconstructions> show(Feed feed) throws DataException {
        if (!plan.paints() || !(plan.inputShape() instanceof Image picture)) {
            return Optional.empty();
        }
        Batch batch = feed.sample(Math.min(SHOWN, plan.batch()));
        return Optional.of(Reconstructions.of(picture, pixels(batch), plan.paint(batch.images(), batch.count())));
    }
}
