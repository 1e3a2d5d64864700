package org.gabor.engine.data.drawn;

import java.util.List;
import org.gabor.engine.data.DataProvider;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.graph.shape.Image;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Volume;

/** The data sets that are drawn. */
public final class Drawings {

    private static final Shape PICTURE = new Image(3, Canvas.SIDE, Canvas.SIDE);
    private static final Shape FILM = new Volume(1, MovingShapes.FRAMES, Canvas.SIDE, Canvas.SIDE);
    private static final int TRAIN = 1_000;
    private static final int VALIDATION = 200;

    private Drawings() {}

    public static List<DataProvider> all() {
        return List.of(of("shapes", "Shapes", PICTURE, Shapes.subjects()),
                of("textures", "Textures", PICTURE, Textures.subjects()),
                of("moving-shapes", "Moving shapes", FILM, MovingShapes.subjects()));
    }

    /** So many examples for each class. */
    private static DataProvider of(String id, String title, Shape shape, List<Subject> subjects) {
        List<String> classes = subjects.stream().map(Subject::name).toList();
        return new Drawn(new DataSource(id, title, shape, classes,
                classes.size() * TRAIN, classes.size() * VALIDATION, Origin.GENERATED), subjects);
    }
}
