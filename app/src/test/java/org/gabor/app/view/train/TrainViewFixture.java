package org.gabor.app.view.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.files.Settings;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.view.train.recipe.PathChoice;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The Train view with LeNet open. The test determines the worker's messages and the user's answers. */
abstract class TrainViewFixture {

    static final ScriptedEvents SCRIPT = new ScriptedEvents(4, 20, 1.5, 0.3);

    final FxRobot robot = new FxRobot();
    @TempDir
    Path home;
    volatile ScriptedWorker worker;
    EditorModel editor;
    TrainModel model;
    TrainView view;
    /** The folder of images and the file of weights that the user chooses when asked. */
    volatile Optional<Path> folder = Optional.empty();
    volatile Optional<Path> weights = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            editor = new EditorModel(new Document(Zoo.find("lenet").orElseThrow().network().get(), Placement.EMPTY));
            model = new TrainModel(editor.inferenceProperty(), home.resolve("runs"),
                    ScriptedWorker.starter(started -> worker = started));
            ThemeManager theme = new ThemeManager(new Settings(home.resolve("settings")));
            view = new TrainView(model, editor, theme, _ -> {}, new Answers());
            Scene scene = new Scene(view, 1440, 824);
            theme.style(scene);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(() -> model.close());
        FxToolkit.cleanupStages();
    }

    void start() throws TimeoutException {
        robot.interact(model::start);
        await(() -> worker != null && worker.isTraining());
    }

    /** Sends all events up to this step of the run, with filters of this seed. */
    void say(int steps, long seed) {
        SCRIPT.until(steps, ScriptedEvents.filters(6, 1, 5, 0.1, seed)).forEach(worker::say);
    }

    <T> void choose(String id, T value) {
        robot.interact(() -> robot.lookup("#" + id).<ComboBox<T>>query().setValue(value));
    }

    void press(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
    }

    void type(String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextField.class).setText(text));
    }

    String text(String id) {
        return robot.lookup("#" + id).queryAs(TextField.class).getText();
    }

    String label(String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    /** Whether it and all its parents are part of the layout. */
    boolean isSeen(String id) {
        Node node = robot.lookup("#" + id).query();
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }

    static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private final class Answers implements PathChoice {

        @Override
        public Optional<Path> images(Window owner) {
            return folder;
        }

        @Override
        public Optional<Path> weights(Window owner) {
            return weights;
        }
    }
}
