package org.gabor.app.vm.look;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gabor.app.runs.Puppet;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.EmbeddedImages;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.FiredUnits;
import org.gabor.engine.probe.FoundImage;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.LayerFeatures;
import org.gabor.engine.probe.LayerStatistics;
import org.gabor.engine.probe.MaximizedImage;
import org.gabor.engine.probe.NormStatistics;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.SampleScores;
import org.gabor.engine.probe.SplitScores;
import org.gabor.engine.probe.Statistics;
import org.gabor.engine.probe.Thumbnails;
import org.gabor.engine.worker.InspectionReply;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;

/** Replaces the inspection process: answers about {@link #IMAGES} images of ten classes with invented scores. */
public final class FakeInspection extends Puppet {

    public static final int IMAGES = 400;
    public static final int CLASSES = 10;
    /** The filters and the maps of each layer. */
    public static final int MAPS = 6;
    private static final int FILTER = 5;
    private static final int SIDE = 28;
    private static final SplitScores SCORES = invent();

    private volatile Predicate<Question> waiting = _ -> false;
    private volatile long lastWaiting;
    private volatile WeightsSource lastWeights = new WeightsSource.Initial();

    private <R> FakeInspection(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
        super(request, executor, sink);
    }

    /** Workers that are passed to {@code started} if they inspect. */
    public static Workers workers(Consumer<FakeInspection> started) {
        return new Workers() {
            @Override
            public <R> WorkerSession start(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
                FakeInspection worker = new FakeInspection(request, executor, sink);
                if (request instanceof Request.Inspect) {
                    started.accept(worker);
                }
                return worker;
            }
        };
    }

    /** The scores of all images; about three of four are right. */
    public static SplitScores scores() {
        return SCORES;
    }

