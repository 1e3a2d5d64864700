package org.gabor.app.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.edit.Delete;
import org.gabor.app.editor.edit.Fold;
import org.gabor.app.editor.edit.Rename;
import org.gabor.app.editor.edit.SetLayer;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.runs.SessionState;
import org.gabor.app.vm.StepTiming.State;
import org.gabor.engine.bench.BenchmarkResult;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.bench.LayerTime;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.worker.BenchmarkReply;
import org.gabor.engine.worker.Refused;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;

/** Without a window, and with a worker that sends the test's messages. */
class StepTimingTest {

    /** conv1 and its activation 8 ms, the pooling after it 2 ms, fc1 5 ms, of a step of 20 ms. */
    private static final BenchmarkReply TIMED = new BenchmarkReply.Timed(new BenchmarkResult(0.020, 1e9, 1e11, 1 << 28, List.of(
            new LayerTime("features.0", "Conv2d", List.of("features.1"), 0.003, 0.005),
            new LayerTime("features.2", "MaxPool2d", List.of(), 0.001, 0.001),
            new LayerTime("classifier.1", "Linear", List.of("classifier.2"), 0.002, 0.003))));

    private final EditorModel editor = new EditorModel(document("alexnet"));
    private final CanvasModel canvas = new CanvasModel(editor);
    private final NextRun next =
            new NextRun(editor.inferenceProperty(), new TrainingMemory(Runnable::run, Runnable::run));
    private final ObjectProperty<SessionState> training = new SimpleObjectProperty<>(SessionState.IDLE);
    private final FakeStepTiming worker = new FakeStepTiming();
    private final StepTiming timing = new StepTiming(worker, Runnable::run, next, training);

    StepTimingTest() {
        timing.serve(editor);
        batch("32");
    }

    @Test
    void choosingItMeasuresTheNetworkWithTheRecipesBatch() {
        assertEquals(0, worker.asked().size());
        choose(CanvasColoring.TIME);
        assertEquals(new State.Underway(0, 0), timing.stateProperty().get());
        BenchmarkSpec spec = worker.asked().getFirst();
        assertEquals(32, spec.batch());
        assertTrue(!spec.predict() && spec.network().contains("AlexNet"));
        worker.say(new BenchmarkReply.Stepped(2, 8));
        assertEquals(new State.Underway(2, 8), timing.stateProperty().get());
        worker.say(TIMED);
        TimedStep step = assertInstanceOf(State.Known.class, timing.stateProperty().get()).step();
        assertEquals(List.of(0.020, 1600.0), List.of(step.seconds(), step.imagesPerSecond()));
        assertEquals(0.015, step.layers().total(), 1e-12, "whatever the order in which the layers are added up");
        assertEquals(0, worker.cancelled(), "the process ends by itself");
    }

    @Test
    void cardsShowTheirLayersMillisecondsAndWhereFusedOnesAreTimed() {
        measure();
        assertEquals(List.of("8.0 ms", "in conv1", "2.0 ms", "", "5.0 ms"), measures("conv1", "relu1", "pool1", "conv2", "fc1"));
        editor.apply(new Rename(id("features.0"), "stem"));
        assertEquals(List.of("8.0 ms", "in stem"), measures("stem", "relu1"));
    }

    @Test
    void aFoldedGroupShowsTheSumOfItsLayers() {
        measure();
        editor.apply(new Fold(new Path("features"), true));
        assertEquals(List.of("10.0 ms", "5.0 ms"), measures("features", "fc1"));
    }

    @Test
    void whatIsKnownStaysUntilTheNetworkComputesSomethingElse() {
        measure();
        editor.apply(new Rename(id("features.0"), "stem"));
        assertInstanceOf(State.Known.class, timing.stateProperty().get(), "a name takes no time");
        editor.apply(new SetLayer(id("features.0"), Conv2d.of(48, 11).withStride(4).withPadding(1)));
        assertInstanceOf(State.Outdated.class, timing.stateProperty().get());
        assertEquals(List.of("2.0 ms"), measures("pool1"), "the figures stay, to go on working by");
        assertEquals(1, worker.asked().size(), "nothing is measured by itself");
        editor.undo();
        assertInstanceOf(State.Known.class, timing.stateProperty().get(), "it is the network that was measured");
        batch("64");
        assertInstanceOf(State.Outdated.class, timing.stateProperty().get());
        timing.measure();
        assertEquals(64, worker.asked().getLast().batch());
    }

    @Test
    void itIsMeasuredInTheRecipesPrecisionAndInSingleWhereThatIsLeftOpen() {
        measure();
        precision(PrecisionChoice.BF16);
        assertInstanceOf(State.Outdated.class, timing.stateProperty().get());
        timing.measure();
        assertEquals(Precision.BF16, worker.asked().getLast().precision());
        precision(PrecisionChoice.AUTO);
        timing.measure();
        assertEquals(Precision.F32, worker.asked().getLast().precision());
    }

