package org.gabor.engine.inspect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Samples;
import org.gabor.engine.data.loader.Batches;
import org.gabor.engine.data.loader.DataLoader;
import org.gabor.engine.embedding.Embedding;
import org.gabor.engine.embedding.Features;
import org.gabor.engine.embedding.Trustworthiness;
import org.gabor.engine.probe.EmbeddedImages;
import org.gabor.engine.probe.FiredUnits;
import org.gabor.engine.probe.FoundImage;
import org.gabor.engine.probe.LayerFeatures;
import org.gabor.engine.probe.NormStatistics;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.SplitScores;
import org.gabor.engine.task.Classification;
import org.gabor.engine.task.Reconstruction;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.BatchNorm;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** Passes many validation images through the network, in batches. */
final class ValidationPasses {

    /** Activations that are 0, with a gradient of 0, below a threshold. */
    private static final Set<Function> RELU_LIKE =
            Set.of(Function.RELU, Function.RELU6, Function.HARDSIGMOID, Function.HARDSWISH);

    /** The most values of an answer: it must fit the memory and a message. */
    private static final long MOST_VALUES = 1L << 25;

    /** Reads what a plan computed for one batch. */
    private interface Reader {

        /**
         * @param first the index of the batch's first image
         * @param n images of the batch
         */
        void read(int first, int n);
    }

    private final Inspected network;
    private final InspectionPlans plans;
    private final Dataset images;
    private final ProbeListener listener;

    ValidationPasses(Inspected network, InspectionPlans plans, Dataset images, ProbeListener listener) {
        this.network = network;
        this.plans = plans;
        this.images = images;
        this.listener = listener;
    }

    Observation answer(Question.OfImages question) {
        int[] chosen = chosen(question.limit());
        return switch (question) {
            case Question.Predictions _ -> scores(chosen);
            case Question.Features(String layer, _) -> features(LayerPaths.find(network.graph(), layer), chosen, new int[0]);
            case Question.Embed embed -> embedded(embed, chosen);
            case Question.Firing _ -> fired(chosen);
            case Question.Norms(String layer, _) -> norms(LayerPaths.find(network.graph(), layer), chosen);
        };
    }

    FoundImage find(Question.FindValidation question) {
        int count = images.count();
        int first = question.forward() ? question.from() + 1 : Math.max(0, question.from()) - 1;
        int[] candidates = IntStream.range(0, count).map(i -> Math.floorMod(first + (question.forward() ? i : -i), count))
                .toArray();
        return switch (question.sought()) {
            case Question.Sought.OfClass(int index) -> found(Arrays.stream(candidates)
                    .filter(i -> images.label(i) == index).findFirst(), "No validation image is of class %d.".formatted(index));
            case Question.Sought.Mistaken _ ->
                    found(firstMistake(candidates), "The network is right about every validation image.");
        };
    }

    private static FoundImage found(OptionalInt number, String otherwise) {
        return new FoundImage(number.orElseThrow(() -> new UnsuitedProbeException(otherwise)));
    }

    /** Batch by batch, because a mistake is often near. */
    private OptionalInt firstMistake(int[] candidates) {
        Plan plan = plans.predicting();
        new Scores(plan);
        for (int first = 0; first < candidates.length; first += plan.batch()) {
            int[] batch = Arrays.copyOfRange(candidates, first, Math.min(first + plan.batch(), candidates.length));
            int[] predicted = new int[batch.length];
            run(plan, batch, (_, _) -> Arrays.setAll(predicted,
                    i -> Classification.largest(plan.logits(), i * plan.classes(), plan.classes())));
            OptionalInt wrong = IntStream.range(0, batch.length).filter(i -> predicted[i] != images.label(batch[i])).findFirst();
            if (wrong.isPresent()) {
                return OptionalInt.of(batch[wrong.getAsInt()]);
            }
        }
        return OptionalInt.empty();
    }

    private int[] chosen(int limit) {
        if (limit < 1) {
            throw new ProbeException("At least one image is needed, got %d.".formatted(limit));
        }
        int count = Math.min(limit, images.count());
        return IntStream.range(0, count).map(i -> Math.toIntExact((long) i * images.count() / count)).toArray();
    }

    private SplitScores scores(int[] chosen) {
        Plan plan = plans.predicting();
        new Scores(plan);
        float[] logits = new float[size(chosen.length, plan.classes())];
        run(plan, chosen, (first, n) -> System.arraycopy(plan.logits(), 0, logits, first * plan.classes(), n * plan.classes()));
        return new SplitScores(plan.classes(), chosen, labels(chosen), logits);
    }

    private EmbeddedImages embedded(Question.Embed question, int[] chosen) {
        Node node = LayerPaths.find(network.graph(), question.layer());
        int[] predicted = new int[hasClasses() ? chosen.length : 0];
        LayerFeatures seen = features(node, chosen, predicted);
        Features features = new Features(seen.count(), seen.dims(), seen.values());
        Embedding embedding = Embedding.of(features, question.method(), question.seed(), listener::advance);
        double trust = chosen.length > 2 * EmbeddedImages.NEIGHBORS
                ? Trustworthiness.of(features, embedding, EmbeddedImages.NEIGHBORS) : Double.NaN;
        return new EmbeddedImages(seen.path(), seen.reduction(), chosen, seen.labels(), predicted, embedding.points(), trust);
    }

