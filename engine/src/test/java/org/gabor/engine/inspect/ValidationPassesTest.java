package org.gabor.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.embedding.Method;
import org.gabor.engine.inspect.Question.Sought;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.EmbeddedImages;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.FiredUnits;
import org.gabor.engine.probe.FoundImage;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.LayerFeatures;
import org.gabor.engine.probe.NormStatistics;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.SampleScores;
import org.gabor.engine.probe.SplitScores;
import org.gabor.engine.probe.Thumbnails;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.CheckpointStore;
import org.gabor.engine.train.StopSignal;
import org.gabor.engine.train.Trainer;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about many validation images of a run of one epoch. */
class ValidationPassesTest {

    private static final TrainingSpec SPEC = TrainingSpec.of(TrainedNetwork.GRAPH,
            new DataReference("fashion-mnist-mini", Optional.empty(), Optional.of(640)),
            Recipe.sgd(0.05, 0, 32, 1, Initialization.KAIMING_UNIFORM, 7));

    @TempDir
    static Path folder;
    private static final List<Confusion> SEEN = new ArrayList<>();
    private static WeightsSource weights;
    private static Inspection inspection;

    @BeforeAll
    static void train() throws Exception {
        DataSplits data = DataCatalog.open(SPEC.data(), folder, PreparationListener.SILENT);
        LastWeights last = new LastWeights();
        Trainer.train(SPEC, data, last, new StopSignal(), event -> {
            if (event instanceof Observed<?> observed && observed.observation() instanceof Confusion confusion) {
                SEEN.add(confusion);
            }
        });
        Path file = folder.resolve("weights.safetensors");
        new Safetensors(last.parameters, Map.of()).write(file);
        weights = new WeightsSource.OfFile(file.toString());
        inspection = new Inspection(SPEC);
    }

    @AfterAll
    static void close() {
        inspection.close();
    }

    private static <O extends Observation> O ask(Question question, Class<O> answer) {
        return answer.cast(inspection.answer(weights, question, ProbeListener.NONE));
    }

    private static InputImage image(int number) {
        return ask(new Question.ShowValidation(number), InputImage.class);
    }

    @Test
    void thePredictionsAreThoseOfTheRunsConfusionMatrix() {
        SplitScores scores = ask(new Question.Predictions(1_000_000), SplitScores.class);
        Confusion.Counter counter = new Confusion.Counter(scores.classes());
        IntStream.range(0, scores.count()).forEach(i -> counter.add(scores.labels()[i], scores.predicted(i)));
        assertEquals(SEEN.getLast(), counter.confusion());
        assertEquals(2000, scores.count());
    }

    /** Against the labels and the scores of all images. */
    @Test
    void theNearestImageOfAClassAndTheNearestMistakeAreFound() {
        SplitScores scores = ask(new Question.Predictions(1_000_000), SplitScores.class);
        int[] trousers = IntStream.range(0, 2000).filter(i -> scores.labels()[i] == 1).toArray();
        int[] mistakes = IntStream.range(0, 2000).filter(i -> scores.labels()[i] != scores.predicted(i)).toArray();
        assertTrue(mistakes.length > 3);
        for (Map.Entry<Sought, int[]> kind : Map
                .<Sought, int[]>of(new Sought.OfClass(1), trousers, new Sought.Mistaken(), mistakes)
                .entrySet()) {
            int[] all = kind.getValue();
            int last = all[all.length - 1];
            assertEquals(all[0], find(-1, true, kind.getKey()));
            assertEquals(all[2], find(all[1], true, kind.getKey()));
            assertEquals(all[1], find(all[2], false, kind.getKey()));
            assertEquals(all[0], find(last, true, kind.getKey()));
            assertEquals(last, find(all[0], false, kind.getKey()));
        }
        assertEquals("No validation image is of class 10.",
                assertThrows(ProbeException.class, () -> find(5, true, new Sought.OfClass(10))).getMessage());
    }

