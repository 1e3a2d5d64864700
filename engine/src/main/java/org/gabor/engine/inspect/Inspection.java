package org.gabor.engine.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
import org.gabor.graph.analysis.Subgraphs;
import org.gabor.graph.shape.Shape;

/**
 * An inspected network with its validation images. Answers questions one by one; one thread owns it. Throws
 * {@link ProbeException} with a sentence if a question can't be answered; others still can.
 */
public final class Inspection implements AutoCloseable {

    private final TrainingSpec spec;
    private final Optional<Normalization> chosen;
    private final Inference inference;
    private Optional<DataSplits> data = Optional.empty();
    private Optional<Loaded> loaded = Optional.empty();

    /**
     * The weights in use.
     *
     * @param changed when their file was last written: a run in training writes its best weights anew
     */
    private record Loaded(WeightsSource source, Optional<FileTime> changed, Inspected network, Inspector inspector) {

        boolean isOf(WeightsSource other) {
            return source.equals(other) && changed.equals(lastChange(other));
        }
    }

    /**
     * A half-built or broken network is looked into up to the layers after which shapes are unknown.
     *
     * @param spec of the run whose network and images these are
     */
    public Inspection(TrainingSpec spec) {
        this(spec, Optional.empty());
    }

    /** @param chosen normalization of the images; empty for that of the weights */
    public Inspection(TrainingSpec spec, Optional<Normalization> chosen) {
        this.spec = spec;
        this.chosen = chosen;
        Inference whole = Inference.infer(spec.network());
        inference = whole.isValid() ? whole : Subgraphs.runnable(whole).map(Inference::infer).orElse(whole);
    }

    /**
     * Answers a question.
     *
     * @param weights with which it is answered
     * @param listener follows questions that take a while, and may cancel them
     */
    public Observation answer(WeightsSource weights, Question question, ProbeListener listener) {
        Loaded network = load(weights);
        return switch (question) {
            case Question.Look(var probe) -> network.inspector().look(probe, listener);
            case Question.ShowValidation(int number) -> samples(network).validation(data().validation(), number);
            case Question.FindValidation image -> network.inspector().look(image, data().validation(), listener);
            case Question.ShowFile(String path) -> samples(network).file(Path.of(path));
            case Question.ShowThumbnails(int[] numbers, int side) ->
                    new ThumbnailReader(data().validation(), listener).read(numbers, side);
            case Question.OfImages images -> network.inspector().look(images, data().validation(), listener);
        };
    }

    private Loaded load(WeightsSource source) {
        if (loaded.isEmpty() || !loaded.get().isOf(source)) {
            Optional<FileTime> changed = lastChange(source);
            NetworkWeights weights = NetworkWeights.of(spec, source);
            Inspected network = new Inspected(inference, weights, chosen.or(() -> normalization(weights)));
            loaded = Optional.of(new Loaded(source, changed, network, inspector(network)));
        }
        return loaded.get();
    }

    /** Empty if the weights are in no file of their own, or it is missing. */
    private static Optional<FileTime> lastChange(WeightsSource source) {
        return switch (source) {
            case WeightsSource.OfFile(String path) -> {
                try {
                    yield Optional.of(Files.getLastModifiedTime(Path.of(path)));
                } catch (IOException _) {
                    yield Optional.empty();
                }
            }
            case WeightsSource.Initial _, WeightsSource.OfEpoch _ -> Optional.empty();
        };
    }

    /** Weights that don't fit may have been copied in part: then the inspector starts anew with the next question. */
    private Inspector inspector(Inspected network) {
        if (loaded.isEmpty()) {
            return new Inspector(network);
        }
        Inspector inspector = loaded.get().inspector();
        try {
            inspector.use(network);
            return inspector;
        } catch (ProbeException unfit) {
            inspector.close();
            loaded = Optional.empty();
            throw unfit;
        }
    }

    private SampleReader samples(Loaded network) {
        Shape input = inference.graph().inputShapes().stream().findFirst()
                .orElseThrow(() -> new ProbeException("The network has no input: add an input layer."));
        return new SampleReader(input, network.network().normalization());
    }

    /** That of the weights file, or the one with which a run would begin. */
    private Optional<Normalization> normalization(NetworkWeights weights) {
        if (weights.file().isPresent() || !spec.augmentation().normalize()) {
            return weights.normalization();
        }
        try {
            return new NormalizationFitting(spec, data()).find(Optional.empty(), PreparationListener.SILENT);
        } catch (DataException unreadable) {
            throw new ProbeException(unreadable.getMessage());
        }
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
        loaded.ifPresent(network -> network.inspector().close());
    }
}
