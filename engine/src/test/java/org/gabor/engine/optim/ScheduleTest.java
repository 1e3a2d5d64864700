package org.gabor.engine.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Compares schedules with the recursions and tables in PyTorch's documentation; two steps per epoch. */
class ScheduleTest {

    private static final double BASE = 0.8;
    private static final TrainingLength TEN = new TrainingLength(2, 10);

    private static double[] rates(Schedule schedule, TrainingLength horizon) {
        return LongStream.range(0, horizon.steps()).mapToDouble(step -> schedule.rate(BASE, step, horizon)).toArray();
    }

    @Test
    void constantStays() {
        for (double rate : rates(new Schedule.Constant(0), TEN)) {
            assertEquals(BASE, rate);
        }
    }

    /** StepLR's recursion: times gamma whenever the epoch is a multiple of the step size. */
    @Test
    void stepFallsEveryFewEpochs() {
        double[] rates = rates(new Schedule.Step(3, 0.5, 0), TEN);
        double rate = BASE;
        for (int epoch = 0; epoch < 10; epoch++) {
            rate *= epoch > 0 && epoch % 3 == 0 ? 0.5 : 1;
            assertEquals(rate, rates[2 * epoch], 1e-12);
            assertEquals(rate, rates[2 * epoch + 1], 1e-12);
        }
    }

    /** The example of MultiStepLR's documentation, in tens: 0.05 below 30, 0.005 below 80, 0.0005 from there. */
    @Test
    void multiStepFallsAtItsMilestones() {
        Schedule schedule = new Schedule.MultiStep(List.of(3, 8), 0.1, 0);
        assertEquals(0.05, schedule.rate(0.05, 5, TEN), 1e-12);
        assertEquals(0.005, schedule.rate(0.05, 6, TEN), 1e-12);
        assertEquals(0.005, schedule.rate(0.05, 15, TEN), 1e-12);
        assertEquals(0.0005, schedule.rate(0.05, 16, TEN), 1e-12);
    }

    @Test
    void exponentialFallsEveryEpoch() {
        assertEquals(BASE * 0.9 * 0.9 * 0.9, new Schedule.Exponential(0.9, 0).rate(BASE, 7, TEN), 1e-12);
    }

    /** CosineAnnealingLR's recursion: η' = (1 + cos(πt/T)) / (1 + cos(π(t−1)/T)) · (η − lowest) + lowest. */
    @Test
    void cosineFollowsItsRecursion() {
        double[] rates = rates(new Schedule.Cosine(0.1, 0), TEN);
        double rate = BASE;
        for (int t = 0; t < rates.length; t++) {
            rate = t == 0 ? BASE
                    : (1 + Math.cos(Math.PI * t / 20)) / (1 + Math.cos(Math.PI * (t - 1) / 20)) * (rate - 0.1) + 0.1;
            assertEquals(rate, rates[t], 1e-12, "step " + t);
        }
    }

    /** OneCycleLR(max_lr=0.8, total_steps=20, pct_start=0.3): peak at step 5, end at step 19. */
    @Test
    void oneCycleRisesAndFalls() {
        double[] rates = rates(new Schedule.OneCycle(0.3, 0), TEN);
        assertEquals(BASE / 25, rates[0], 1e-12);
        assertEquals(BASE / 25 + (BASE - BASE / 25) / 2 * (1 - Math.cos(Math.PI * 2 / 5)), rates[2], 1e-12);
        assertEquals(BASE, rates[5], 1e-12);
        double end = BASE / 25 / 1e4;
        assertEquals((BASE + end) / 2, rates[12], 1e-12);
        assertEquals(end, rates[19], 1e-12);
    }

    @Test
    void theShortestCycleHasARate() {
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            for (double rate : rates(new Schedule.OneCycle(share, 0), new TrainingLength(1, 2))) {
                assertEquals(BASE / 2, rate, BASE / 2);
            }
        }
    }

    /** ReduceLROnPlateau(factor=0.1, patience=2): the third consecutive epoch without improvement reduces the rate. */
    @Test
    void plateausReduce() {
        Schedule.ReduceOnPlateau schedule = new Schedule.ReduceOnPlateau(0.1, 2, 0);
        double[] losses = {1, 0.5, 0.5, 0.49999, 0.6, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4};
        int[] reductions = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3};
        Plateau plateau = Plateau.START;
        for (int epoch = 0; epoch < losses.length; epoch++) {
            plateau = plateau.after(losses[epoch], schedule);
            assertEquals(reductions[epoch], plateau.reductions(), "after epoch " + epoch);
            assertEquals(BASE * Math.pow(0.1, reductions[epoch]), schedule.rate(BASE, 1, TEN, plateau), 1e-12);
        }
    }

    /** LinearLR(start_factor=1/4, total_iters=3), then the schedule itself. */
    @Test
    void warmUpRisesInEqualParts() {
        double[] rates = rates(new Schedule.Step(3, 0.5, 2), TEN);
        assertEquals(BASE / 4, rates[0], 1e-12);
        assertEquals(BASE / 2, rates[1], 1e-12);
        assertEquals(BASE * 3 / 4, rates[2], 1e-12);
        assertEquals(BASE, rates[3], 1e-12);
        assertEquals(BASE, rates[5], 1e-12);
        assertEquals(BASE / 2, rates[6], 1e-12);
    }

    @Test
    void aCosineBeginsWhereWarmUpEnds() {
        double[] rates = rates(new Schedule.Cosine(0, 1.5), TEN);
        assertEquals(BASE, rates[2], 1e-12);
        assertEquals(BASE, rates[3], 1e-12);
        assertEquals(BASE * (1 + Math.cos(Math.PI * 16 / 17)) / 2, rates[19], 1e-12);
    }

    @Test
    void whatASettingMustBeIsSaid() {
        assertEquals("The milestones must be whole numbers that rise, such as 30, 60, got 5, 3.",
                assertThrows(IllegalArgumentException.class, () -> new Schedule.MultiStep(List.of(5, 3), 0.1, 0)).getMessage());
        assertEquals("The warm-up must be at least 0, got -1.",
                assertThrows(IllegalArgumentException.class, () -> new Schedule.Constant(-1)).getMessage());
    }
}
