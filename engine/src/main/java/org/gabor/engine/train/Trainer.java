package org.gabor.engine.train;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gabor.engine.compute.Calibration;
import org.gabor.engine.compute.EvalResult;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.StepResult;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.Samples;
import org.gabor.engine.data.loader.Batches;
import org.gabor.engine.data.loader.DataLoader;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.TrainingLength;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;

/** The training loop: mini-batch gradient descent on one thread, with events to one sink. */
public final class Trainer {

    private final Recipe recipe;
    private final DataSplits data;
    private final Plan plan;
    private final Optimizer optimizer;
    private final Checkpointer checkpointer;
    private final TrainingMonitor monitor;
    private final StopSignal signal;
    private final Consumer<TrainingEvent> sink;
    private final TrainingLength horizon;
    private final DataLoader trainingLoader;
    private final DataLoader tests;
    private final DataLoader calibration;
    private final PlanBatches planBatches;
    private Progress progress;
    private InputWait waiting = new InputWait(0);

    private Trainer(TrainingSpec spec, DataSplits data, Optional<Normalization> normalization, Plan plan, Optimizer optimizer,
                    CheckpointStore checkpoints, StopSignal signal, Consumer<TrainingEvent> sink) {
        this.recipe = spec.recipe();
        this.data = data;
        this.plan = plan;
        this.optimizer = optimizer;
        this.signal = signal;
        this.sink = sink;
        this.horizon = new TrainingLength(Batches.count(data.train().count(), plan.batch()), recipe.epochs());
        this.checkpointer =
                new Checkpointer(spec.checkpointing(), new TrainingState(plan, optimizer, normalization), checkpoints, sink);
        this.monitor = new TrainingMonitor(plan, optimizer, horizon.stepsPerEpoch(), sink);
        this.trainingLoader = new DataLoader(data.train(), plan.inputShape(), spec.augmentation(), normalization, recipe.seed());
        this.tests = new DataLoader(data.validation(), plan.inputShape(), Augmentation.NONE, normalization, recipe.seed());
        this.calibration = new DataLoader(data.train(), plan.inputShape(), Augmentation.NONE, normalization, recipe.seed());
        this.planBatches = new PlanBatches(plan, normalization);
        this.progress = checkpointer.restore();
    }

    /**
     * Trains from the last checkpoint, or from the start, until the end or a stop.
     *
     * @throws PlanException if the network cannot be run
     * @throws DataException if an image or video cannot be read, or on a stop while data or speed are measured
     * @throws TrainingException if the network does not fit the data, the loss is not finite or a checkpoint cannot be written
     */
    public static void train(TrainingSpec spec, DataSplits data, CheckpointStore checkpoints, StopSignal signal,
                             Consumer<TrainingEvent> sink)
            throws DataException {
        Recipe recipe = spec.recipe();
        int batch = Math.min(recipe.batch(), data.train().count());
        sink.accept(new TrainingEvent.Preparing("Preparing " + spec.network().name()));
        PreparationListener preparation = new PreparationEvents(signal, sink);
        Optional<Checkpoint> latest = checkpoints.latest();
        Precision precision = new PrecisionDecision(spec, batch, preparation, sink).make(latest);
        try (Plan plan = Plan.compile(spec.network(), spec.options(batch, precision));
                Optimizer optimizer = Optimizer.of(recipe.optimizer(), recipe.clipNorm(), plan.parameters().vector())) {
            DataCheck.check(plan, data.train(), spec.augmentation());
            if (latest.isEmpty()) {
                String taken = new WeightInit(spec).prepare(plan);
                sink.accept(new TrainingEvent.Preparing(taken.isEmpty() ? "Drawing the initial weights" : taken));
            }
            Optional<Normalization> normalization = new NormalizationFitting(spec, data).find(latest, preparation);
            new Trainer(spec, data, normalization, plan, optimizer, checkpoints, signal, sink).run();
        }
    }

    private void run() throws DataException {
        Dataset train = data.train();
        sink.accept(new TrainingEvent.Started(recipe.epochs(), horizon.stepsPerEpoch(), progress.step(), train.count(),
                data.validation().count(), train.classes()));
        int epoch = progress.epoch(horizon.stepsPerEpoch());
        monitor.observe(epoch - 1, progress.step());
        showReconstructions(epoch - 1);
        for (; !isOver(epoch - 1); epoch++) {
            if (!learn(epoch) || !validate(epoch)) {
                sink.accept(new TrainingEvent.Stopped(epoch, progress.step(), progress.seconds()));
                return;
            }
        }
        if (recipe.recalibrate() && !recalibrate(epoch - 1)) {
            sink.accept(new TrainingEvent.Stopped(epoch - 1, progress.step(), progress.seconds()));
            return;
        }
        sink.accept(new TrainingEvent.Finished(epoch - 1, progress.trend().bestEpoch(),
                List.of(plan.task().metric(progress.validationMetric())), progress.seconds()));
    }

    /** Whether this validated epoch is the last. */
    private boolean isOver(int epoch) {
        return epoch >= recipe.epochs() || epoch > 0 && progress.trend().isOver(recipe.earlyStopping());
    }

