package org.gabor.engine.data;

import org.gabor.graph.shape.Image;

/** Brings pictures to the size a network takes: bilinear resizing, grey repeated into as many channels as wanted. */
final class PictureFit {

    private final Dataset dataset;
    private final Image to;
    private final Bilinear resize;
    private final float[] original;

    PictureFit(Dataset dataset, Image to) throws DataException {
        Image from = dataset.shape();
        if (from.channels() != to.channels() && from.channels() != 1) {
            throw new DataException("The network takes pictures of %d channels, those of %s have %d: change its input."
                    .formatted(to.channels(), dataset.title(), from.channels()));
        }
        this.dataset = dataset;
        this.to = to;
        this.resize = new Bilinear(from.height(), from.width(), to.height(), to.width());
        this.original = new float[from.channels() * from.height() * from.width()];
    }

    /** Values of one picture as the network takes it. */
    int size() {
        return to.channels() * to.height() * to.width();
    }

    /** Writes picture {@code i} to {@code into}, C×H×W of the network's input. */
    void read(int i, float[] into, int offset) {
        Image from = dataset.shape();
        int plane = to.height() * to.width();
        dataset.read(i, original, 0);
        for (int c = 0; c < from.channels(); c++) {
            resize.apply(original, c * from.height() * from.width(), into, offset + c * plane);
        }
        for (int c = from.channels(); c < to.channels(); c++) {
            System.arraycopy(into, offset, into, offset + c * plane, plane);
        }
    }
}