    private static int find(int from, boolean forward, Sought sought) {
        return ask(new Question.FindValidation(from, forward, sought), FoundImage.class).number();
    }

    @Test
    void imagesArePointsWithTheirPredictedClasses() {
        EmbeddedImages points = ask(new Question.Embed("relu3", 60, Method.UMAP, 1), EmbeddedImages.class);
        SplitScores scores = ask(new Question.Predictions(60), SplitScores.class);
        assertEquals(120, points.points().length);
        assertArrayEquals(scores.images(), points.images());
        assertArrayEquals(IntStream.range(0, 60).map(scores::predicted).toArray(), points.predicted());
        assertTrue(points.trustworthiness() > 0.6, "of random points it is 0.5");
    }

    @Test
    void fewerImagesAreSpreadOverTheSet() {
        SplitScores scores = ask(new Question.Predictions(5), SplitScores.class);
        assertArrayEquals(new int[] {0, 400, 800, 1200, 1600}, scores.images());
        float[] one = ask(new Question.Look(new Probe.Scores(image(1200).input())), SampleScores.class).logits();
        assertArrayEquals(one, Arrays.copyOfRange(scores.logits(), 30, 40), 1e-4f);
        assertEquals(image(1200).label(), scores.labels()[3]);
    }

    @Test
    void featuresAreTheLayersOutputOrTheMeansOfItsMaps() {
        FeatureMaps fc1 = maps("relu3", 50);
        LayerFeatures vectors = ask(new Question.Features("relu3", 40), LayerFeatures.class);
        assertEquals(LayerFeatures.Reduction.FLATTENED, vectors.reduction());
        assertEquals(64, vectors.dims());
        assertArrayEquals(fc1.values(), Arrays.copyOfRange(vectors.values(), 64, 128), 1e-4f);
        LayerFeatures means = ask(new Question.Features("conv1", 40), LayerFeatures.class);
        assertEquals(LayerFeatures.Reduction.MEAN_OF_MAPS, means.reduction());
        assertEquals(8, means.dims());
        assertEquals(40 * 8, means.values().length);
        FeatureMaps conv1 = maps("conv1", 50);
        IntStream.range(0, 8).forEach(map -> assertEquals(conv1.statistics(map).mean(), means.values()[8 + map], 1e-4));
    }

    private static FeatureMaps maps(String layer, int number) {
        return ask(new Question.Look(new Probe.Maps(image(number).input(), layer)), FeatureMaps.class);
    }

    @Test
    void thumbnailsAreTheImagesMeansOfTheirPixels() {
        Thumbnails whole = ask(new Question.ShowThumbnails(new int[] {7, 3}, 32), Thumbnails.class);
        assertEquals(28, whole.height());
        float[] pixels = image(3).pixels();
        IntStream.range(0, 784).forEach(p -> assertEquals(Math.round(255 * pixels[p]), whole.pixels()[784 + p] & 0xff));
        Thumbnails half = ask(new Question.ShowThumbnails(new int[] {3}, 14), Thumbnails.class);
        double mean = (pixels[28 * 10 + 12] + pixels[28 * 10 + 13] + pixels[28 * 11 + 12] + pixels[28 * 11 + 13]) / 4;
        assertEquals(Math.round(255 * mean), half.pixels()[14 * 5 + 6] & 0xff);
        assertEquals("There is no validation image 2000: choose one from 0 to 1999.", assertThrows(ProbeException.class,
                () -> ask(new Question.ShowThumbnails(new int[] {2000}, 14), Thumbnails.class)).getMessage());
    }

