package org.gabor.app.runs.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabor.app.runs.MetricSeries.Point;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.optim.TrainingLength;
import org.junit.jupiter.api.Test;

class LearningRateCurveTest {

    @Test
    void theRestBeginsAfterTheStepsThatAreDoneAndEndsWithTheLastEpoch() {
        LearningRateCurve course = new LearningRateCurve(new Schedule.Constant(0), 0.1, new TrainingLength(10, 3));
        List<Point> rest = course.points(20);
        assertEquals(new Point(2.1, 0.1), rest.getFirst());
        assertEquals(new Point(3, 0.1), rest.getLast());
        assertEquals(List.of(), course.points(30), "nothing is left");
    }

    /** A million steps are drawn with a few hundred points, a short run with one for each step. */
    @Test
    void pointsAreFewInOrderAndFollowTheSchedule() {
        Schedule schedule = new Schedule.Cosine(0, 1);
        List<Point> points = new LearningRateCurve(schedule, 0.1, new TrainingLength(10_000, 100)).points(0);
        assertTrue(points.size() > 300 && points.size() < 450, points.size() + " points");
        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.get(i).x() > points.get(i - 1).x());
        }
        assertEquals(6, new LearningRateCurve(schedule, 0.1, new TrainingLength(2, 3)).points(0).size());
    }
}
