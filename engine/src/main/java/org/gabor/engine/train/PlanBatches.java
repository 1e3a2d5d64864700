package org.gabor.engine.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.Samples;
import org.gabor.engine.data.loader.DataLoader;
import org.gabor.engine.probe.Reconstructions;
import org.gabor.engine.task.Batch;
import org.gabor.engine.task.Pixels;
import org.gabor.engine.task.Target;
import org.gabor.engine.task.Tensors;
import org.gabor.graph.shape.FeatureMap;

/**
 * Makes a plan's batches from a data set's samples. Reconstructions are compared with the input's pixels in [0, 1]
 * before normalization; with mixup, with the mixed pixels.
 */
record PlanBatches(Plan plan, Optional<Normalization> normalization) {

    private static final int SHOWN = 10;

    Batch of(Samples samples) {
        Batch batch = plan.batchOf(samples.images(), samples.targets());
        if (normalization.isPresent() && !plan.reconstructions().isEmpty()) {
            List<Target> pixels = Pixels.all(pixels(samples), samples.count(), plan.inputs().getFirst().size());
            for (String output : plan.reconstructions()) {
                batch = batch.with(output, pixels);
            }
        }
        return batch;
    }

    private float[] pixels(Samples samples) {
        int size = plan.inputs().getFirst().size();
        int channels = plan.inputShape().dims().getFirst();
        float[] pixels = Arrays.copyOf(samples.images(), samples.count() * size);
        normalization.ifPresent(statistics -> {
            for (int start = 0; start < pixels.length; start += size) {
                statistics.undo(pixels, start, channels, size / channels);
            }
        });
        return pixels;
    }

    /** A few images of different classes and their reconstructions; empty without reconstructions, or for videos. */
    Optional<Reconstructions> reconstructions(DataLoader loader) throws DataException {
        if (plan.reconstructions().isEmpty() || !(plan.inputShape() instanceof FeatureMap map)) {
            return Optional.empty();
        }
        Samples samples = loader.sample(Math.min(SHOWN, plan.batch()));
        Tensors results = plan.run(Tensors.of(samples.count(), plan.inputs().getFirst().name(), samples.images()));
        return Optional.of(Reconstructions.of(map, pixels(samples), results.get(plan.reconstructions().getFirst())));
    }
}