    private boolean hasClasses() {
        return switch (plans.predicting().task()) {
            case Classification _ -> true;
            case Reconstruction _ -> false;
        };
    }

    /** @param predicted receives the predicted classes, if it has room for them */
    private LayerFeatures features(Node node, int[] chosen, int[] predicted) {
        Plan plan = plans.predicting(Set.of(node.id()));
        int all = Math.toIntExact(network.shape(node).size());
        boolean flat = all <= LayerFeatures.MOST_DIMS;
        int dims = flat ? all : network.shape(node).dims().getFirst();
        float[] features = new float[size(chosen.length, dims)];
        run(plan, chosen, (first, n) -> {
            float[] values = plan.kept().values(node.id());
            System.arraycopy(flat ? values : means(values, all / dims), 0, features, first * dims, n * dims);
            for (int i = 0; i < Math.min(n, predicted.length - first); i++) {
                predicted[first + i] = Classification.largest(plan.logits(), i * plan.classes(), plan.classes());
            }
        });
        return new LayerFeatures(node.path().value(), dims,
                flat ? LayerFeatures.Reduction.FLATTENED : LayerFeatures.Reduction.MEAN_OF_MAPS, chosen, labels(chosen),
                features);
    }

    private static float[] means(float[] values, int places) {
        float[] means = new float[values.length / places];
        for (int map = 0; map < means.length; map++) {
            double sum = 0;
            for (int p = 0; p < places; p++) {
                sum += values[map * places + p];
            }
            means[map] = (float) (sum / places);
        }
        return means;
    }

    private FiredUnits fired(int[] chosen) {
        List<Node> layers = network.graph().topologicalOrder().stream().filter(ValidationPasses::isReluLike).toList();
        if (layers.isEmpty()) {
            throw new ProbeException("\"%s\" has no ReLU: only units of a ReLU can be dead.".formatted(network.graph().name()));
        }
        Plan plan = plans.predicting(layers.stream().map(Node::id).collect(Collectors.toSet()));
        Map<NodeId, boolean[]> fired = new HashMap<>();
        layers.forEach(node -> fired.put(node.id(), new boolean[network.shape(node).dims().getFirst()]));
        run(plan, chosen, (_, _) -> fired.forEach((node, units) -> mark(plan.kept().values(node), units,
                network.shape(network.graph().node(node)).size())));
        return new FiredUnits(chosen.length, layers.stream().map(node -> layer(node, fired.get(node.id()))).toList());
    }

    private static boolean isReluLike(Node node) {
        return !node.bypassed() && node.layer() instanceof Activation(Function function) && RELU_LIKE.contains(function);
    }

    /** @param size values of one image */
    private static void mark(float[] values, boolean[] units, long size) {
        int places = Math.toIntExact(size / units.length);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                units[i / places % units.length] = true;
            }
        }
    }

    private static FiredUnits.Layer layer(Node node, boolean[] fired) {
        int[] dead = IntStream.range(0, fired.length).filter(unit -> !fired[unit]).toArray();
        return new FiredUnits.Layer(node.path().value(), node.layer().type(), fired.length, dead);
    }

    private NormStatistics norms(Node node, int[] chosen) {
        if (node.bypassed() || !(node.layer() instanceof BatchNorm)) {
            throw new UnsuitedProbeException("%s is no batch norm in use: choose one to see its statistics."
                    .formatted(node.path()));
        }
        NodeId input = network.graph().inputs(node.id()).getFirst().from();
        Plan plan = plans.predicting(Set.of(input));
        int channels = network.shape(node).dims().getFirst();
        int places = Math.toIntExact(network.shape(node).size() / channels);
        NormStatistics.Counter counter = new NormStatistics.Counter(channels);
        run(plan, chosen, (_, n) -> counter.add(plan.kept().values(input), n, places));
        return counter.beside(node.path().value(), read(plan, node, "running_mean"), read(plan, node, "running_var"));
    }

    private float[] read(Plan plan, Node node, String parameter) {
        String key = network.graph().owner(node).path().child(parameter).value();
        return plan.parameters().find(key).orElseThrow().read();
    }

    private int size(int count, int dims) {
        if ((long) count * dims > MOST_VALUES) {
            throw new ProbeException("%d images with %d values each are too many: choose at most %d images."
                    .formatted(count, dims, MOST_VALUES / dims));
        }
        return count * dims;
    }

    private int[] labels(int[] chosen) {
        return Arrays.stream(chosen).map(images::label).toArray();
    }

    private void run(Plan plan, int[] chosen, Reader reader) {
        DataLoader loader = new DataLoader(images, plan.inputShape(), Augmentation.NONE, network.normalization(), 0);
        try (Batches batches = loader.chosen(chosen, plan.batch())) {
            int done = 0;
            while (batches.hasNext()) {
                Samples samples = batches.next();
                plan.forward(samples.images(), samples.count());
                reader.read(done, samples.count());
                done += samples.count();
                listener.advance(done, chosen.length);
            }
        } catch (DataException unfit) {
            throw new ProbeException(unfit.getMessage());
        }
    }
}
