package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** ShiftResNet-20, whose only look at neighbouring pixels is a shift, learns: on Fashion-MNIST, enlarged to CIFAR's 3×32×32. */
class ShiftResNetTest {

    /** Guessing gets 10 % of 2,000 images, and who parts them in two and names a class for either half at most 20 %. */
    private static final double ABOVE_CHANCE = 0.25;

    @Test
    void memorizesAFewImages() throws Exception {
        Dataset few = open(Optional.of(32)).train();
        double[] losses = losses(train(new DataSplits(few, few), recipe(0.1, 32, 6)));
        assertTrue(losses[losses.length - 1] < 0.7 * losses[0], "from %s to %s".formatted(losses[0], losses[losses.length - 1]));
    }

    @Tag("slow")
    @Test
    void learnsInOneEpoch(TestReporter report) throws Exception {
        List<TrainingEvent> events = train(open(Optional.empty()), recipe(0.05, 128, 1));
        double[] losses = losses(events);
        EpochEnded epoch = events.stream().filter(EpochEnded.class::isInstance).map(EpochEnded.class::cast)
                .findFirst().orElseThrow();
        report.publishEntry("shiftresnet20_e3", "loss %.3f to %.3f, accuracy %.3f in training, %.3f when validated, %.0f s"
                .formatted(losses[0], losses[losses.length - 1], epoch.train().accuracy(), epoch.validation().accuracy(),
                        epoch.seconds()));
        assertTrue(epoch.validation().accuracy() > ABOVE_CHANCE, "accuracy " + epoch.validation().accuracy());
    }

    private static Recipe recipe(double learningRate, int batch, int epochs) {
        return Recipe.sgd(learningRate, 0.9, batch, epochs, Initialization.KAIMING_UNIFORM, 42);
    }

    private static DataSplits open(Optional<Integer> limit) throws DataException {
        return DataCatalog.open(new DataReference("fashion-mnist-mini", Optional.empty(), limit), Path.of("nowhere"),
                PreparationListener.SILENT);
    }

    private static List<TrainingEvent> train(DataSplits data, Recipe recipe) throws DataException {
        List<TrainingEvent> events = new ArrayList<>();
        Trainer.train(TrainingSpec.of(Zoo.find("shiftresnet20_e3").orElseThrow().network().get(),
                DataReference.of("fashion-mnist-mini"), recipe), data, new LastCheckpoint(), new StopSignal(), events::add);
        return events;
    }

    private static double[] losses(List<TrainingEvent> events) {
        return events.stream().filter(Step.class::isInstance).mapToDouble(event -> ((Step) event).score().loss()).toArray();
    }
}
