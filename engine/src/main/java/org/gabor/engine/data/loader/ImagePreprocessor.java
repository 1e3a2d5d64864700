package org.gabor.engine.data.loader;

import java.util.List;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.augment.Bilinear;
import org.gabor.engine.data.augment.FinalTransform;
import org.gabor.engine.data.augment.ImageBuffer;
import org.gabor.engine.data.augment.PixelTransform;
import org.gabor.engine.data.augment.SampleRandom;
import org.gabor.graph.shape.FeatureMap;

/**
 * Preprocesses images for a network: augmentation at their own size, bilinear resizing, normalization,
 * repetition of grey into the network's channels. For one thread.
 */
final class ImagePreprocessor implements ExamplePreprocessor {

    private final Dataset dataset;
    private final FeatureMap from;
    private final FeatureMap to;
    private final List<PixelTransform> steps;
    private final SampleRandom chance;
    private final ImageBuffer image;
    private final Bilinear resize;
    private final FinalTransform finish;

    /**
     * @param from the data set's images
     * @param to the network's input
     */
    ImagePreprocessor(DataLoader loader, FeatureMap from, FeatureMap to, int epoch) {
        this.dataset = loader.dataset();
        this.from = from;
        this.to = to;
        this.steps = loader.augmentation().transforms().stream()
                .flatMap(transform -> PixelTransform.of(transform, from, to, loader.normalization()).stream()).toList();
        this.chance = new SampleRandom(loader.seed(), epoch);
        this.image = new ImageBuffer(from, to);
        this.resize = new Bilinear(to.height(), to.width());
        this.finish = new FinalTransform(loader.normalization(), from.channels(), to.channels(), plane());
    }

    @Override
    public int size() {
        return to.channels() * plane();
    }

    @Override
    public void read(int i, float[] into, int offset) throws DataException {
        image.begin(from.height(), from.width());
        dataset.read(i, image.values(), 0);
        chance.begin(i);
        for (PixelTransform step : steps) {
            step.apply(image, chance);
        }
        resize(into, offset);
        finish.apply(into, offset);
    }

    private void resize(float[] into, int offset) {
        if (image.height() == to.height() && image.width() == to.width()) {
            System.arraycopy(image.values(), 0, into, offset, image.size());
            return;
        }
        resize.take(0, 0, image.height(), image.width());
        for (int c = 0; c < image.channels(); c++) {
            resize.apply(image.values(), c * image.plane(), image.width(), into, offset + c * plane());
        }
    }

    private int plane() {
        return to.height() * to.width();
    }
}
