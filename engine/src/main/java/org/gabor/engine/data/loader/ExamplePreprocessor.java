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
    static ExamplePreprocessor of(DataLoader loader, int epoch) throws DataException {
        Optional<String> problem = new ShapeCompatibility(loader.dataset().title(), loader.dataset().shape(), loader.input())
                .problem(loader.augmentation());
        if (problem.isPresent()) {
            throw new DataException(problem.get());
        }
        if (loader.dataset().shape() instanceof VideoFeatureMap from && loader.input() instanceof VideoFeatureMap to) {
            return new VideoPreprocessor(loader, from, to);
        }
        return new ImagePreprocessor(loader, (FeatureMap) loader.dataset().shape(), (FeatureMap) loader.input(), epoch);
    }
}
