package org.gabor.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gabor.graph.shape.Image;

/**
 * The first pictures of an epoch as training sees them, but not normalised: to look at before training.
 *
 * @param shape of each picture
 */
public record AugmentationPreview(Image shape, List<Sample> samples) {

    /**
     * @param values C×H×W in C order; mostly in [0, 1], PCA lighting may lead out of it
     * @param caption the picture's class; with mixup "70 % Coat, 30 % Bag"
     */
    public record Sample(float[] values, String caption) {}

    /**
     * At most {@code count} pictures, brought to {@code input}; with mixup they are each other's partners.
     *
     * @throws DataException where a picture cannot be read, or where they do not fit: see {@link Suitability}
     */
    public static AugmentationPreview of(Dataset dataset, Image input, Augmentation augmentation, long seed, int epoch,
                                         int count) throws DataException {
        Feed feed = new Feed(dataset, input, augmentation, Optional.empty(), seed);
        try (Batches batches = feed.shuffled(epoch, count, 0)) {
            Batch batch = batches.next();
            List<Sample> samples = new ArrayList<>();
            int size = input.channels() * input.height() * input.width();
            for (int i = 0; i < batch.count(); i++) {
                samples.add(new Sample(Arrays.copyOfRange(batch.images(), i * size, (i + 1) * size),
                        caption(batch, i, dataset.classes())));
            }
            return new AugmentationPreview(input, List.copyOf(samples));
        }
    }

    private static String caption(Batch batch, int i, List<String> classes) {
        String own = classes.get(batch.labels()[i]);
        if (batch.partners().length == 0 || batch.partners()[i] == batch.labels()[i]) {
            return own;
        }
        long share = Math.round(100 * batch.shares()[i]);
        return "%d %% %s, %d %% %s".formatted(share, own, 100 - share, classes.get(batch.partners()[i]));
    }
}