    /** Trains on the remaining batches of the epoch; returns false if stopped before its end. */
    private boolean learn(int epoch) throws DataException {
        waiting = new InputWait(progress.epochSeconds());
        int done = Math.toIntExact(progress.step() - (epoch - 1L) * horizon.stepsPerEpoch());
        try (Batches batches = trainingLoader.shuffled(epoch, plan.batch(), done)) {
            while (batches.hasNext()) {
                if (!mayGoOn(epoch)) {
                    return false;
                }
                step(epoch, batches);
            }
        }
        return true;
    }

    private void step(int epoch, Batches batches) throws DataException {
        Stopwatch watch = new Stopwatch();
        Samples samples = waiting.next(batches);
        double rate = recipe.schedule().rate(recipe.learningRate(), progress.step(), horizon, progress.trend().plateau());
        StepResult result = plan.gradients(planBatches.of(samples));
        requireFinite(result.loss(), "loss", "epoch %d, step %d".formatted(epoch, progress.step() + 1));
        monitor.gradientsReady(epoch, progress.step() + 1);
        plan.update(optimizer, rate);
        progress = progress.afterStep(result.loss(), result.measure(), samples.count(), watch.seconds());
        monitor.stepDone(epoch, progress.step(), result, samples.count(), rate, watch.seconds());
    }

    /**
     * Measures batch norm's running statistics again over all training images, without augmentation, and validates again;
     * returns false if stopped before the end. Repeating it from the same weights gives the same result.
     */
    private boolean recalibrate(int epoch) throws DataException {
        sink.accept(new TrainingEvent.Preparing("Measuring batch norm's statistics over all training images"));
        Stopwatch watch = new Stopwatch();
        Calibration measured = plan.recalibrate();
        try (Batches batches = calibration.inOrder(plan.batch())) {
            while (batches.hasNext()) {
                if (signal.isStopped()) {
                    return false;
                }
                Samples samples = batches.next();
                measured.add(samples.images(), samples.count());
            }
        }
        Optional<Validation> validation = validateEpoch(epoch);
        if (validation.isEmpty()) {
            return false;
        }
        progress = progress.withTimeSpent(watch.seconds()).afterEpoch(validation.get().metric(), progress.trend());
        checkpointer.save(epoch, progress);
        return true;
    }

    /** Validates and reports the results; returns false if stopped before the end. */
    private boolean validate(int epoch) throws DataException {
        Stopwatch watch = new Stopwatch();
        Optional<Validation> validation = validateEpoch(epoch);
        if (validation.isPresent()) {
            showReconstructions(epoch);
            endEpoch(epoch, validation.get(), watch.seconds());
        }
        return validation.isPresent();
    }

    /** Runs over the validation images; empty if stopped before the end. */
    private Optional<Validation> validateEpoch(int epoch) throws DataException {
        Dataset images = data.validation();
        Validation validation = new Validation(plan.task(), images.classes().size());
        try (Batches batches = tests.inOrder(plan.batch())) {
            while (batches.hasNext()) {
                if (!mayGoOn(epoch)) {
                    return Optional.empty();
                }
                Samples samples = waiting.next(batches);
                EvalResult result = plan.evaluate(planBatches.of(samples));
                validation.add(samples, result);
                monitor.validated(epoch, progress.step(), validation.images(), images.count());
            }
        }
        requireFinite(validation.loss(), "validation loss", "epoch " + epoch);
        return Optional.of(validation);
    }

    private void endEpoch(int epoch, Validation validation, double seconds) {
        progress = progress.withTimeSpent(seconds);
        monitor.observe(epoch, progress.step());
        validation.confusion()
                .ifPresent(confusion -> sink.accept(new TrainingEvent.Observed<>(epoch, progress.step(), confusion)));
        var ended = new TrainingEvent.EpochEnded(epoch, progress.step(), progress.score(plan.task()), validation.score(),
                progress.epochSeconds(), waiting.share(progress.epochSeconds()));
        progress = progress.afterEpoch(validation.metric(), progress.trend().after(epoch, validation.loss(), recipe));
        // Whoever hears that an epoch has ended finds its weights.
        checkpointer.keep(epoch, progress);
        sink.accept(ended);
        checkpointer.saveAfterEpoch(epoch, isOver(epoch), progress);
    }

    private void showReconstructions(int epoch) throws DataException {
        planBatches.reconstructions(tests)
                .ifPresent(images -> sink.accept(new TrainingEvent.Observed<>(epoch, progress.step(), images)));
    }

    /** Called between two batches: waits during a pause, and returns whether training continues. */
    private boolean mayGoOn(int epoch) {
        checkpointer.saveIfDue(epoch, progress);
        if (signal.isPaused()) {
            checkpointer.save(epoch, progress);
            sink.accept(new TrainingEvent.Paused(progress.step()));
            signal.awaitGo();
            sink.accept(new TrainingEvent.Resumed(progress.step()));
        }
        if (signal.isStopped()) {
            checkpointer.save(epoch, progress);
            return false;
        }
        return true;
    }

    private void requireFinite(double loss, String which, String where) {
        if (!Double.isFinite(loss)) {
            throw new TrainingException("The %s became %s at %s: the learning rate %s is likely too high; try a tenth of it."
                    .formatted(which, Double.isNaN(loss) ? "not a number" : "infinite", where, recipe.learningRate()));
        }
    }
}
