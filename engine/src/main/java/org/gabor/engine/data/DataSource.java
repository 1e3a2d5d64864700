package org.gabor.engine.data;

import java.util.List;
import org.gabor.graph.shape.Shape;

/**
 * A data set one can train on, before it is opened.
 *
 * @param shape the size of its images, C×H×W, or videos, C×D×H×W; of a folder of images, the size they are brought to unless
 *     another is asked for
 * @param classes their names, the first one's label being 0; none for a folder of images, whose sub-folders name them
 * @param trainCount how many examples to learn from; 0 for a folder of images, which is not counted before it is opened
 * @param validationCount how many examples for validation; 0 likewise
 */
public record DataSource(String id, String title, Shape shape, List<String> classes, int trainCount, int validationCount,
                         Origin origin) {

    /** Where the images come from. */
    public enum Origin {
        /** They come with the program. */
        BUNDLED,
        /** They are looked for, then downloaded. */
        PUBLISHED,
        /** They are drawn while training goes on, the same ones every time. */
        GENERATED,
        /** They lie in a folder that a person names, a sub-folder for each class. */
        FOLDER
    }
}
