package org.gabor.app.view.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.gabor.app.runs.SessionState;
import org.gabor.app.runs.recipe.AugmentationPreset;
import org.gabor.app.runs.recipe.RecipeForm;
import org.gabor.app.view.control.HelpMark;
import org.gabor.engine.data.Transform;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.train.spec.Recipe;
import org.junit.jupiter.api.Test;

/** The fields of the recipe. */
class RecipePanelTest extends TrainViewFixture {

    @Test
    void aMethodShowsItsOwnFieldsAndItsCustomaryRate() {
        press("recipe-optimiser-more");
        assertTrue(
                isSeen("recipe-optimizer-momentum") && isSeen("recipe-optimizer-nesterov") && !isSeen("recipe-optimizer-beta1"));
        choose("recipe-optimizer", kind(RecipeForm.OPTIMIZER, "adamw"));
        assertTrue(isSeen("recipe-optimizer-beta1") && isSeen("recipe-optimizer-beta2") && isSeen("recipe-optimizer-eps"));
        assertFalse(
                isSeen("recipe-optimizer-momentum") || isSeen("recipe-optimizer-nesterov") || isSeen("recipe-optimizer-alpha"));
        assertEquals("0.001", text("recipe-learning-rate"));
        choose("recipe-optimizer", kind(RecipeForm.OPTIMIZER, "rmsprop"));
        assertTrue(isSeen("recipe-optimizer-alpha") && isSeen("recipe-optimizer-momentum") && !isSeen("recipe-optimizer-beta1"));
        choose("recipe-optimizer", kind(RecipeForm.OPTIMIZER, "sgd"));
        assertEquals("0.15", text("recipe-learning-rate"), "what stood there before");
    }

    @Test
    void aScheduleIsChosenTypedAndTrained() {
        choose("recipe-schedule", kind(RecipeForm.SCHEDULE, "step"));
        type("recipe-schedule-every", "3");
        type("recipe-schedule-gamma", "0.5");
        press("recipe-optimiser-more");
        type("recipe-schedule-warmup-epochs", "1");
        type("recipe-clip-norm", "2");
        Recipe recipe = model.next().recipe().orElseThrow();
        assertEquals(new Schedule.Step(3, 0.5, 1), recipe.schedule());
        assertEquals(2, recipe.clipNorm().orElseThrow());
        press("recipe-optimiser-more");
        assertEquals("warm-up 1, clip gradients 2", label("recipe-optimiser-summary"));
        assertFalse(isSeen("recipe-schedule-warmup-epochs"));
    }

    @Test
    void thePlotSaysWhereTheRateGoes() {
        assertTrue(robot.lookup("#recipe-rate-preview").query().getAccessibleText().contains("at most 0.15"));
        choose("recipe-schedule", kind(RecipeForm.SCHEDULE, "cosine"));
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
                model.next().draftProperty().get().with(Schedule.WARMUP, "soon")));
        assertTrue(isSeen("recipe-schedule-warmup-epochs"));
        assertEquals("The warm-up must be a number, got soon.", label("recipe-schedule-warmup-epochs-problem"));
        assertEquals("The warm-up must be a number, got soon.", model.blockedProperty().get());
    }

    @Test
    void onesOwnAugmentationIsToggledAndTyped() {
        assertFalse(isSeen("recipe-augment-flip-number"));
        choose("recipe-augmentation", AugmentationPreset.FLIP_AND_CROP);
        choose("recipe-augmentation", AugmentationPreset.CUSTOM);
        robot.interact(() -> robot.lookup("#recipe-augment-rotate-on").<atlantafx.base.controls.ToggleSwitch>query()
                .setSelected(true));
        type("recipe-augment-rotate-number", "20");
        assertEquals(List.of(Transform.RandomCrop.DEFAULT, Transform.HorizontalFlip.DEFAULT, new Transform.Rotation(20)),
                model.next().augmentationProperty().get().augmentation().orElseThrow().transforms());
        type("recipe-augment-rotate-number", "200");
        assertEquals("The angle must be from 0 to 180, got 200.", label("recipe-augment-rotate-problem"));
        assertEquals("The angle must be from 0 to 180, got 200.", model.blockedProperty().get());
    }

    @Test
    void aBadValueIsSaidInASentenceAndNothingStarts() {
        robot.interact(() -> robot.lookup("#recipe-learning-rate").queryAs(TextField.class).setText("-1"));
        assertEquals("The learning rate must be above 0, got -1.", model.blockedProperty().get());
        assertTrue(robot.lookup("The learning rate must be above 0, got -1.").tryQuery().isPresent());
        robot.interact(model::start);
        assertEquals(SessionState.IDLE, model.stateProperty().get());
        robot.interact(() -> robot.lookup("#recipe-book").queryButton().fire());
        assertEquals("0.9", model.next().draftProperty().get().text(OptimizerSpec.LEARNING_RATE));
        assertEquals("", model.blockedProperty().get());
    }

    @Test
    void typingAnImageSizeChangesTheNetwork() {
        robot.interact(() -> {
            TextField size = robot.lookup("#recipe-image-size").queryAs(TextField.class);
            size.requestFocus();
            size.setText("32");
        });
        assertEquals("1×32×32", editor.inference().graph().topologicalOrder().stream()
                .flatMap(node -> editor.inference().output(node.id()).stream()).findFirst().orElseThrow().text());
        assertEquals("Change Input", editor.undoTitleProperty().get());
    }

    @Test
    void allIsReachedAndChangedByKeyboard() {
        robot.interact(() -> robot.lookup("#recipe-optimizer").query().requestFocus());
        robot.push(KeyCode.DOWN);
        assertEquals(kind(RecipeForm.OPTIMIZER, "adam"), model.next().draftProperty().get().chosen(RecipeForm.OPTIMIZER));
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
        robot.lookup("#recipe .help-mark").queryAllAs(HelpMark.class).forEach(
                mark -> assertTrue(mark.getAccessibleText().endsWith("."), mark.getId() + ": " + mark.getAccessibleText()));
    }

    private static <S> Kind<S> kind(Family<S> family, String name) {
        return family.find(name).orElseThrow();
    }
}
