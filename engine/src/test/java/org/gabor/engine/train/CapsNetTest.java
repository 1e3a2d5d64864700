package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.Samples;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.data.loader.Batches;
import org.gabor.engine.data.loader.DataLoader;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.task.Tensors;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The published CapsNet learns two classes from few images and reconstructs its inputs. */
@Tag("slow")
class CapsNetTest {

    private static final FeatureMap IMAGE = new FeatureMap(1, 28, 28);
    private static final List<String> TWO = List.of("Trouser", "Ankle boot");
    private static final int BATCH = 32;
    /** Training ends earlier if reconstructions are good before. */
    private static final int MOST_EPOCHS = 48;
    /** Epochs at the authors' rate, scaled to the batch: at {@link #RATE} from the start the classes are not learned. */
    private static final int FIRST_EPOCHS = 4;
    private static final double FIRST_RATE = 0.00025;
    private static final double RATE = 0.001;

    private record Score(double accuracy, double error) {

        /** @param means the error of always answering with the mean image of the right class */
        boolean isGood(double means) {
            return accuracy >= 0.9 && error < 0.9 * means;
        }
    }

    /**
     * A decoder first reconstructs every image as the mean image of its class, which needs nothing but the class. That lasts
     * twelve to twenty epochs, at an error of 32.5; the number depends on rounding, and so on the processor.
     */
    @Test
    void learnsTrousersAndAnkleBootsAndReconstructsThem(TestReporter report) throws DataException {
        DataSplits all = DataCatalog.open(DataReference.of("fashion-mnist-mini"), Path.of("none"), PreparationListener.SILENT);
        Dataset train = new Chosen(all.train(), TWO, 640);
        Dataset validation = new Chosen(all.validation(), TWO, 200);
        PlanOptions options = PlanOptions.training(BATCH, 1, new Loss.Margin());
        try (Plan plan = Plan.compile(Zoo.find("capsnet").orElseThrow().network(IMAGE, 2), options);
                Optimizer adam = Optimizer.of(OptimizerSpec.Adam.DEFAULT, Optional.empty(), plan.parameters().vector())) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 1);
            double means = classMeansError(train, validation);
            Score score = new Score(0, Double.POSITIVE_INFINITY);
            int epoch = 0;
            while (epoch < MOST_EPOCHS && !score.isGood(means)) {
                learn(plan, adam, new DataLoader(train, IMAGE, Augmentation.NONE, Optional.empty(), 1), ++epoch);
                score = validate(plan, validation);
            }
            String summary = "after %d epochs %s, the mean images of the classes err by %.1f".formatted(epoch, score, means);
            report.publishEntry("validation", summary);
            assertTrue(score.isGood(means), summary);
        }
    }

    private static void learn(Plan plan, Optimizer adam, DataLoader loader, int epoch) throws DataException {
        try (Batches batches = loader.shuffled(epoch, BATCH, 0)) {
            while (batches.hasNext()) {
                Samples batch = batches.next();
                plan.trainStep(plan.batchOf(batch.images(), batch.targets()), adam,
                        epoch <= FIRST_EPOCHS ? FIRST_RATE : RATE);
            }
        }
    }

    private static Score validate(Plan plan, Dataset images) throws DataException {
        double correct = 0;
        double error = 0;
        try (Batches batches = DataLoader.plain(images, IMAGE).inOrder(BATCH)) {
            while (batches.hasNext()) {
                Samples batch = batches.next();
                correct += plan.evaluate(plan.batchOf(batch.images(), batch.targets())).measure();
                float[] reconstructed = plan.run(Tensors.of(batch.count(), plan.inputs().getFirst().name(), batch.images()))
                        .get(plan.reconstructions().getFirst());
                error += squares(reconstructed, batch.images(), reconstructed.length);
            }
        }
        return new Score(correct / images.count(), error / images.count());
    }

    private static double squares(float[] a, float[] b, int length) {
        return IntStream.range(0, length).mapToDouble(i -> (a[i] - b[i]) * (double) (a[i] - b[i])).sum();
    }

    private static double classMeansError(Dataset train, Dataset validation) throws DataException {
        float[][] means = {mean(train, 0), mean(train, 1)};
        double error = 0;
        for (int i = 0; i < validation.count(); i++) {
            error += squares(means[validation.label(i)], image(validation, i), (int) IMAGE.size());
        }
        return error / validation.count();
    }

    private static float[] mean(Dataset images, int label) throws DataException {
        int[] ofClass = IntStream.range(0, images.count()).filter(i -> images.label(i) == label).toArray();
        float[] mean = new float[(int) IMAGE.size()];
        for (int i : ofClass) {
            float[] image = image(images, i);
            for (int p = 0; p < mean.length; p++) {
                mean[p] += image[p] / ofClass.length;
            }
        }
        return mean;
    }

    private static float[] image(Dataset images, int i) throws DataException {
        float[] image = new float[(int) IMAGE.size()];
        images.read(i, image, 0);
        return image;
    }

    /** The first images of some classes, numbered anew. */
    private record Chosen(Dataset whole, List<String> classes, int[] images) implements Dataset {

        Chosen(Dataset whole, List<String> classes, int most) {
            this(whole, classes, IntStream.range(0, whole.count())
                    .filter(i -> classes.contains(whole.classes().get(whole.label(i)))).limit(most).toArray());
        }

        @Override
        public String title() {
            return whole.title();
        }

        @Override
        public FeatureMap shape() {
            return (FeatureMap) whole.shape();
        }

        @Override
        public int count() {
            return images.length;
        }

        @Override
        public int label(int i) {
            return classes.indexOf(whole.classes().get(whole.label(images[i])));
        }

        @Override
        public void read(int i, float[] into, int offset) throws DataException {
            whole.read(images[i], into, offset);
        }
    }
}
