package org.gabor.engine.data.drawn;

import java.util.List;
import org.gabor.engine.data.DataProvider;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.graph.shape.Image;

/** The data sets that are drawn. */
public final class Drawings {

    private static final int TRAIN = 1_000;
    private static final int VALIDATION = 200;

    private Drawings() {}

    public static List<DataProvider> all() {
        return List.of(of("shapes", "Shapes", Shapes.subjects()), of("textures", "Textures", Textures.subjects()));
    }

    /** So many pictures for each class. */
    private static DataProvider of(String id, String title, List<Subject> subjects) {
        List<String> classes = subjects.stream().map(Subject::name).toList();
        return new Drawn(new DataSource(id, title, new Image(3, Canvas.SIDE, Canvas.SIDE), classes,
                classes.size() * TRAIN, classes.size() * VALIDATION, Origin.GENERATED), subjects);
    }
}
