package org.gabor.engine.data;

import java.util.List;
import org.gabor.graph.shape.Shape;

/**
 * A data set one can train on, before it is opened.
 *
 * @param shape the size of its images, C×H×W, or videos, C×D×H×W; for a folder of images, their target size unless
 *     another is given
 * @param classes their names, the first one's label being 0; none for a folder of images, whose sub-folders name them
 * @param trainCount number of training samples; 0 for a folder of images, which isn't counted before it is opened
 * @param validationCount number of validation samples; 0 likewise
 */
public record DataSource(String id, String title, Shape shape, List<String> classes, int trainCount, int validationCount,
                         Origin origin) {

    /** The source of the images. */
    public enum Origin {
        /** Bundled with the program. */
        BUNDLED,
        /** Looked for in the usual folders, then downloaded. */
        PUBLISHED,
        /** Generated during training, always the same. */
        GENERATED,
        /** In a folder that the user names, with a sub-folder for each class. */
        FOLDER
    }
}
