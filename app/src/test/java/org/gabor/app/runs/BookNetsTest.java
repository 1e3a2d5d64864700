package org.gabor.app.runs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.CheckpointStore;
import org.gabor.engine.train.StopSignal;
import org.gabor.engine.train.Trainer;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Finished;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.layer.Input;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The book's networks train by the book's recipes on the bundled Fashion-MNIST: 10,000 training images, a sixth of the book's,
 * and 2,000 for validation. VGG and NiN see 96×96 pixels, as the later networks do: with the book's 224×224 each would take hours
 * on two cores.
 */
@Tag("slow")
class BookNetsTest {

    private static final DataReference DATA = DataReference.of("fashion-mnist-mini");
    /** How many standard errors two means must be apart. */
    private static final double CLEARLY = 5;
    /**
     * Guessing is right on 10 % of 2,000 images with a standard deviation of √(0.1 · 0.9 / 2,000) = 0.67 %; five of them make
     * 13.4 %. An untrained network isn't random guessing, because similar images get the same answer: a network that splits the
     * images into two halves and happens to predict a right class for each reaches 20 %.
     */
    private static final double ABOVE_CHANCE = 0.25;

    /** The smallest change that lets the book's recipe do on a sixth of its images what it does on all of them. */
    private enum Change {
        NONE,
        /**
         * All epochs of the book. After forty steps LeNet-5 is still on the plateau of its sigmoids.
         */
        ALL_EPOCHS,
        /**
         * As many steps per epoch as in the book, at the book's rate, with a batch in proportion to the images. Without batch
         * norm, eighty steps end before the loss has left ln 10.
         */
        ALL_STEPS,
        /**
         * Half the book's epochs, each with as many steps as the book's. With Xavier initialization, twelve convolutions pass so
         * little signal that the loss leaves ln 10 only in the third epoch.
         */
        HALF_OF_ALL_STEPS,
        /**
         * Measures batch norm's statistics at the end: after forty steps at the book's rate they lag behind the weights.
         */
        STATISTICS_MEASURED;

        Recipe of(Recipe book) {
            return switch (this) {
                case NONE -> book.withEpochs(1);
                case ALL_EPOCHS -> book;
                case ALL_STEPS -> book.withEpochs(1).withBatch(book.batch() / 6);
                case HALF_OF_ALL_STEPS -> book.withEpochs(book.epochs() / 2).withBatch(book.batch() / 6);
                case STATISTICS_MEASURED -> book.withEpochs(1).withRecalibrate(true);
            };
        }
    }

    @ParameterizedTest
    @CsvSource({"lenet, 28, ALL_EPOCHS", "bn-lenet, 28, NONE", "alexnet, 224, ALL_STEPS", "vgg, 96, ALL_STEPS",
        "nin, 96, HALF_OF_ALL_STEPS", "googlenet, 96, ALL_STEPS", "resnet, 96, STATISTICS_MEASURED",
        "densenet, 96, STATISTICS_MEASURED", "regnet, 96, NONE"})
    void learnsByTheBooksRecipe(String id, int side, Change change, TestReporter report) throws DataException {
        Graph network = Zoo.find(id).orElseThrow().network().get();
        List<TrainingEvent> events = train(forImages(network, side), change.of(Recipes.book(network).orElseThrow()));
        double[] losses = all(events, Step.class).mapToDouble(step -> step.score().loss()).toArray();
        EpochEnded epoch = all(events, EpochEnded.class).reduce((_, later) -> later).orElseThrow();
        Finished end = all(events, Finished.class).findFirst().orElseThrow();
        report.publishEntry(id, "loss %.3f to %.3f, accuracy %.3f in training, %.3f when validated (%.3f at the end), %.0f s"
                .formatted(losses[0], losses[losses.length - 1], epoch.train().accuracy(), epoch.validation().accuracy(),
                        end.validation().getFirst().value(), end.seconds()));
        assertFalls(losses);
        assertTrue(end.validation().getFirst().value() > ABOVE_CHANCE, "accuracy " + end.validation().getFirst().value());
    }

    private static Graph forImages(Graph network, int side) {
        Node input = network.topologicalOrder().getFirst();
        return network.withLayer(input.id(), new Input(new FeatureMap(1, side, side)));
    }

    private static <E extends TrainingEvent> Stream<E> all(List<TrainingEvent> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The last quarter of the steps compared with the first. */
    private static void assertFalls(double[] losses) {
        int quarter = losses.length / 4;
        Mean first = Mean.of(Arrays.copyOf(losses, quarter));
        Mean last = Mean.of(Arrays.copyOfRange(losses, losses.length - quarter, losses.length));
        assertTrue(first.value - last.value > CLEARLY * Math.hypot(first.error, last.error),
                "from %s to %s".formatted(first, last));
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
        List<TrainingEvent> events = new ArrayList<>();
        Trainer.train(TrainingSpec.of(network, DATA, recipe),
                DataCatalog.open(DATA, Path.of("nowhere"), PreparationListener.SILENT),
                new NothingKept(), new StopSignal(), events::add);
        return events;
    }

    private static final class NothingKept implements CheckpointStore {

        @Override
        public String write(Checkpoint checkpoint) {
            return "";
        }

        @Override
        public void keep(Checkpoint epoch) {}

        @Override
        public Optional<Checkpoint> latest() {
            return Optional.empty();
        }
    }
}
