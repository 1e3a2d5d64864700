package org.gabor.engine.worker;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.run.UserFolders;
import org.gabor.engine.train.PreparationEvents;
import org.gabor.engine.train.StopSignal;
import org.gabor.engine.train.Trainer;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.spec.TrainingSpec;

/** Trains one run into its folder and reports failures as an event. */
record TrainingJob(RunFolder run, StopSignal signal, Consumer<TrainingEvent> listener) {

    private static final Logger LOG = Logger.getLogger(TrainingJob.class.getName());

    void startOver() {
        train(run::startOver);
    }

    void resume() {
        train(run::resume);
    }

    private void train(Supplier<RunRecorder> start) {
        try (EndEventBuffer events = new EndEventBuffer(listener); RunRecorder recording = start.get();
                RunLog _ = RunLog.open(run.path())) {
            trainOrFail(recording, recording.andThen(events));
        } catch (RunException e) {
            fail(e.getMessage(), e, listener);
        }
    }

    private void trainOrFail(RunRecorder recording, Consumer<TrainingEvent> sink) {
        try {
            train(recording, sink);
        } catch (RunException e) {
            throw e;
        } catch (DataException e) {
            stopOrFail(e, sink);
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            fail(Failure.sentence(e, "Training", run.spec().recipe().batch(), run.path().resolve(RunLog.NAME)), e, sink);
        }
    }

    private void train(RunRecorder recording, Consumer<TrainingEvent> sink) throws DataException {
        TrainingSpec spec = run.spec();
        MemoryLimit.check(spec);
        DataSplits data = DataCatalog.open(spec.data(), UserFolders.data(), new PreparationEvents(signal, sink));
        Trainer.train(spec, data, recording.checkpoints(), signal, sink);
    }

    /** Treats the cancellation of a download or of measuring images as a stop. */
    private void stopOrFail(DataException e, Consumer<TrainingEvent> sink) {
        if (signal.isStopped()) {
            sink.accept(new TrainingEvent.Stopped(0, 0, 0));
        } else {
            fail(e.getMessage(), e, sink);
        }
    }

    private static void fail(String sentence, Throwable cause, Consumer<TrainingEvent> sink) {
        LOG.log(Level.WARNING, sentence, cause);
        sink.accept(new TrainingEvent.Failed(sentence));
    }
}
