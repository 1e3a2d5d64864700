package org.gabor.app.runs.recipe;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.gabor.app.text.NumberText;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Dataset;

/**
 * The images in a folder, counted.
 *
 * @param source the folder as a data set
 * @param counts how many there are to learn from in each class
 */
public record FolderContents(DataSource source, ClassCounts counts) {

    static final String ID = "image-folder";

    public static FolderContents of(Path folder, DataSplits splits) {
        Dataset train = splits.train();
        int[] images = new int[train.classes().size()];
        IntStream.range(0, train.count()).forEach(i -> images[train.label(i)]++);
        String title = folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
        DataSource source = new DataSource(ID, title, train.shape(), train.classes(), train.count(),
                splits.validation().count(), Origin.FOLDER);
        return new FolderContents(source, new ClassCounts(images.length, IntStream.of(images).boxed().toList()));
    }

    /** "3 classes, 1,204 + 301 images". */
    public String text() {
        return "%d classes, %s + %s images".formatted(source.classes().size(), NumberText.grouped(source.trainCount()),
                NumberText.grouped(source.validationCount()));
    }
}
