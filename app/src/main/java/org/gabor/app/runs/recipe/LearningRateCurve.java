package org.gabor.app.runs.recipe;

import java.util.ArrayList;
import java.util.List;
import org.gabor.app.runs.MetricSeries.Point;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.optim.TrainingLength;
import org.gabor.engine.train.spec.Recipe;

/** The learning rate over the whole of a training, as it is planned: no plateau is foreseen. */
public record LearningRateCurve(Schedule schedule, double base, TrainingLength horizon) {

    private static final int POINTS = 400;

    public static LearningRateCurve of(Recipe recipe, int stepsPerEpoch) {
        return new LearningRateCurve(recipe.schedule(), recipe.learningRate(),
                new TrainingLength(stepsPerEpoch, recipe.epochs()));
    }

    /** Against epochs, from the step after {@code done} others to the last one. */
    public List<Point> points(long done) {
        List<Point> points = new ArrayList<>();
        long last = horizon.steps() - 1;
        long stride = Math.max(1, (last - done) / POINTS);
        for (long step = done; step < last; step += stride) {
            points.add(point(step));
        }
        if (done <= last) {
            points.add(point(last));
        }
        return points;
    }

    private Point point(long step) {
        return new Point((step + 1.0) / horizon.stepsPerEpoch(), schedule.rate(base, step, horizon));
    }
}
