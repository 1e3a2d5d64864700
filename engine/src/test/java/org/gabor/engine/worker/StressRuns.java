package org.gabor.engine.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;

/** Runs to be disturbed: their checkpoints (13 MB) take about as long as their epochs. */
final class StressRuns {

    private static final Graph NETWORK = NetworkBuilder.network("Wide", new FeatureMap(1, 28, 28), x -> x
            .then("flat", new Flatten())
            .then("fc1", Linear.of(2_000)).then("act1", Activation.RELU).then("drop1", new Dropout(0.2))
            .then("fc2", Linear.of(10)));

    private StressRuns() {}

    static RunFolder run(Path home, int batch, int epochs) {
        DataReference data = new DataReference("fashion-mnist-mini", Optional.empty(), Optional.of(512));
        Recipe recipe = Recipe.sgd(0.05, 0.9, batch, epochs, Initialization.KAIMING_UNIFORM, 11);
        return RunFolder.create(home.resolve("runs"), TrainingSpec.of(NETWORK, data, recipe));
    }

    /** Trains what is left of a run, undisturbed, and returns how many steps it had done before. */
    static long finish(RunFolder run) throws InterruptedException {
        EventInbox inbox = new EventInbox();
        try (ProcessSession<TrainingEvent> session = inbox.resume(run)) {
            long done = inbox.await(TrainingEvent.Started.class).doneSteps();
            inbox.await(Finished.class);
            return done;
        }
    }

    /** Every step's loss and every epoch's, as logged. */
    static List<Double> losses(RunFolder run) {
        return run.history().stream().flatMap(event -> switch (event) {
            case Step step -> Stream.of(step.score().loss());
            case EpochEnded epoch -> Stream.of(epoch.train().loss(), epoch.validation().loss());
            case TrainingEvent _ -> Stream.<Double>empty();
        }).toList();
    }
}