    @Test
    void comingBackMeasuresOnlyWhatIsNotKnown() {
        measure();
        choose(CanvasColoring.MACS);
        choose(CanvasColoring.TIME);
        assertEquals(1, worker.asked().size());
        editor.apply(new Delete(Set.of(id("classifier.5"))));
        choose(CanvasColoring.MACS);
        choose(CanvasColoring.TIME);
        assertEquals(2, worker.asked().size());
    }

    @Test
    void anotherColouringGivesUp() {
        choose(CanvasColoring.TIME);
        choose(CanvasColoring.FAMILY);
        assertEquals(new State.Unknown(), timing.stateProperty().get());
        assertEquals(1, worker.cancelled());
        worker.say(TIMED);
        assertEquals(new State.Unknown(), timing.stateProperty().get(), "what comes late is not heard");
    }

    @Test
    void anEditGivesUpAndWaitsToBeAsked() {
        choose(CanvasColoring.TIME);
        editor.apply(new SetLayer(id("features.0"), Conv2d.of(48, 11).withStride(4).withPadding(1)));
        assertEquals(new State.Unknown(), timing.stateProperty().get());
        timing.measure();
        worker.sayLate(TIMED);
        assertEquals(new State.Underway(0, 0), timing.stateProperty().get(), "that was the answer to the first question");
        assertEquals(List.of(2L, 1L), List.of((long) worker.asked().size(), worker.cancelled()));
    }

    @Test
    void anotherNetworkHasNoTimesYet() {
        measure();
        editor.open(document("lenet"));
        assertEquals(new State.Unknown(), timing.stateProperty().get());
        assertTrue(canvas.sceneProperty().get().cards().stream().noneMatch(card -> card.measure().contains("ms")));
    }

    @Test
    void whyNothingCanBeMeasuredIsOneSentence() {
        batch("many");
        choose(CanvasColoring.TIME);
        assertEquals("The batch must be a whole number, got many: fix the recipe in Train.", sentence());
        batch("32");
        assertEquals(new State.Unknown(), timing.stateProperty().get(), "it is fixed");

        training.set(SessionState.RUNNING);
        timing.measure();
        assertEquals("A run in training uses the processor: measure after it ends, or stop it first.", sentence());
        training.set(SessionState.DONE);
        assertEquals(new State.Unknown(), timing.stateProperty().get());

        editor.apply(new Delete(Set.of(id("classifier.0"))));
        timing.measure();
        assertEquals("The network cannot be trained yet: fix the problems listed in Build.", sentence());
        assertEquals(0, worker.asked().size());
    }

    @Test
    void aRunThatBeginsGoesBefore() {
        choose(CanvasColoring.TIME);
        training.set(SessionState.STARTING);
        assertTrue(sentence().startsWith("A run in training"));
        assertEquals(1, worker.cancelled());
    }

    @Test
    void whatTheWorkerSaysOrThatItDiedIsPassedOn() {
        measure();
        timing.measure();
        worker.say(new Refused("Batches of 32 images need about 99 GB."));
        assertEquals("Batches of 32 images need about 99 GB.", sentence());
        assertEquals(List.of("8.0 ms"), measures("conv1"), "what was measured before is still there");
        timing.measure();
        worker.lose("The training process was killed (exit 137).");
        assertEquals("The training process was killed (exit 137).", sentence());
        choose(CanvasColoring.MACS);
        choose(CanvasColoring.TIME);
        assertInstanceOf(State.Known.class, timing.stateProperty().get());
    }

    /** As many as hold 10^12 operations: for AlexNet's 0.94 GMACs, six operations each, 5.5 steps of 32 images. */
    @Test
    void smallNetworksTakeMoreSteps() {
        choose(CanvasColoring.TIME);
        assertEquals(5, worker.asked().getLast().steps());
        batch("128");
        timing.measure();
        assertEquals(3, worker.asked().getLast().steps());
        editor.open(document("lenet"));
        batch("128");
        timing.measure();
        assertEquals(20, worker.asked().getLast().steps());
    }

    private void measure() {
        choose(CanvasColoring.TIME);
        worker.say(TIMED);
    }

    private void choose(CanvasColoring colouring) {
        editor.colouringProperty().set(colouring);
    }

    private void batch(String text) {
        next.draftProperty().set(next.draftProperty().get().with(Recipe.BATCH, text));
    }

    private void precision(PrecisionChoice choice) {
        next.draftProperty().set(next.draftProperty().get().with(Recipe.PRECISION, choice.text()));
    }

    private String sentence() {
        return assertInstanceOf(State.Impossible.class, timing.stateProperty().get()).sentence();
    }

    private List<String> measures(String... titles) {
        return List.of(titles).stream().map(title -> canvas.sceneProperty().get().cards().stream()
                .filter(card -> card.title().equals(title)).map(Card::measure).findFirst().orElseThrow()).toList();
    }

    private NodeId id(String path) {
        return editor.document().graph().find(new Path(path)).orElseThrow().id();
    }

    private static Document document(String network) {
        return new Document(Zoo.find(network).orElseThrow().network().get(), Placement.EMPTY);
    }
}
