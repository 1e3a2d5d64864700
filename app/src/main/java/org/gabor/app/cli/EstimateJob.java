package org.gabor.app.cli;

import java.util.Optional;
import org.gabor.app.cli.argument.JobFailure;
import org.gabor.app.cli.output.Terminal;
import org.gabor.app.runs.Eta;
import org.gabor.app.runs.RunText;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.memory.Bytes;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.worker.EstimateReply;
import org.gabor.engine.worker.Measurement;
import org.gabor.engine.worker.Refused;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.Workers;
import picocli.CommandLine.ExitCode;

/** Measures on two batches, in a separate process, the time and memory that a run would need; nothing is trained or kept. */
record EstimateJob(Terminal terminal, TrainingSpec spec) {

    private static final int THOUSAND = 1_000;

    /** Returns the exit code, or throws {@link JobFailure} if the run can't be trained on this machine. */
    int measure() {
        return switch (Workers.PROCESSES.ask(Request.Estimate.of(spec))) {
            case EstimateReply.Estimated(Measurement measured) -> {
                terminal.out().println(sentence(measured));
                yield ExitCode.OK;
            }
            case Refused(String reason) -> throw new JobFailure(reason);
        };
    }

    private String sentence(Measurement measured) {
        int batch = spec.recipe().batch();
        String needs = "%s in batches of %d%s needs %s; 1,000 images take %s".formatted(spec.network().name(), batch,
                RunText.precision(measured), Bytes.text(measured.memoryBytes()),
                Eta.words(measured.secondsPerEpoch(THOUSAND, 0, batch)));
        return needs + epoch(measured, batch).map(", an epoch %s."::formatted).orElse(".");
    }

    /** A folder of images isn't counted before it is opened. */
    private Optional<String> epoch(Measurement measured, int batch) {
        return DataCatalog.find(spec.data().id()).filter(source -> source.trainCount() > 0)
                .map(source -> Eta.words(measured.secondsPerEpoch(trainImages(source), source.validationCount(), batch)));
    }

    private int trainImages(DataSource source) {
        return spec.data().limit().map(limit -> Math.min(limit, source.trainCount())).orElse(source.trainCount());
    }
}
