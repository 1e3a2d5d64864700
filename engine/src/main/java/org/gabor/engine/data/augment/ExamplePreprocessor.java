package org.gabor.engine.data.augment;

import java.util.Optional;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataLoader;
import org.gabor.engine.data.ShapeCompatibility;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.VideoFeatureMap;

/** Brings a data set's examples to what a network takes. For one thread. */
public sealed interface ExamplePreprocessor permits ImagePreprocessor, VideoPreprocessor {

    /** Values of one example as the network takes it. */
    int size();

    /** Writes example {@code i} to {@code into}, in C order of the network's input. */
    void read(int i, float[] into, int offset) throws DataException;

    /** Throws {@link DataException} where the network cannot learn from the data set. */
    static ExamplePreprocessor of(DataLoader feed, int epoch) throws DataException {
        Optional<String> problem = new ShapeCompatibility(feed.dataset().title(), feed.dataset().shape(), feed.input())
                .problem(feed.augmentation());
        if (problem.isPresent()) {
            throw new DataException(problem.get());
        }
        if (feed.dataset().shape() instanceof VideoFeatureMap from && feed.input() instanceof VideoFeatureMap to) {
            return new VideoPreprocessor(feed, from, to);
        }
        return new ImagePreprocessor(feed, (FeatureMap) feed.dataset().shape(), (FeatureMap) feed.input(), epoch);
    }
}
