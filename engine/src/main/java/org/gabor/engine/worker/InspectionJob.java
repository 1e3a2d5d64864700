package org.gabor.engine.worker;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gabor.engine.inspect.Inspection;
import org.gabor.engine.inspect.ProbeException;
import org.gabor.engine.inspect.ProbeListener;
import org.gabor.engine.run.SpecJson;

/** Answers questions about a network until the queue is closed. */
record InspectionJob(Request.Inspect request, QuestionQueue questions, Consumer<InspectionReply> listener) {

    private static final Logger LOG = Logger.getLogger(InspectionJob.class.getName());

    void run() {
        try (Inspection inspection = new Inspection(SpecJson.parse(request.spec()))) {
            for (Optional<Signal.Ask> ask = questions.take(); ask.isPresent(); ask = questions.take()) {
                answer(inspection, ask.get());
            }
        }
    }

    private void answer(Inspection inspection, Signal.Ask ask) {
        try {
            listener.accept(
                    new InspectionReply.Answered(ask.id(), inspection.answer(ask.weights(), ask.question(), following(ask))));
        } catch (ProbeException unfit) {
            listener.accept(new InspectionReply.Declined(ask.id(), unfit.getMessage()));
        } catch (CancellationException _) {
            LOG.log(Level.FINE, "A newer question has replaced this one.");
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            LOG.log(Level.WARNING, "A question failed.", e);
            listener.accept(
                    new InspectionReply.Declined(ask.id(), Failure.sentence(e, "Looking inside", 1, WorkerProcess.log())));
        }
    }

    private ProbeListener following(Signal.Ask ask) {
        return new ProbeListener() {
            @Override
            public void progress(int done, int total) {
                listener.accept(new InspectionReply.Advanced(ask.id(), done, total));
            }

            @Override
            public boolean isCancelled() {
                return questions.isReplaced(ask);
            }
        };
    }
}
