package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.gabor.engine.data.DataCatalog;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.Preparation;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.CheckpointStore;
import org.gabor.engine.train.Recipe;
import org.gabor.engine.train.StopSignal;
import org.gabor.engine.train.Trainer;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.TrainingSpec;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The book's networks learn by the book's recipes, on the Fashion-MNIST that comes along: 10,000 images to learn from, a sixth
 * of the book's, and 2,000 to be judged on.
 */
@Tag("slow")
class BookNetsTest {

    private static final DataReference DATA = DataReference.of("fashion-mnist-mini");
    /** How many standard errors two means must lie apart. */
    private static final double CLEARLY = 5;
    /**
     * Who guesses is right on 10 % of 2,000 images with a standard deviation of √(0.1 · 0.9 / 2,000) = 0.67 %, five of which
     * make 13.4 %. A network that has learned nothing is no such guesser, for it gives like images like answers: one that parts
     * the images in two and happens to name a right class for either half has 20 %.
     */
    private static final double ABOVE_CHANCE = 0.25;

    /** LeNet-5 needs the ten epochs that the book gives it: 40 steps, a sixth of the book's epoch, leave it on the plateau of its sigmoids. */
    @ParameterizedTest
    @CsvSource({"lenet, 10", "bn-lenet, 1", "alexnet, 1", "vgg, 1", "nin, 1", "googlenet, 1", "resnet, 1", "densenet, 1",
            "regnetx32_d2l, 1"})
    void learnsByTheBooksRecipe(String id, int epochs, TestReporter report) throws DataException {
        Graph network = Zoo.find(id).orElseThrow().network().get();
        List<TrainingEvent> told = train(network, Recipes.book(network).orElseThrow().withEpochs(epochs));
        double[] losses = told.stream().filter(Step.class::isInstance).mapToDouble(event -> ((Step) event).loss()).toArray();
        EpochEnded end = (EpochEnded) told.stream().filter(EpochEnded.class::isInstance).reduce((_, later) -> later).orElseThrow();
        report.publishEntry(id, "loss %.3f to %.3f, accuracy %.3f in training, %.3f on the images it is judged on, %.0f s"
                .formatted(losses[0], losses[losses.length - 1], end.trainAccuracy(), end.validationAccuracy(), end.seconds()));
        assertFalls(losses);
        assertTrue(end.validationAccuracy() > ABOVE_CHANCE, "accuracy " + end.validationAccuracy());
    }

    /** The last quarter of the steps against the first. */
    private static void assertFalls(double[] losses) {
        int quarter = losses.length / 4;
        Mean first = Mean.of(Arrays.copyOf(losses, quarter));
        Mean last = Mean.of(Arrays.copyOfRange(losses, losses.length - quarter, losses.length));
        assertTrue(first.value - last.value > CLEARLY * Math.hypot(first.error, last.error), "from %s to %s".formatted(first, last));
    }

    /**
     * @param error its standard error
     */
    private record Mean(double value, double error) {

        static Mean of(double[] values) {
            double mean = DoubleStream.of(values).average().orElseThrow();
            double squares = DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).sum();
            return new Mean(mean, Math.sqrt(squares / (values.length - 1) / values.length));
        }
    }

    private static List<TrainingEvent> train(Graph network, Recipe recipe) throws DataException {
        List<TrainingEvent> told = new ArrayList<>();
        Trainer.train(TrainingSpec.of(network, DATA, recipe), DataCatalog.open(DATA, Path.of("nowhere"), Preparation.SILENT),
                new NothingKept(), new StopSignal(), told::add);
        return told;
    }

    private static final class NothingKept implements CheckpointStore {

        @Override
        public String write(Checkpoint checkpoint) {
            return "";
        }

        @Override
        public Optional<Checkpoint> latest() {
            return Optional.empty();
        }
    }
}
