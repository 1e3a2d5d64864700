package org.gabor.engine.data.augment;

import java.util.List;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Feed;
import org.gabor.graph.shape.Image;

/**
 * Brings pictures to what a network takes: the augmentation's steps at their own size, bilinear resizing, normalisation,
 * grey repeated into as many channels as wanted. For one thread.
 */
final class PictureFit implements ExampleFit {

    private final Dataset dataset;
    private final Image from;
    private final Image to;
    private final List<Step> steps;
    private final Chance chance;
    private final Picture picture;
    private final Bilinear resize;
    private final Finish finish;

    /**
     * @param from the data set's pictures
     * @param to the network's input
     */
    PictureFit(Feed feed, Image from, Image to, int epoch) {
        this.dataset = feed.dataset();
        this.from = from;
        this.to = to;
        this.steps = feed.augmentation().transforms().stream()
                .flatMap(transform -> Step.of(transform, from, to, feed.normalization()).stream()).toList();
        this.chance = new Chance(feed.seed(), epoch);
        this.picture = new Picture(from, to);
        this.resize = new Bilinear(to.height(), to.width());
        this.finish = new Finish(feed.normalization(), from.channels(), to.channels(), plane());
    }

    @Override
    public int size() {
        return to.channels() * plane();
    }

    @Override
    public void read(int i, float[] into, int offset) throws DataException {
        picture.begin(from.height(), from.width());
        dataset.read(i, picture.values(), 0);
        chance.begin(i);
        for (Step step : steps) {
            step.apply(picture, chance);
        }
        resize(into, offset);
        finish.apply(into, offset);
    }

    private void resize(float[] into, int offset) {
        if (picture.height() == to.height() && picture.width() == to.width()) {
            System.arraycopy(picture.values(), 0, into, offset, picture.size());
            return;
        }
        resize.take(0, 0, picture.height(), picture.width());
        for (int c = 0; c < picture.channels(); c++) {
            resize.apply(picture.values(), c * picture.plane(), picture.width(), into, offset + c * plane());
        }
    }

    private int plane() {
        return to.height() * to.width();
    }
}
