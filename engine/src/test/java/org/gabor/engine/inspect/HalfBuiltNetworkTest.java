package org.gabor.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.LayerFeatures;
import org.gabor.engine.probe.LayerStatistics;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.model.Path;
import org.junit.jupiter.api.Test;

/** A network that breaks at its second pooling layer. */
class HalfBuiltNetworkTest {

    private static final TrainingSpec SPEC = TrainingSpec.of(
            TrainedNetwork.GRAPH.withLayer(TrainedNetwork.GRAPH.find(new Path("pool2")).orElseThrow().id(), MaxPool2d.of(50)),
            DataReference.of("fashion-mnist-mini"), Recipe.sgd(0.1, 0, 32, 1, Initialization.KAIMING_UNIFORM, 7));

    private static <O extends Observation> O ask(Inspection inspection, Question question, Class<O> answer) {
        return answer.cast(inspection.answer(new WeightsSource.Initial(), question, ProbeListener.NONE));
    }

    @Test
    void itIsLookedIntoUpToTheBreak() {
        try (Inspection inspection = new Inspection(SPEC)) {
            float[] input = ask(inspection, new Question.ShowValidation(2), InputImage.class).input();
            LayerStatistics layers = ask(inspection, new Question.Look(new Probe.Activations(input, ClassChoice.PREDICTED)),
                    LayerStatistics.class);
            assertEquals(ClassScore.NONE, layers.target());
            assertEquals(List.of("input", "conv1", "norm1", "relu1", "pool1", "conv2", "relu2"),
                    layers.layers().stream().map(LayerStatistics.Layer::path).toList());
            assertTrue(layers.layers().getLast().values().l2() > 0);
            FeatureMaps maps = ask(inspection, new Question.Look(new Probe.Maps(input, "relu2")), FeatureMaps.class);
            assertEquals(List.of(16, 14, 14), maps.shape());
            assertEquals(16, ask(inspection, new Question.Look(new Probe.Weights("conv2")), FilterBank.class).filters());
            assertEquals(16 * 14 * 14, ask(inspection, new Question.Features("relu2", 3), LayerFeatures.class).dims());
        }
    }

    @Test
    void whatNeedsClassesIsDeclinedInASentence() {
        try (Inspection inspection = new Inspection(SPEC)) {
            String sentence = "The network ends in feature maps of 16×14×14: it needs a layer with a score for each class to"
                    + " explain one.";
            for (Question question : List.of(new Question.Predictions(5), new Question.Look(new Probe.Scores(new float[784])),
                    new Question.Look(new Probe.InputGradient(new float[784], ClassChoice.PREDICTED, false)))) {
                assertEquals(sentence, assertThrows(ProbeException.class,
                        () -> ask(inspection, question, Observation.class)).getMessage());
            }
        }
    }
}
