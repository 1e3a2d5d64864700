package org.gabor.app.view.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.gabor.app.vm.look.FakeInspection;
import org.gabor.app.vm.look.Subject;
import org.gabor.app.vm.look.WeightsChoice;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.Progress;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.worker.InspectionReply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The untrained filter n is n everywhere, the trained one 2n + 1; map n is n everywhere. */
class FilterSheetsTest extends LookViewFixture {

    @BeforeEach
    void see() throws Exception {
        await(() -> isSeen("look-map-sheet") && isSeen("look-filter-sheet") && isSeen("look-map"));
    }

    private void choose(String menu, String item) {
        robot.interact(() -> item(menu, item).fire());
    }

    private MenuItem item(String menu, String item) {
        return robot.lookup("#" + menu).queryAs(MenuButton.class).getItems().stream()
                .filter(entry -> (menu + "-" + item).equals(entry.getId())).findFirst().orElseThrow();
    }

    /** A pixel of the first tile. */
    private int pixel(String sheet) {
        return robot.lookup("#" + sheet).<Node>query().lookupAll("ImageView").stream().map(ImageView.class::cast).findFirst()
                .orElseThrow().getImage().getPixelReader().getArgb(3, 3);
    }

    private Point2D firstTile(String sheet) {
        Node picture = robot.lookup("#" + sheet).<Node>query().lookup("ImageView");
        Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + 5, bounds.getMinY() + 5);
    }

    @Test
    void theMostActiveMapComesFirstAndItsFilterToo() {
        choose("look-map-view", "by-activation");
        robot.clickOn(firstTile("look-filter-sheet"));
        assertEquals("Map 5", robot.lookup("Map 5").queryLabeled().getText());
        choose("look-map-view", "by-number");
        robot.clickOn(firstTile("look-map-sheet"));
        assertEquals("Map 0", robot.lookup("Map 0").queryLabeled().getText());
    }

    @Test
    void theValueUnderTheMouseIsShown() throws Exception {
        await(() -> hovered().equals("filter 0, row 0, column 0: 0.000"));
    }

    @Test
    void coloursChange() throws Exception {
        assertEquals(0xFF808080, pixel("look-filter-sheet"));
        choose("look-filter-view", "signed-blue-to-red");
        await(() -> pixel("look-filter-sheet") == 0xFFFFFFFF);
        assertEquals(0xFF440154, pixel("look-map-sheet"));
        choose("look-map-view", "grey");
        await(() -> pixel("look-map-sheet") == 0xFF000000);
    }

    @Test
    void whatWasLearnedIsTheDifferenceToTheStart() throws Exception {
        RunFolder run = RunFolder.createAt(home.resolve("runs").resolve("one"), training.next().inspected());
        try (RunRecorder recorder = run.startOver()) {
            recorder.checkpoints().write(new Checkpoint(1, Progress.NONE, Map.of(), Map.of()));
        }
        robot.interact(() -> model.choose(new WeightsChoice.OfRun(run.path())));
        await(() -> hovered().equals("filter 0, row 0, column 0: 1.000"));
        robot.interact(() -> ((CheckMenuItem) item("look-filter-view", "what-was-learned")).setSelected(true));
        choose("look-map-view", "by-activation");
        await(() -> hovered().equals("filter 5, row 0, column 0: 6.000"));
    }

    @Test
    void anImageThatExcitesTheMapIsLookedForWhileItIsWanted() throws Exception {
        assertTrue(inspection.questions().stream().noneMatch(FilterSheetsTest::isMaximize));
        press("look-enlarged-exciting");
        await(() -> label("look-exciting-text").equals("Activation 0.00, 0.0 times the best of 1,000 noise images."));
        robot.interact(() -> robot.lookup("#look-filter-sheet").queryAs(Node.class).requestFocus());
        robot.type(KeyCode.RIGHT);
        await(() -> label("look-exciting-text").equals("Activation 3.00, 1.5 times the best of 1,000 noise images."));
        press("look-enlarged-map");
        robot.type(KeyCode.RIGHT);
        assertEquals(2, inspection.questions().stream().filter(FilterSheetsTest::isMaximize).count());
    }

    @Test
    void theWayToAnExcitingImageIsShownAndARefusalSaysWhy() throws Exception {
        inspection.keepWaiting(FilterSheetsTest::isMaximize);
        press("look-enlarged-exciting");
        await(() -> label("look-exciting-text").startsWith("Looking for"));
        inspection.reply(new InspectionReply.Advanced(inspection.lastWaiting(), 64, 256));
        await(() -> robot.lookup("#look-exciting-progress").queryAs(ProgressBar.class).getProgress() == 0.25);
        inspection.reply(new InspectionReply.Declined(inspection.lastWaiting(), "Too deep."));
        await(() -> label("look-exciting-text").equals("Too deep."));
        assertFalse(isSeen("look-exciting-progress"));
        assertFalse(isSeen("look-exciting-image"));
    }

    @Test
    void noExcitingImageIsWaitedForOnceItIsNotWanted() throws Exception {
        inspection.keepWaiting(FilterSheetsTest::isMaximize);
        press("look-enlarged-exciting");
        await(() -> inspection.lastWaiting() > 0);
        press("look-enlarged-map");
        // A question of the same topic replaces the one in work.
        await(() -> inspection.calls().stream().filter(call -> call.endsWith(" maximize")).count() == 2);
        await(() -> !model.busyProperty().get());
        press("look-enlarged-exciting");
        await(() -> inspection.questions().stream().filter(FilterSheetsTest::isMaximize).count() == 2);
    }

    /** The second run has a layer of the same name, which began with other filters. */
    @Test
    void eachRunIsComparedWithItsOwnStart() throws Exception {
        robot.interact(() -> ((CheckMenuItem) item("look-filter-view", "what-was-learned")).setSelected(true));
        look(training.next().inspected());
        FakeInspection first = inspection;
        look(TrainingSpec.of(training.next().inspected().network(), training.next().inspected().data(),
                training.next().inspected().recipe().withEpochs(99)));
        assertNotSame(first, inspection);
    }

    /** The filters of the run are asked for, and those that it began with. */
    private void look(TrainingSpec spec) throws Exception {
        RunFolder run = RunFolder.createAt(home.resolve("runs").resolve("run-" + spec.recipe().epochs()), spec);
        robot.interact(() -> model.choose(new WeightsChoice.OfRun(run.path())));
        await(() -> model.subjectProperty().get().flatMap(Subject::run).equals(Optional.of(run.path())));
        await(() -> inspection.questions().stream().filter(FilterSheetsTest::isWeights).count() >= 2);
    }

    private static boolean isWeights(Question question) {
        return question instanceof Question.Look(Probe.Weights _);
    }

    private static boolean isMaximize(Question question) {
        return question instanceof Question.Look(Probe.Maximize _);
    }

    private String hovered() {
        robot.moveTo(firstTile("look-filter-sheet")).moveBy(1, 0);
        return label("look-filter-hover");
    }
}
