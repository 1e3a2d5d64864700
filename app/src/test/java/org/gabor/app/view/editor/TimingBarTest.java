package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.SetLayer;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.files.Settings;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.FakeStepTiming;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.bench.BenchmarkResult;
import org.gabor.engine.bench.LayerTime;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.worker.BenchmarkReply;
import org.gabor.engine.worker.Refused;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.model.NodeId;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Colours LeNet by time with the mouse; the test determines the worker's messages. */
@ExtendWith(ApplicationExtension.class)
class TimingBarTest {

    /** A step of 4 ms at 64 % of the limit; conv1 and its activation take 1.5 ms of it. */
    private static final BenchmarkReply TIMED = new BenchmarkReply.Timed(new BenchmarkResult(0.004, 64e6, 25e9, 1 << 28,
            List.of(new LayerTime("conv1", "Conv2d", List.of("act1"), 0.0005, 0.001),
                    new LayerTime("fc1", "Linear", List.of(), 0.0002, 0.0003))));

    @TempDir
    Path home;

    private final FakeStepTiming worker = new FakeStepTiming();
    private EditorModel model;
    private TrainModel training;
    private BuildView view;

    @Start
    void start(Stage stage) {
        Document lenet = new Document(Zoo.find("lenet").orElseThrow().network().get(), Placement.EMPTY);
        model = new EditorModel(lenet.withPlacement(Placement.EMPTY.with(Layouter.arrange(lenet, Layouter.SCREEN_HEIGHT))));
        training = new TrainModel(model.inferenceProperty(), home.resolve("runs"), worker);
        training.next().draftProperty().set(training.next().draftProperty().get().with(Recipe.BATCH, "32"));
        ThemeManager theme = new ThemeManager(new Settings(home.resolve("settings.properties")));
        view = new BuildView(model, training.timing(), theme, _ -> {}, _ -> {});
        Scene scene = new Scene(view, 1440, 800);
        theme.style(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(training::close);
    }

    @Test
    void choosingTimeMeasuresInTheBackgroundAndTellsHowFarItIs(FxRobot robot) {
        assertFalse(robot.lookup("#timing-bar").query().isVisible());
        robot.clickOn("#colour-by-time");
        await(() -> worker.asked().size() == 1);
        assertEquals(List.of("Measuring …", "", "Cancel"), said(robot));
        worker.say(new BenchmarkReply.Stepped(6, 8));
        await(() -> said(robot).equals(List.of("Measuring … step 6 of 8", "", "Cancel")));
        assertEquals(0.75, robot.lookup("#timing-progress").queryAs(ProgressBar.class).getProgress());
        worker.say(TIMED);
        await(() -> said(robot).equals(List.of(
                "4.0 ms a step, 8,000 images/s", "batch 32 in f32, 64 % of this machine's limit", "Measure again")));
        assertEquals(List.of("1.5 ms", "in conv1", "0.50 ms"), List.of(onCard("conv1"), onCard("act1"), onCard("fc1")));
        assertFalse(robot.lookup("#timing-progress").query().isVisible());
        robot.clickOn("#colour-by-macs");
        assertFalse(robot.lookup("#timing-bar").query().isVisible());
    }

    @Test
    void theInspectorTellsALayersTimeAndItsShareOfAllLayers(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("conv1"))));
        assertFalse(robot.lookup("#inspector-cost-time").query().isVisible(), "nothing is measured yet");
        robot.clickOn("#colour-by-time");
        await(() -> worker.asked().size() == 1);
        worker.say(TIMED);
        await(() -> robot.lookup("#inspector-cost-time").queryLabeled().getText().equals("1.5 ms"));
        assertTrue(robot.lookup("75.0 %").tryQuery().isPresent(), "1.5 ms of 2 ms");
        robot.interact(() -> model.select(Selection.of(id("act1"))));
        assertEquals("in conv1", robot.lookup("#inspector-cost-time").queryLabeled().getText());
    }

    @Test
    void anEditMakesItOutdatedAndTheButtonMeasuresAgain(FxRobot robot) {
        robot.clickOn("#colour-by-time");
        await(() -> worker.asked().size() == 1);
        worker.say(TIMED);
        await(() -> said(robot).getLast().equals("Measure again"));
        robot.interact(() -> model.apply(new SetLayer(id("conv1"), Conv2d.of(12, 5).withPadding(2))));
        assertEquals(List.of("Before the last change: 4.0 ms a step, 8,000 images/s", "batch 32 in f32",
                "Measure again"), said(robot));
        assertEquals(1, worker.asked().size());
        robot.clickOn("#timing-deed");
        await(() -> worker.asked().size() == 2);
        robot.clickOn("#timing-deed");
        await(() -> said(robot).getFirst().startsWith("Before the last change"));
    }

    @Test
    void whatGoesWrongIsSaidThereWithAWayOn(FxRobot robot) {
        robot.clickOn("#colour-by-time");
        await(() -> worker.asked().size() == 1);
        String reason = "Batches of 32 images need about 99.0 GB, this machine has 8.0 GB: choose a smaller batch.";
        worker.say(new Refused(reason));
        await(() -> said(robot).equals(List.of(reason, "", "Try again")));
        robot.clickOn("#timing-deed");
        await(() -> worker.asked().size() == 2);
    }

    private static List<String> said(FxRobot robot) {
        return List.of("#timing", "#timing-detail", "#timing-deed").stream()
                .map(part -> robot.lookup(part).queryLabeled().getText()).toList();
    }

    private String onCard(String title) {
        return view.canvasModel().sceneProperty().get().cards().stream()
                .filter(card -> card.title().equals(title)).findFirst().orElseThrow().measure();
    }

    private NodeId id(String label) {
        return model.document().graph().nodes().values().stream()
                .filter(node -> node.label().equals(label)).findFirst().orElseThrow().id();
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
