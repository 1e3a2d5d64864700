package org.gabor.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.probe.Distributions;
import org.gabor.engine.probe.GradientNorms;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.TrainingEvent.Step;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

/** LeNet with sigmoids, against the same with ReLUs: Xavier's initial weights of the same seed, and the same batches. */
class VanishingGradientTest {

    private static final int STEPS = 100;
    private static final int IMAGES = 16;
    private static final Graph SIGMOID = Zoo.find("lenet").orElseThrow().network().get();

    @Test
    void sigmoidsTakeTheGradientFromTheFirstLayer() throws Exception {
        List<TrainingEvent> sigmoid = train(SIGMOID);
        List<TrainingEvent> relu = train(withRelu(SIGMOID));
        assertEquals(STEPS, norms(sigmoid).size(), "one of each of the first steps");
        double times = mean(relu) / mean(sigmoid);
        assertTrue(times >= 20, "conv1 gets " + times + " times more with ReLU");
    }

    private static Graph withRelu(Graph graph) {
        Graph changed = graph;
        for (Node node : graph.nodes().values()) {
            changed = node.layer().equals(Activation.SIGMOID) ? changed.with(node.withLayer(Activation.RELU)) : changed;
        }
        return changed;
    }

    /** Two epochs' worth of steps, with distributions after the first step and at the end of each epoch. */
    private static List<TrainingEvent> train(Graph network) throws Exception {
        DataReference reference = new DataReference("fashion-mnist-mini", Optional.empty(), Optional.of(IMAGES * STEPS / 2));
        DataSplits data = DataCatalog.open(reference, Path.of("nowhere"), PreparationListener.SILENT);
        TrainingSpec spec = TrainingSpec.of(network, reference, Recipe.sgd(0.1, 0, IMAGES, 2, Initialization.XAVIER_UNIFORM, 7));
        List<TrainingEvent> events = new ArrayList<>();
        Trainer.train(spec, data, new LastCheckpoint(), new StopSignal(), events::add);
        return events;
    }

    private static double mean(List<TrainingEvent> events) {
        return norms(events).stream().mapToDouble(seen -> seen.norms().get("conv1.weight")).average().orElseThrow();
    }

    private static List<GradientNorms> norms(List<TrainingEvent> events) {
        return events.stream().<GradientNorms>mapMulti((event, to) -> {
            if (event instanceof Observed<?>(_, _, GradientNorms norms)) {
                to.accept(norms);
            }
        }).toList();
    }

    /** Clipping to almost nothing overwrites the gradients; what is reported is what came before. */
    @Test
    void gradientsAreReportedBeforeTheyAreClipped() throws Exception {
        TrainingSpec clipped = new TrainingSpec(TrainerTest.SPEC.network(), TrainerTest.SPEC.data(),
                TrainerTest.SPEC.augmentation(), TrainerTest.SPEC.recipe().withClipNorm(Optional.of(1e-9)), Optional.empty(),
                TrainerTest.SPEC.checkpointing());
        norms(TrainerTest.train(clipped, new LastCheckpoint(), _ -> false))
                .forEach(seen -> seen.norms().forEach((key, norm) -> assertTrue(norm > 1e-3, key + " " + norm)));
    }

    @Test
    void distributionsComeAfterTheFirstStepAndAtTheEndOfEachEpoch() throws Exception {
        List<TrainingEvent> events = TrainerTest.train(TrainerTest.SPEC, new LastCheckpoint(), _ -> false);
        List<Long> steps = events.stream().<Long>mapMulti((event, to) -> {
            if (event instanceof Observed<?>(_, long step, Distributions _)) {
                to.accept(step);
            }
        }).toList();
        assertEquals(List.of(1L, 3L, 6L), steps);
        assertEquals(6, norms(events).size());
        assertEquals(6, events.stream().filter(Step.class::isInstance).count());
    }
}
