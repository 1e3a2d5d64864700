package org.gabor.app.view.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.gabor.app.files.RecentFiles;
import org.gabor.app.runs.Presets;
import org.gabor.app.text.ShapeText;
import org.gabor.app.vm.NextRun;
import org.gabor.app.vm.look.LookModel;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From the start page to learned filters. */
@ExtendWith(ApplicationExtension.class)
class QuickStartsTest {

    @TempDir
    Path home;

    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, home);
    }

    @BeforeEach
    void begin(FxRobot robot) {
        robot.interact(fixture.window::showStart);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(fixture.training::close);
    }

    /** The recipe is docs/filters.md's. */
    @Test
    void aClickOpensAlexNetWithTheRecipeForFilters(FxRobot robot) {
        robot.clickOn("#start-filters");
        assertFalse(robot.lookup("#start-page").tryQuery().isPresent());
        assertEquals("3×72×72", ShapeText.of(fixture.editor.document().graph().inputShapes().getFirst()));
        NextRun next = fixture.training.next();
        assertEquals("textures", next.dataProperty().get().id());
        assertTrue(next.augmentationProperty().get().normalize());
        assertEquals("0.03", next.draftProperty().get().text(Recipe.FIRST_SCALE));
        assertEquals("", fixture.training.blockedProperty().get());
        assertTrue(robot.lookup("#train-view").query().isVisible());
    }

    @Test
    void anExampleIsLookedIntoAndTrainedAgain(FxRobot robot) throws Exception {
        assertFalse(robot.lookup("#start-example").query().isVisible());
        Graph network = Zoo.find("alexnet_small").orElseThrow().network(new FeatureMap(3, 72, 72), 16);
        RunFolder run = RunFolder.createAt(home.resolve("runs").resolve("example-alexnet_small"), TrainingSpec.of(network,
                DataReference.of("textures"), Presets.find("filters").orElseThrow().recipe()));
        Path manifest = run.path().resolve("run.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\\{", "{ \"example\" : true,"));
        robot.interact(() -> fixture.training.library().refresh());
        until(() -> robot.lookup("#start-example").query().isVisible());
        robot.clickOn("#start-example");
        assertEquals(network, fixture.editor.document().graph());
        until(() -> robot.lookup("#look-view").query().isVisible());
        robot.interact(() -> quickStarts().trainAgain(run.path()));
        until(() -> fixture.training.library().runs().size() == 2);
        assertEquals(run.spec().recipe(), RunFolder.open(fixture.training.shownProperty().get().orElseThrow()).spec().recipe());
    }

    private QuickStarts quickStarts() {
        Documents documents =
                new Documents(fixture.editor, new RecentFiles(fixture.settings), new Dialogs(fixture.stage), fixture,
                        _ -> {});
        return new QuickStarts(documents, fixture.editor, fixture.training, new LookModel(fixture.editor, fixture.training),
                new SimpleObjectProperty<>(Screen.BUILD));
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
