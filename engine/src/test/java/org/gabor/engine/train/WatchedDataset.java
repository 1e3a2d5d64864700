package org.gabor.engine.train;

import java.util.List;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.graph.shape.Shape;

/** A data set whose readings are noticed, or go wrong. */
record WatchedDataset(Dataset whole, Watcher watcher) implements Dataset {

    /** Hears of every image that is read, first. */
    interface Watcher {
        void reads(int i) throws DataException;
    }

    @Override
    public String title() {
        return whole.title();
    }

    @Override
    public Shape shape() {
        return whole.shape();
    }

    @Override
    public List<String> classes() {
        return whole.classes();
    }

    @Override
    public int count() {
        return whole.count();
    }

    @Override
    public int label(int i) {
        return whole.label(i);
    }

    @Override
    public void read(int i, float[] into, int offset) throws DataException {
        watcher.reads(i);
        whole.read(i, into, offset);
    }
}