    @Test
    void unitsThatNeverFireAreDead() throws DataException {
        Inference network = Inference.infer(NetworkBuilder.network("Half dead", new FeatureMap(1, 28, 28), x -> x
                .then("conv", Conv2d.of(4, 3)).then("relu1", Activation.RELU).then("flat", new Flatten())
                .then("fc1", Linear.of(6)).then("relu2", Activation.RELU).then("fc2", Linear.of(10))));
        Map<String, float[]> biases = Map.of("conv.bias", new float[] {-100, 1, -100, 1}, "fc1.bias",
                new float[] {1e4f, 1e4f, 1e4f, 1e4f, 1e4f, -1e4f});
        try (Inspector inspector = new Inspector(new Inspected(network, parameters -> parameters.forEach(parameter -> {
            float[] values = new float[parameter.size()];
            Arrays.fill(values, 0.01f);
            parameter.write(biases.getOrDefault(parameter.name(), values));
        }), Optional.empty()))) {
            FiredUnits seen = (FiredUnits) inspector.look(new Question.Firing(100), TrainedNetwork.clothes().validation(),
                    ProbeListener.NONE);
            assertEquals(List.of("relu1", "relu2"), seen.layers().stream().map(FiredUnits.Layer::path).toList());
            assertArrayEquals(new int[] {0, 2}, seen.layers().getFirst().dead());
            assertEquals(0.5, seen.layers().getFirst().share());
            assertArrayEquals(new int[] {5}, seen.layers().getLast().dead());
            assertEquals(100, seen.images());
        }
    }

    /** Against sums in double precision over the maps of each image. */
    @Test
    void aBatchNormsStatisticsAreThoseOfItsInput() throws Exception {
        int images = 50;
        NormStatistics seen = ask(new Question.Norms("norm1", images), NormStatistics.class);
        List<FeatureMaps> inputs = IntStream.range(0, images).mapToObj(i -> maps("conv1", i * 2000 / images)).toList();
        for (int channel = 0; channel < 8; channel++) {
            double[] values = channel(inputs, channel);
            double mean = Arrays.stream(values).sum() / values.length;
            double variance = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1);
            assertEquals(mean, seen.mean()[channel], 1e-5);
            assertEquals(variance, seen.variance()[channel], 1e-4 * variance);
        }
        Map<String, Tensor> stored = Safetensors.read(folder.resolve("weights.safetensors")).tensors();
        assertArrayEquals(stored.get("norm1.running_mean").values(), seen.runningMean());
        assertArrayEquals(stored.get("norm1.running_var").values(), seen.runningVariance());
        assertEquals(images, seen.images());
    }

    private static double[] channel(List<FeatureMaps> inputs, int channel) {
        return inputs.stream().flatMapToDouble(maps -> IntStream.range(channel * maps.mapSize(), (channel + 1) * maps.mapSize())
                .mapToDouble(i -> maps.values()[i])).toArray();
    }

    @Test
    void onlyABatchNormHasSuchStatistics() {
        assertEquals("relu1 is no batch norm in use: choose one to see its statistics.", assertThrows(ProbeException.class,
                () -> ask(new Question.Norms("relu1", 50), NormStatistics.class)).getMessage());
    }

    @Test
    void aCancelledQuestionEnds() {
        List<Integer> done = new ArrayList<>();
        assertThrows(CancellationException.class, () -> inspection.answer(weights, new Question.Predictions(2000),
                new ProbeListener() {
                    @Override
                    public void progress(int n, int total) {
                        done.add(n);
                        assertEquals(2000, total);
                    }

                    @Override
                    public boolean isCancelled() {
                        return done.size() == 3;
                    }
                }));
        assertTrue(done.getLast() < 100);
    }

    /** Remembers the last checkpoint. */
    private static final class LastWeights implements CheckpointStore {

        private Optional<Checkpoint> latest = Optional.empty();
        private Map<String, Tensor> parameters = Map.of();

        @Override
        public void keep(Checkpoint epoch) {}

        @Override
        public String write(Checkpoint checkpoint) {
            latest = Optional.of(checkpoint);
            parameters = checkpoint.parameters().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    tensor -> new Tensor(tensor.getValue().dims(), tensor.getValue().values())));
            return "memo";
        }

        @Override
        public Optional<Checkpoint> latest() {
            return latest;
        }
    }
}
