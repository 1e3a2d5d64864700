package org.gabor.app.view.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.files.Settings;
import org.gabor.app.runs.recipe.AugmentationPreset;
import org.gabor.app.runs.recipe.Method;
import org.gabor.app.runs.recipe.RecipeField;
import org.gabor.app.runs.recipe.ScheduleKind;
import org.gabor.app.view.control.HelpMark;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.data.Transform;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.train.Recipe;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class RecipePanelTest {

    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path home;
    private TrainModel model;

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            EditorModel editor = new EditorModel(new Document(Zoo.find("lenet").orElseThrow().network().get(), Placement.EMPTY));
            model = new TrainModel(editor.inferenceProperty(), home.resolve("runs"), ScriptedWorker.starter(_ -> { }));
            ThemeManager theme = new ThemeManager(new Settings(home.resolve("settings")));
            Scene scene = new Scene(new TrainView(model, editor, theme), 1440, 824);
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

    @Test
    void aMethodShowsItsOwnFieldsAndItsCustomaryRate() {
        press("recipe-optimiser-more");
        assertTrue(isSeen("recipe-momentum") && isSeen("recipe-nesterov") && !isSeen("recipe-beta1"));
        choose("recipe-method", Method.ADAM_W);
        assertTrue(isSeen("recipe-beta1") && isSeen("recipe-beta2") && isSeen("recipe-epsilon"));
        assertFalse(isSeen("recipe-momentum") || isSeen("recipe-nesterov") || isSeen("recipe-alpha"));
        assertEquals("0.001", text("recipe-learning-rate"));
        choose("recipe-method", Method.RMSPROP);
        assertTrue(isSeen("recipe-alpha") && isSeen("recipe-momentum") && !isSeen("recipe-beta1"));
        choose("recipe-method", Method.SGD);
        assertEquals("0.15", text("recipe-learning-rate"), "what stood there before");
    }

    @Test
    void aScheduleIsChosenTypedAndTrained() {
        choose("recipe-schedule", ScheduleKind.STEP);
        type("recipe-every", "3");
        type("recipe-gamma", "0.5");
        press("recipe-optimiser-more");
        type("recipe-warmup", "1");
        type("recipe-clip", "2");
        Recipe recipe = model.next().recipe().orElseThrow();
        assertEquals(new Schedule.Step(3, 0.5, 1), recipe.schedule());
        assertEquals(2, recipe.clipNorm().orElseThrow());
        press("recipe-optimiser-more");
        assertEquals("warm-up 1, clip gradients 2", label("recipe-optimiser-summary"));
        assertFalse(isSeen("recipe-warmup"));
    }

    @Test
    void thePlotSaysWhereTheRateGoes() {
        assertTrue(robot.lookup("#recipe-rate-preview").query().getAccessibleText().contains("at most 0.15"));
        choose("recipe-schedule", ScheduleKind.COSINE);
        type("recipe-epochs", "30");
        type("recipe-learning-rate", "0.01");
        String said = robot.lookup("#recipe-rate-preview").query().getAccessibleText();
        assertTrue(said.startsWith("The learning rate over 30 epochs: at most 0.01, at the end"), said);
        type("recipe-learning-rate", "?");
        assertEquals("The learning rate, not known yet", robot.lookup("#recipe-rate-preview").query().getAccessibleText());
    }

    @Test
    void aFoldedFieldWithAProblemIsSeen() {
        robot.interact(() -> model.next().draftProperty().set(
                model.next().draftProperty().get().with(RecipeField.WARMUP, "soon")));
        assertTrue(isSeen("recipe-warmup"));
        assertEquals("The warm-up must be a number, got soon.", label("recipe-warmup-problem"));
        assertEquals("The warm-up must be a number, got soon.", model.blockedProperty().get());
    }

    @Test
    void onesOwnAugmentationIsToggledAndTyped() {
        assertFalse(isSeen("recipe-augment-flip-number"));
        choose("recipe-augmentation", AugmentationPreset.FLIP_AND_CROP);
        choose("recipe-augmentation", AugmentationPreset.CUSTOM);
        robot.interact(() -> robot.lookup("#recipe-augment-rotation-on").<atlantafx.base.controls.ToggleSwitch>query().setSelected(true));
        type("recipe-augment-rotation-number", "20");
        assertEquals(List.of(Transform.RandomCrop.DEFAULT, Transform.HorizontalFlip.DEFAULT, new Transform.Rotation(20)),
                model.next().augmentationProperty().get().augmentation().orElseThrow().transforms());
        type("recipe-augment-rotation-number", "200");
        assertEquals("The angle must be from 0 to 180, got 200.", label("recipe-augment-rotation-problem"));
        assertEquals("The angle must be from 0 to 180, got 200.", model.blockedProperty().get());
    }

    @Test
    void allIsReachedAndChangedByKeyboard() {
        robot.interact(() -> robot.lookup("#recipe-method").query().requestFocus());
        robot.push(KeyCode.DOWN);
        assertEquals(Method.ADAM, model.next().draftProperty().get().method().chosen());
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("0.002");
        assertEquals(0.002, model.next().recipe().orElseThrow().learningRate());
        assertTrue(model.next().recipe().orElseThrow().optimizer() instanceof OptimizerSpec.Adam);
    }

    @Test
    void everyControlHasANameAndAnExplanation() {
        for (String section : List.of("data", "optimiser", "run", "loss", "start-from")) {
            press("recipe-" + section + "-more");
        }
        choose("recipe-augmentation", AugmentationPreset.CUSTOM);
        Set<Node> controls = robot.lookup("#recipe .recipe-row").queryAll().stream()
                .flatMap(row -> row.lookupAll(".text-field").stream()).collect(Collectors.toSet());
        controls.addAll(robot.lookup("#recipe .recipe-row .combo-box").queryAll());
        controls.addAll(robot.lookup("#recipe .recipe-row .toggle-switch").queryAll());
        assertTrue(controls.size() > 40, controls.size() + " controls");
        controls.forEach(control -> assertTrue(control.getAccessibleText() != null && !control.getAccessibleText().isBlank(),
                "a name for " + control.getId()));
        robot.lookup("#recipe .help-mark").queryAllAs(HelpMark.class).forEach(mark ->
                assertTrue(mark.getAccessibleText().endsWith("."), mark.getId() + ": " + mark.getAccessibleText()));
    }

    private <T> void choose(String id, T value) {
        robot.interact(() -> robot.lookup("#" + id).<ComboBox<T>>query().setValue(value));
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryButton().fire());
    }

    private void type(String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextField.class).setText(text));
    }

    private String text(String id) {
        return robot.lookup("#" + id).queryAs(TextField.class).getText();
    }

    private String label(String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    /** Whether it takes part in the layout, with all that it stands in. */
    private boolean isSeen(String id) {
        Node node = robot.lookup("#" + id).query();
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }
}
