package org.gabor.engine.inspect;

import java.nio.file.Path;
import java.util.Optional;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.run.UserFolders;
import org.gabor.engine.train.NormalizationFitting;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.shape.Shape;

/**
 * An inspected network with its validation images. Answers questions one by one; one thread owns it. Throws
 * {@link ProbeException} with a sentence if a question can't be answered; others still can.
 */
public final class Inspection implements AutoCloseable {

    private final TrainingSpec spec;
    private final Inference inference;
    private final NetworkWeights weights;
    private Optional<DataSplits> data = Optional.empty();
    private Optional<Normalization> normalization;
    private Optional<Inspector> inspector = Optional.empty();

    /** @param spec of the run whose network and images these are */
    public Inspection(TrainingSpec spec, WeightsSource source) {
        this.spec = spec;
        inference = Inference.infer(spec.network());
        weights = NetworkWeights.of(spec, source);
        normalization = weights.normalization();
    }

    /** @param listener follows questions that take a while, and may cancel them */
    public Observation answer(Question question, ProbeListener listener) {
        return switch (question) {
            case Question.Look(var probe) -> inspector().look(probe, listener);
            case Question.ShowValidation(int number) -> samples().validation(data().validation(), number);
            case Question.ShowFile(String path) -> samples().file(Path.of(path));
        };
    }

    private Inspector inspector() {
        if (inspector.isEmpty()) {
            inspector = Optional.of(new Inspector(new Inspected(inference, weights, normalization())));
        }
        return inspector.get();
    }

    private SampleReader samples() {
        Shape input = inference.graph().inputShapes().stream().findFirst()
                .orElseThrow(() -> new ProbeException("The network has no input: add an input layer."));
        return new SampleReader(input, normalization());
    }

    /** That of the weights file, or the one with which a run would begin. */
    private Optional<Normalization> normalization() {
        if (normalization.isEmpty() && weights.file().isEmpty() && spec.augmentation().normalize()) {
            try {
                normalization = new NormalizationFitting(spec, data()).find(Optional.empty(), PreparationListener.SILENT);
            } catch (DataException unreadable) {
                throw new ProbeException(unreadable.getMessage());
            }
        }
        return normalization;
    }

    private DataSplits data() {
        if (data.isEmpty()) {
            try {
                data = Optional.of(DataCatalog.open(spec.data(), UserFolders.data(), PreparationListener.SILENT));
            } catch (DataException unreadable) {
                throw new ProbeException(unreadable.getMessage());
            }
        }
        return data.get();
    }

    @Override
    public void close() {
        inspector.ifPresent(Inspector::close);
    }
}
