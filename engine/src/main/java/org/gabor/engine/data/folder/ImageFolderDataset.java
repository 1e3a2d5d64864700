package org.gabor.engine.data.folder;

import java.nio.file.Path;
import java.util.List;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.image.ImageException;
import org.gabor.engine.data.image.Images;
import org.gabor.graph.shape.FeatureMap;

/** Image files, decoded when they are read. */
record ImageFolderDataset(Path root, FeatureMap shape, List<String> classes, List<Path> files, int[] labels) implements Dataset {

    @Override
    public String title() {
        return root.getFileName() == null ? root.toString() : root.getFileName().toString();
    }

    @Override
    public int count() {
        return files.size();
    }

    @Override
    public int label(int i) {
        return labels[i];
    }

    @Override
    public void read(int i, float[] into, int offset) throws DataException {
        try {
            Images.read(files.get(i), shape, into, offset);
        } catch (ImageException e) {
            throw new DataException("The image %s %s: put a whole one in its place, or take it away, and resume the run."
                    .formatted(files.get(i), e.getMessage()), e);
        }
    }
}
