package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On the Fashion-MNIST that comes along, training in bf16 ends where training in f32 does: the means of three seeds each are no
 * further apart than the three in f32 are from each other. (To lie between the least and the largest of these would be asking
 * for more than f32 itself does: a fourth seed lies outside in every second case.) By the book's recipes, with a batch and a rate
 * in proportion to the images; it takes half an hour.
 */
@Tag("slow")
class PrecisionCurvesTest {

    private static final FeatureMap IMAGE = new FeatureMap(1, 28, 28);
    private static final long SEEDS = 3;

    @ParameterizedTest
    @CsvSource({"lenet, 10000, 0.15, 43, 10", "resnet, 10000, 0.0083, 43, 10"})
    void bf16EndsWithinTheSpreadOfSinglePrecision(String id, int images, double rate, int batch, int epochs) {
        assumeTrue(Plan.computesIn(Precision.BF16));
        Graph network = Zoo.find(id).orElseThrow().network(IMAGE, 10);
        DataReference data = new DataReference("fashion-mnist-mini", Optional.empty(), Optional.of(images));
        TrainingSpec spec = TrainingSpec.of(network, data,
                Recipe.sgd(rate, 0, batch, epochs, Initialization.XAVIER_UNIFORM, 0));
        double[] single = ends(spec, PrecisionChoice.F32);
        double[] half = ends(spec, PrecisionChoice.BF16);
        double spread = DoubleStream.of(single).max().orElseThrow() - DoubleStream.of(single).min().orElseThrow();
        assertEquals(mean(single), mean(half), spread,
                () -> "bf16 %s, f32 %s".formatted(Arrays.toString(half), Arrays.toString(single)));
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    /** The mean training loss of the last epoch, by seed. */
    private static double[] ends(TrainingSpec spec, PrecisionChoice precision) {
        return LongStream.rangeClosed(1, SEEDS).mapToDouble(seed -> {
            EpochEnded last = train(TrainingSpec.of(spec.network(), spec.data(),
                    spec.recipe().withSeed(seed).withPrecision(precision)));
            System.out.printf("%s, %s, seed %d: loss %.4f, validation loss %.4f, accuracy %.4f in training, %.4f when validated; "
                    + "%.1f s an epoch%n", spec.network().name(), precision.text(), seed, last.train().loss(),
                    last.validation().loss(), last.train().accuracy(), last.validation().accuracy(), last.seconds());
            return last.train().loss();
        }).toArray();
    }

    private static EpochEnded train(TrainingSpec spec) {
        List<TrainingEvent> events = new ArrayList<>();
        try {
            Trainer.train(spec, DataCatalog.open(spec.data(), Path.of("nowhere"), PreparationListener.SILENT),
                    new LastCheckpoint(),
                    new StopSignal(), events::add);
        } catch (DataException e) {
            throw new IllegalStateException(e);
        }
        return events.stream().filter(EpochEnded.class::isInstance).map(EpochEnded.class::cast)
                .reduce((_, later) -> later).orElseThrow();
    }
}
