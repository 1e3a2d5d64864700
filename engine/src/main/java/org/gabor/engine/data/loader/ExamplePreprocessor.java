package org.gabor.engine.data.loader;

import java.util.Optional;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.ShapeCompatibility;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.VideoFeatureMap;

/** Preprocesses a data set's samples for a network. For one thread. */
public sealed interface ExamplePreprocessor permits ImagePreprocessor, VideoPreprocessor {

    /** Number of values of one preprocessed sample. */
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
