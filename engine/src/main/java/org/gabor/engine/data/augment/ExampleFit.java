package org.gabor.engine.data.augment;

import java.util.Optional;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Feed;
import org.gabor.engine.data.Suitability;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Volume;

/** Brings a data set's examples to what a network takes. For one thread. */
public sealed interface ExampleFit permits PictureFit, FilmFit {

    /** Values of one example as the network takes it. */
    int size();

    /** Writes example {@code i} to {@code into}, in C order of the network's input. */
    void read(int i, float[] into, int offset) throws DataException;

    /** Throws {@link DataException} where the network cannot learn from the data set. */
    static ExampleFit of(Feed feed, int epoch) throws DataException {
        Optional<String> problem = new Suitability(feed.dataset().title(), feed.dataset().shape(), feed.input())
                .problem(feed.augmentation());
        if (problem.isPresent()) {
            throw new DataException(problem.get());
        }
        if (feed.dataset().shape() instanceof Volume from && feed.input() instanceof Volume to) {
            return new FilmFit(feed, from, to);
        }
        return new PictureFit(feed, (Image) feed.dataset().shape(), (Image) feed.input(), epoch);
    }
}
