package org.gabor.app.view.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.UpdateRatios;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent;

/** Invented events of a training run, shaped like real ones. */
record ScriptedEvents(int epochs, int stepsPerEpoch, double speed, double floor) {

    private static final List<String> LAYERS = List.of("features.0", "features.3", "features.6", "features.8", "features.10",
            "classifier.1", "classifier.4", "classifier.6");

    TrainingEvent.Started started() {
        return new TrainingEvent.Started(epochs, stepsPerEpoch, 0, 45_056, 5_000,
                DataCatalog.find("fashion-mnist").orElseThrow().classes());
    }

    /** All steps up to {@code last}, with the events in between; filters with the last one only. */
    List<TrainingEvent> until(int last, FilterBank filters) {
        Random random = new Random(7);
        List<TrainingEvent> events = new ArrayList<>(List.of(started()));
        for (int step = 1; step <= last; step++) {
            double epoch = (double) step / stepsPerEpoch;
            double loss = floor + 2.2 * Math.exp(-epoch / speed);
            events.add(new TrainingEvent.Step(1 + (step - 1) / stepsPerEpoch, step,
                    Score.withAccuracy(loss * (1 + 0.08 * random.nextGaussian()), accuracy(loss) + 0.03 * random.nextGaussian()),
                    0.01, 66 + random.nextGaussian()));
            if (step % 10 == 1) {
                events.add(new TrainingEvent.Observed<>(1, step, new UpdateRatios(ratios(epoch, random))));
            }
            if (step % stepsPerEpoch == 0) {
                double gap = Math.abs(epoch - 0.75 * epochs * 0.6) / epochs;
                double validation = loss + 0.3 + 0.5 * Math.max(0, epoch / epochs - 0.45) + 0.02 * gap;
                events.add(new TrainingEvent.Observed<>((int) epoch, step, Confusion.of(confusion())));
                events.add(new TrainingEvent.EpochEnded((int) epoch, step, Score.withAccuracy(loss, accuracy(loss)),
                        Score.withAccuracy(validation, accuracy(validation) + 0.1), 707, 0.034));
            }
        }
        events.add(new TrainingEvent.Observed<>(1 + (last - 1) / stepsPerEpoch, last, filters));
        return events;
    }

    private static double accuracy(double loss) {
        return Math.clamp(1 - 0.345 * loss - 0.086 * Math.pow(Math.max(0, loss - 1.2), 2), 0.08, 1);
    }

    private static Map<String, Double> ratios(double epoch, Random random) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        double[] base = {-2.12, -2.52, -2.8, -2.98, -2.66, -3.52, -3.3, -2.3};
        for (int i = 0; i < base.length; i++) {
            ratios.put(LAYERS.get(i) + ".weight",
                    base[i] + 0.42 * Math.exp(-epoch / 1.6) - 0.02 * epoch + 0.06 * random.nextGaussian());
        }
        return ratios;
    }

    static int[][] confusion() {
        return new int[][] {{421, 6, 17, 6, 8, 2, 4, 5, 22, 9}, {5, 452, 1, 3, 1, 2, 3, 1, 9, 23},
            {22, 1, 361, 24, 28, 21, 26, 10, 5, 2}, {8, 3, 24, 322, 21, 71, 30, 13, 4, 4}, {7, 1, 23, 20, 393, 14, 19, 20, 2, 1},
            {4, 1, 17, 64, 16, 362, 12, 20, 2, 2}, {3, 2, 14, 17, 11, 6, 441, 2, 3, 1}, {4, 2, 8, 14, 19, 20, 2, 427, 1, 3},
            {21, 8, 4, 4, 3, 1, 2, 1, 447, 9}, {8, 26, 2, 4, 1, 2, 2, 4, 11, 440}};
    }

    /** Noisy oriented waves under a bell (Gabor 1946), like trained first-layer filters. */
    static FilterBank filters(int count, int channels, int size, double noise, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count * channels * size * size];
        for (int filter = 0; filter < count; filter++) {
            double angle = Math.PI * random.nextDouble();
            double pitch = 0.4 + random.nextDouble();
            double[] tint = random.doubles(channels, 0.2, 1.0).toArray();
            for (int i = 0; i < channels * size * size; i++) {
                double x = i % size - size / 2.0 + 0.5;
                double y = i / size % size - size / 2.0 + 0.5;
                double wave = Math.cos(pitch * (x * Math.cos(angle) + y * Math.sin(angle)))
                        * Math.exp(-(x * x + y * y) / (size * 1.5));
                values[filter * channels * size * size + i] =
                        (float) (tint[i / (size * size)] * wave + noise * random.nextGaussian());
            }
        }
        return new FilterBank("features.0", count, channels, size, size, values);
    }
}
