package org.gabor.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The delay until a started run does something: until the training process answers, LeNet's plan is compiled, and the first
 * step is done. The process has the class path of {@code ./gabor}, which must have been built; its first start writes the class
 * archive.
 */
class StartBench {

    private static final Path JARS = Path.of("..", "packaging", "target", "lib");
    private static final int STARTS = 8;

    @TempDir
    Path home;

    /** What is waited for, in order. */
    private enum Moment {
        ANSWER, PLAN, STEP, OTHER;

        /** The first word comes before the plan is compiled, the second after. */
        static Moment of(WorkerEvent<TrainingEvent> event) {
            return switch (event) {
                case WorkerEvent.Reply<TrainingEvent>(TrainingEvent.Preparing(String activity)) ->
                        activity.startsWith("Drawing") ? PLAN : ANSWER;
                case WorkerEvent.Reply<TrainingEvent>(TrainingEvent.Step _) -> STEP;
                case WorkerEvent<TrainingEvent> _ -> OTHER;
            };
        }
    }

    @Test
    void measures() throws IOException {
        System.setProperty("gabor.home", home.toString());
        System.setProperty("java.class.path", packaged());
        for (int start = 1; start <= STARTS; start++) {
            Map<Moment, Double> seconds = start();
            System.out.printf("start %d: answer after %.2f s, plan %.2f s later, first step after %.2f s%n", start,
                    seconds.get(Moment.ANSWER), seconds.get(Moment.PLAN) - seconds.get(Moment.ANSWER), seconds.get(Moment.STEP));
        }
    }

    private static String packaged() throws IOException {
        try (Stream<Path> jars = Files.list(JARS)) {
            return jars.map(jar -> jar.toAbsolutePath().normalize().toString()).sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** When each moment came first, in seconds from the start. */
    private Map<Moment, Double> start() {
        Map<Moment, Double> seconds = new ConcurrentHashMap<>();
        CompletableFuture<Void> over = new CompletableFuture<>();
        RunFolder run = RunFolder.create(home.resolve("runs"), TrainingSpec.of(Zoo.find("lenet").orElseThrow().network().get(),
                new DataReference("fashion-mnist-mini", Optional.empty(), Optional.of(512)),
                Recipe.sgd(0.9, 0, 256, 1, Initialization.XAVIER_UNIFORM, 1)));
        long start = System.nanoTime();
        try (WorkerSession _ = Workers.PROCESSES.start(Request.Train.of(run.path()), Runnable::run, event -> {
            seconds.putIfAbsent(Moment.of(event), (System.nanoTime() - start) * 1e-9);
            if (isLast(event)) {
                over.complete(null);
            }
        })) {
            over.join();
        }
        return seconds;
    }

    private static boolean isLast(WorkerEvent<TrainingEvent> event) {
        return event instanceof WorkerEvent.Lost<TrainingEvent> _
                || event instanceof WorkerEvent.Reply<TrainingEvent>(TrainingEvent.Ending _);
    }
}
