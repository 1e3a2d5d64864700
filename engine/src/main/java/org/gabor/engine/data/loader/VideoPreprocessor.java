package org.gabor.engine.data.loader;

import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.augment.Bilinear;
import org.gabor.engine.data.augment.FinalTransform;
import org.gabor.graph.shape.VideoFeatureMap;

/**
 * Preprocesses videos for a network: evenly spread frames, each resized bilinearly and
 * normalized; repetition of grey into the network's channels. Frames are repeated if there are too few.
 */
final class VideoPreprocessor implements ExamplePreprocessor {

    private final Dataset dataset;
    private final VideoFeatureMap from;
    private final VideoFeatureMap to;
    private final float[] video;
    private final Bilinear resize;
    private final FinalTransform finish;

    VideoPreprocessor(DataLoader loader, VideoFeatureMap from, VideoFeatureMap to) {
        this.dataset = loader.dataset();
        this.from = from;
        this.to = to;
        this.video = new float[Math.toIntExact(from.size())];
        this.resize = new Bilinear(to.height(), to.width());
        resize.take(0, 0, from.height(), from.width());
        this.finish =
                new FinalTransform(loader.normalization(), from.channels(), to.channels(), Math.toIntExact(to.extent().volume()));
    }

    @Override
    public int size() {
        return Math.toIntExact(to.size());
    }

    @Override
    public void read(int i, float[] into, int offset) throws DataException {
        dataset.read(i, video, 0);
        for (int c = 0; c < from.channels(); c++) {
            for (int frame = 0; frame < to.depth(); frame++) {
                resize.apply(video, (c * from.depth() + source(frame)) * from.height() * from.width(), from.width(),
                        into, offset + (c * to.depth() + frame) * to.height() * to.width());
            }
        }
        finish.apply(into, offset);
    }

    /** The frame in whose span the middle of the wanted one lies. */
    private int source(int frame) {
        return (2 * frame + 1) * from.depth() / (2 * to.depth());
    }
}
