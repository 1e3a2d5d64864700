package org.gabor.engine.data.synthetic;

import java.util.List;
import org.gabor.engine.data.DataProvider;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.VideoFeatureMap;

/** The generated data sets. */
public final class SyntheticDatasets {

    private static final Shape IMAGE = new FeatureMap(3, Canvas.SIDE, Canvas.SIDE);
    private static final Shape VIDEO = new VideoFeatureMap(1, MovingShapes.FRAMES, Canvas.SIDE, Canvas.SIDE);
    private static final int TRAIN = 1_000;
    private static final int VALIDATION = 200;

    private SyntheticDatasets() {}

    public static List<DataProvider> all() {
        return List.of(of("shapes", "Shapes", IMAGE, Shapes.subjects()),
                of("textures", "Textures", IMAGE, Textures.subjects()),
                of("counting", "Counting", IMAGE, Counting.subjects()),
                of("moving-shapes", "Moving shapes", VIDEO, MovingShapes.subjects()));
    }

    /** Samples per class. */
    private static DataProvider of(String id, String title, Shape shape, List<Subject> subjects) {
        List<String> classes = subjects.stream().map(Subject::name).toList();
        return new SyntheticSource(new DataSource(id, title, shape, classes,
                classes.size() * TRAIN, classes.size() * VALIDATION, Origin.GENERATED), subjects);
    }
}
