package org.gabor.engine.data.augment;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Normalization;
import org.gabor.graph.shape.Image;

/**
 * Brings pictures to what a network takes: the augmentation's steps at their own size, bilinear resizing, normalisation,
 * grey repeated into as many channels as wanted. For one thread.
 */
public final class PictureFit {

    private final Dataset dataset;
    private final Image to;
    private final Optional<Normalization> normalization;
    private final List<Step> steps;
    private final Chance chance;
    private final Picture picture;
    private final Bilinear resize;

    /**
     * @param to the network's input
     * @param normalization as the last step, where there is one
     * @throws DataException where the pictures' channels do not fit
     */
    public PictureFit(Dataset dataset, Image to, Augmentation augmentation, Optional<Normalization> normalization,
                      long seed, int epoch) throws DataException {
        Image from = dataset.shape();
        if (from.channels() != to.channels() && from.channels() != 1) {
            throw new DataException("The network takes pictures of %d channels, those of %s have %d: change its input."
                    .formatted(to.channels(), dataset.title(), from.channels()));
        }
        this.dataset = dataset;
        this.to = to;
        this.normalization = normalization;
        this.steps = augmentation.transforms().stream()
                .flatMap(transform -> Step.of(transform, from, to, normalization).stream()).toList();
        this.chance = new Chance(seed, epoch);
        this.picture = new Picture(from, to);
        this.resize = new Bilinear(to.height(), to.width());
    }

    /** Values of one picture as the network takes it. */
    public int size() {
        return to.channels() * plane();
    }

    /** Writes picture {@code i} to {@code into}, C×H×W of the network's input. */
    public void read(int i, float[] into, int offset) throws DataException {
        Image from = dataset.shape();
        picture.begin(from.height(), from.width());
        dataset.read(i, picture.values(), 0);
        chance.begin(i);
        for (Step step : steps) {
            step.apply(picture, chance);
        }
        resize(into, offset);
        if (normalization.isPresent()) {
            normalization.get().apply(into, offset, picture.channels(), plane());
        }
        for (int c = picture.channels(); c < to.channels(); c++) {
            System.arraycopy(into, offset, into, offset + c * plane(), plane());
        }
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
