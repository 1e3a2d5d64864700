package org.gabor.app.vm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gabor.app.runs.TrainingProcess;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.engine.worker.WorkerEvent;

/** Stands in for the processes that measure steps: keeps what they are asked, and says what the test has the last one say. */
public final class Timekeeper implements TrainingProcess.Starter {

    private final List<BenchmarkSpec> asked = new CopyOnWriteArrayList<>();
    private final List<Consumer<WorkerEvent>> sinks = new CopyOnWriteArrayList<>();
    private volatile int closed;

    /** Timing behind a window that nobody asks for times. */
    public static StepTiming idle(EditorModel editor, Path runs) {
        return new TrainModel(editor.inferenceProperty(), runs, new Timekeeper()).timing();
    }

    @Override
    public TrainingProcess apply(Consumer<WorkerEvent> sink) {
        sinks.add(sink);
        return new Watch();
    }

    /** What was asked, in order. */
    public List<BenchmarkSpec> asked() {
        return new ArrayList<>(asked);
    }

    /** How many processes have been ended. */
    int closed() {
        return closed;
    }

    public void say(WorkerEvent event) {
        sinks.getLast().accept(event);
    }

    /** Has the first process say something, however long it has been gone. */
    void sayLate(WorkerEvent event) {
        sinks.getFirst().accept(event);
    }

    private final class Watch implements TrainingProcess {
        @Override
        public void train(Path run) {}

        @Override
        public void resume(Path run) {}

        @Override
        public void measure(TrainingSpec spec) {}

        @Override
        public void time(BenchmarkSpec spec) {
            asked.add(spec);
        }

        @Override
        public void pause() {}

        @Override
        public void proceed() {}

        @Override
        public void stop() {}

        @Override
        public void close() {
            closed++;
        }
    }
}