    private static SplitScores invent() {
        Random random = new Random(3);
        int[] labels = IntStream.range(0, IMAGES).map(_ -> random.nextInt(CLASSES)).toArray();
        float[] logits = new float[IMAGES * CLASSES];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) random.nextGaussian() + (labels[i / CLASSES] == i % CLASSES ? 2.2f : 0);
        }
        return new SplitScores(CLASSES, IntStream.range(0, IMAGES).toArray(), labels, logits);
    }

    /** Leaves such questions unanswered from now on, until the test replies. */
    public void keepWaiting(Predicate<Question> questions) {
        waiting = questions;
    }

    /** The id of the latest question that was left unanswered. */
    public long lastWaiting() {
        return lastWaiting;
    }

    /** The weights of the latest question. */
    public WeightsSource lastWeights() {
        return lastWeights;
    }

    @Override
    public void ask(long id, String topic, WeightsSource weights, Question question) {
        super.ask(id, topic, weights, question);
        lastWeights = weights;
        if (waiting.test(question)) {
            lastWaiting = id;
        } else {
            reply(answer(question, weights).<InspectionReply>map(seen -> new InspectionReply.Answered(id, seen))
                    .orElseGet(() -> new InspectionReply.Declined(id, "Not here.")));
        }
    }

    private static Optional<Observation> answer(Question question, WeightsSource weights) {
        boolean initial = weights instanceof WeightsSource.Initial;
        return Optional.ofNullable(switch (question) {
            case Question.Predictions _ -> SCORES;
            // As the real one, which makes them no larger.
            case Question.ShowThumbnails(int[] numbers, int side) -> side > 64 ? null
                    : new Thumbnails(numbers, 1, SIDE, SIDE, bytes(numbers));
            case Question.ShowValidation(int number) -> new InputImage("Validation " + number, SCORES.labels()[number],
                    List.of(1, SIDE, SIDE), new float[SIDE * SIDE], input(number));
            case Question.Look(Probe.Scores(float[] input)) -> new SampleScores(CLASSES, Arrays.copyOfRange(SCORES.logits(),
                    (int) input[0] * CLASSES, ((int) input[0] + 1) * CLASSES));
            case Question.Embed embed -> circle(embed.layer());
            case Question.Look(Probe.Weights(String layer)) -> filters(layer, initial);
            case Question.Look(Probe.Maps(float[] _, String layer)) -> maps(layer);
            case Question.Look(Probe.Activations _) ->
                    new LayerStatistics(ClassScore.NONE, List.of(new LayerStatistics.Layer("act4", "Sigmoid", List.of(MAPS),
                            new Statistics(0, 1, -2 * MAPS, MAPS, 1, 0))));
            case Question.Look(Probe.Maximize(String layer, int channel, int _, long _)) ->
                    new MaximizedImage(layer, channel, 1, 2, 2, new float[] {0, 1, 0, 1}, 3 * channel, 2);
            case Question.Firing _ -> fired(weights);
            case Question.Norms(String layer, int limit) -> norms(layer, limit);
            case Question.FindValidation find -> found(find);
            case Question.Look _, Question.ShowFile _, Question.Features _ -> null;
        });
    }

    private static FoundImage found(Question.FindValidation find) {
        IntPredicate sought = switch (find.sought()) {
            case Question.Sought.OfClass(int index) -> image -> SCORES.labels()[image] == index;
            case Question.Sought.Mistaken _ -> image -> SCORES.labels()[image] != SCORES.predicted(image);
        };
        return IntStream.rangeClosed(1, IMAGES).map(i -> Math.floorMod(find.from() + (find.forward() ? i : -i), IMAGES))
                .filter(sought).mapToObj(FoundImage::new).findFirst().orElse(null);
    }

    /** Filter n is 2n + 1 everywhere; initially it is n. */
    private static FilterBank filters(String layer, boolean initial) {
        float[] values = new float[MAPS * FILTER * FILTER];
        IntStream.range(0, values.length)
                .forEach(i -> values[i] = (initial ? 1 : 2) * (i / (FILTER * FILTER)) + (initial ? 0 : 1));
        return new FilterBank(layer, MAPS, 1, FILTER, FILTER, values);
    }

    /** Map n is n everywhere. */
    private static FeatureMaps maps(String layer) {
        float[] values = new float[MAPS * SIDE * SIDE];
        IntStream.range(0, values.length).forEach(i -> values[i] = i / (SIDE * SIDE));
        return new FeatureMaps(layer, List.of(MAPS, SIDE, SIDE), values);
    }

    /** The first n units are dead after epoch n. */
    private static FiredUnits fired(WeightsSource weights) {
        int dead = switch (weights) {
            case WeightsSource.OfEpoch(String _, int epoch) -> epoch;
            case WeightsSource.Initial _, WeightsSource.OfFile _ -> 0;
        };
        return new FiredUnits(IMAGES, IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new FiredUnits.Layer("act" + i, "ReLU", MAPS, IntStream.range(0, dead).toArray())).toList());
    }

    /** Channel 2 has a mean of −6 instead of 0; the variance is 4 everywhere. */
    private static NormStatistics norms(String layer, int limit) {
        float[] variance = new float[MAPS];
        Arrays.fill(variance, 4);
        float[] mean = new float[MAPS];
        mean[2] = -6;
        return new NormStatistics(layer, limit, new float[MAPS], variance, mean, variance);
    }

    /** The images as points of a circle around 0. */
    private static EmbeddedImages circle(String layer) {
        double[] points = new double[2 * SCORES.count()];
        for (int i = 0; i < SCORES.count(); i++) {
            points[2 * i] = Math.cos(2 * Math.PI * i / SCORES.count());
            points[2 * i + 1] = Math.sin(2 * Math.PI * i / SCORES.count());
        }
        int[] predicted = IntStream.range(0, SCORES.count()).map(SCORES::predicted).toArray();
        return new EmbeddedImages(layer, LayerFeatures.Reduction.FLATTENED, SCORES.images(), SCORES.labels(), predicted, points,
                0.95);
    }

    /** The first pixel is the image's number. */
    private static float[] input(int number) {
        float[] input = new float[SIDE * SIDE];
        input[0] = number;
        return input;
    }

    private static byte[] bytes(int[] numbers) {
        byte[] pixels = new byte[numbers.length * SIDE * SIDE];
        IntStream.range(0, pixels.length).forEach(i -> pixels[i] = (byte) (i % SIDE * 9));
        return pixels;
    }
}
