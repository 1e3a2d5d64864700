package org.gabor.app.view.look;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.files.Settings;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.app.vm.look.FakeInspection;
import org.gabor.app.vm.look.LookModel;
import org.gabor.engine.worker.Workers;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Look inside with the untrained LeNet and invented answers. */
abstract class LookViewFixture {

    final FxRobot robot = new FxRobot();
    @TempDir
    Path home;
    volatile FakeInspection inspection;
    LookModel model;
    TrainModel training;
    /** Where a page is saved when the user is asked. */
    volatile Optional<Path> page = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            EditorModel editor = new EditorModel(new Document(Zoo.find("lenet").orElseThrow().network().get(), Placement.EMPTY));
            Workers workers = FakeInspection.workers(started -> inspection = started);
            training = new TrainModel(editor.inferenceProperty(), home.resolve("runs"), workers);
            model = new LookModel(editor, training, workers);
            ThemeManager themes = new ThemeManager(new Settings(home.resolve("settings")));
            Scene scene = new Scene(new LookView(model, themes, new Answers(), () -> {}, () -> {}), 1440, 824);
            themes.style(scene);
            stage.setScene(scene);
            stage.show();
            model.enter();
        });
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(() -> {
            model.close();
            training.close();
        });
        FxToolkit.cleanupStages();
    }

    void press(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
    }

    String label(String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    /** Whether it and all its parents are visible in the window. */
    boolean isSeen(String id) {
        Node node = robot.lookup("#" + id).tryQuery().orElse(null);
        boolean present = node != null;
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return present && node == null;
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private final class Answers implements LookFiles {

        @Override
        public Optional<Path> image(Window owner) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> weights(Window owner) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> gif(Window owner, String name) {
            return page;
        }

        @Override
        public Optional<Path> folder(Window owner, String name) {
            return page;
        }

        @Override
        public Optional<Path> page(Window owner, String name) {
            return page;
        }
    }
}
