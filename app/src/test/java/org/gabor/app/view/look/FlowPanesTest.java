package org.gabor.app.view.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import org.gabor.app.look.flow.FlowFix;
import org.gabor.app.runs.FlowRuns;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.WeightsChoice;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.Progress;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.weights.Tensor;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.model.Graph;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Flow asks about three runs: after epoch n, n of the six units behind each layer are dead. */
class FlowPanesTest extends LookViewFixture {

    private static final FlowFix.ReplaceWithRelu RELU = new FlowFix.ReplaceWithRelu(Activation.Function.SIGMOID);
    private static final Graph NORMALISED = RELU.change(Zoo.find("lenet5_bn_d2l").orElseThrow().network().get());
    private static final Graph PLAIN = RELU.change(Zoo.find("lenet").orElseThrow().network().get());

    private final List<RunRecorder> recorders = new ArrayList<>();

    @BeforeEach
    void look() throws Exception {
        await(() -> model.subjectProperty().get().isPresent());
        Path own = write("Own", NORMALISED, 2);
        write("Same network", NORMALISED, 3);
        write("Other network", PLAIN, 4);
        robot.interact(() -> training.library().refresh());
        await(() -> training.library().runs().size() == 3);
        robot.interact(() -> model.choose(new WeightsChoice.OfRun(own)));
        await(() -> model.subjectProperty().get().orElseThrow().run().equals(Optional.of(own)));
        press("look-tab-flow");
        await(() -> isSeen("flow-depth") && !robot.lookup("#flow-table .flow-row").queryAll().isEmpty());
    }

    @AfterEach
    void stop() {
        recorders.forEach(RunRecorder::close);
    }

    private Path write(String title, Graph network, int epoch) {
        RunFolder folder = RunFolder.createAt(home.resolve("runs").resolve(title), TrainingSpec.of(network,
                DataReference.of("fashion-mnist-mini"), Recipe.sgd(0.1, 0, 32, 9, Initialization.XAVIER_UNIFORM, 7)));
        folder.rename(title);
        RunRecorder recorder = folder.startOver();
        recorders.add(recorder);
        FlowRuns.record(recorder, 0.3, 0.3, 0.3, 0.3, 0.3);
        Tensor weight = new Tensor(List.of(1, 1, 1, 1), new float[] {epoch});
        recorder.checkpoints().keep(new Checkpoint(epoch, Progress.NONE, Map.of("conv1.weight", weight), Map.of()));
        recorder.accept(new TrainingEvent.EpochEnded(epoch, epoch, Score.withAccuracy(1, 0.5), Score.withAccuracy(1, 0.5), 1, 0));
        return folder.path();
    }

    private void select(String layer) {
        robot.interact(() -> model.layerProperty().set(model.networkProperty().get().orElseThrow().graph().nodes().values()
                .stream().filter(node -> node.label().equals(layer)).findFirst()));
    }

    private long asked(String topic) {
        return inspection.calls().stream().filter(call -> call.startsWith("ask") && call.endsWith(" " + topic)).count();
    }

    private void show(int image) throws Exception {
        robot.interact(() -> model.imageChoiceProperty().set(new ImageChoice.Validation(image)));
        await(() -> model.imageProperty().get().orElseThrow().title().equals("Validation " + image));
    }

    private void compare(String title) {
        robot.interact(() -> {
            MenuButton menu = robot.lookup("#flow-compare").queryAs(MenuButton.class);
            menu.show();
            menu.getItems().stream().filter(item -> item.getText() != null && item.getText().startsWith(title)).findFirst()
                    .ifPresent(MenuItem::fire);
            menu.hide();
        });
    }

    private List<Label> dead(String run) {
        return robot.lookup("#flow-table .flow-dead-" + run).queryAllAs(Label.class).stream().toList();
    }

    @Test
    void theSignalIsAskedForEachImageButOnlyWhileItIsSeen() throws Exception {
        await(() -> robot.lookup("#flow-signal").<Node>query().getAccessibleText().endsWith("act4 1.0"));
        long before = asked("signal");
        show(3);
        await(() -> asked("signal") == before + 1);
        press("look-tab-filters");
        show(5);
        assertEquals(before + 1, asked("signal"));
        press("look-tab-flow");
        await(() -> asked("signal") == before + 2);
    }

    @Test
    void theFiguresAreThoseOfTheLayerUnderTheMouse() throws Exception {
        select("conv1");
        await(() -> robot.lookup("#flow-signal .flow-dot").tryQuery().isPresent());
        assertEquals("Standard deviation of each layer's output", label("flow-signal-figures"));
        robot.moveTo("#flow-signal .flow-dot");
        await(() -> label("flow-signal-figures").equals("act4: 0.00 ± 1.00, from -12.0 to 6.00, 0 % zeros"));
    }

    /** A sixth of the values each is 0, 1, 2, 3, 4 and 5: the variance is 35 / 12. */
    @Test
    void theActivationsOfTheSelectedLayerAreAHistogram() throws Exception {
        assertEquals(0, asked("values"));
        select("conv2");
        press("flow-side-values");
        await(() -> label("flow-values-moments").equals("2.5 ± 1.7, 16.7 % zeros of 4,704 values"));
        assertEquals("5 % below 0, half below 2.5, 95 % below 5.0", label("flow-values-quantiles"));
        assertTrue(isSeen("flow-values"));
        long before = asked("values");
        select("fc1");
        await(() -> asked("values") == before + 1);
        press("flow-side-signal");
        select("fc2");
        assertEquals(before + 1, asked("values"));
    }

    @Test
    void aBatchNormsLargestDisagreementIsNamed() throws Exception {
        select("conv1");
        press("flow-side-norm");
        await(() -> label("flow-norm-sentence").equals(
                "bn1 disagrees most in channel 2: the mean of 256 images is 3.0 running standard deviations below the running one."));
        assertTrue(inspection.questions().contains(new Question.Norms("bn1", 256)));
        assertTrue(isSeen("flow-norm-means"));
        select("fc3");
        await(() -> label("flow-norm-message").equals("fc3 has no batch norm behind it."));
        assertEquals("", label("flow-norm-sentence"));
    }

    @Test
    void deadUnitsOfARunWithTheSameNetworkAreCounted() throws Exception {
        compare("Same network");
        await(() -> !dead("other").isEmpty() && dead("other").stream().allMatch(share -> share.getText().equals("50.0 %")));
        assertTrue(dead("own").stream().allMatch(share -> share.getText().equals("33.3 %")));
        assertNotEquals(barColor("own"), barColor("other"));
    }

    private Paint barColor(String run) {
        return robot.lookup("#flow-table .flow-dead." + run + " .bar").queryAs(Region.class).getBackground().getFills().getFirst()
                .getFill();
    }

    @Test
    void deadUnitsOfAnotherNetworkAreNot() throws Exception {
        compare("Other network");
        await(() -> !dead("other").isEmpty() && dead("other").stream().allMatch(share -> share.getText().equals("–")));
        assertTrue(dead("other").getFirst().getTooltip().getText().contains("same network and data"));
        assertTrue(dead("own").stream().allMatch(share -> share.getText().equals("33.3 %")));
    }
}
