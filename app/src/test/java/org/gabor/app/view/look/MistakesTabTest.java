package org.gabor.app.view.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javax.imageio.ImageIO;
import org.gabor.app.vm.look.FakeInspection;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.WeightsChoice;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.SplitScores;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.worker.InspectionReply;
import org.junit.jupiter.api.Test;

/** From a cell of the confusion matrix to its images, and on to the evidence for one of them. */
class MistakesTabTest extends LookViewFixture {

    private static final SplitScores SCORES = FakeInspection.scores();

    /** The images of a pair. */
    private static int[] images(int truth, int predicted) {
        return IntStream.range(0, SCORES.count()).filter(i -> SCORES.labels()[i] == truth && SCORES.predicted(i) == predicted)
                .toArray();
    }

    /** The most frequent mistake. */
    private static Confusion.Cell worst() {
        Confusion.Counter counter = new Confusion.Counter(SCORES.classes());
        IntStream.range(0, SCORES.count()).forEach(i -> counter.add(SCORES.labels()[i], SCORES.predicted(i)));
        return counter.confusion().cells().stream().filter(cell -> cell.truth() != cell.predicted())
                .max(Comparator.comparingInt(Confusion.Cell::count)).orElseThrow();
    }

    private static long wrong() {
        return IntStream.range(0, SCORES.count()).filter(i -> SCORES.labels()[i] != SCORES.predicted(i)).count();
    }

    private void openTab() throws Exception {
        press("look-tab-mistakes");
        await(() -> isSeen("look-matrix-row-0"));
    }

    /** The middle of a cell: in the row of one name and the column of another. */
    private Point2D cell(int truth, int predicted) {
        Bounds row = bounds("look-matrix-row-" + truth);
        Bounds column = bounds("look-matrix-column-" + predicted);
        return new Point2D(column.getCenterX(), row.getCenterY());
    }

    private Bounds bounds(String id) {
        Node node = robot.lookup("#" + id).query();
        return node.localToScreen(node.getBoundsInLocal());
    }

    private List<Node> tiles() {
        return robot.lookup("#look-mistake-tiles").queryAs(Pane.class).getChildren();
    }

    private long predictionsAsked() {
        return inspection.questions().stream().filter(Question.Predictions.class::isInstance).count();
    }

    @Test
    void aCellLeadsToItsImagesAndAnImageToItsEvidence() throws Exception {
        Confusion.Cell worst = worst();
        int[] confused = images(worst.truth(), worst.predicted());
        assertTrue(confused.length > 1, "some classes are confused more than once");
        openTab();
        robot.clickOn(cell(worst.truth(), worst.predicted()));
        await(() -> tiles().size() == confused.length);
        assertEquals(IntStream.of(confused).mapToObj(image -> "look-mistake-" + image).sorted().toList(),
                tiles().stream().map(Node::getId).sorted().toList());
        int chosen = confused[1];
        robot.clickOn("#look-mistake-" + chosen);
        await(() -> model.imageChoiceProperty().get().equals(new ImageChoice.Validation(chosen)));
        await(() -> model.scoresProperty().get()
                .filter(scores -> scores.isMistake() && scores.predicted().index() == worst.predicted())
                .isPresent());
        assertFalse(isSeen("look-evidence"));
        robot.clickOn("#look-mistakes-evidence");
        await(() -> isSeen("look-evidence"));
        press("look-tab-mistakes");
        robot.clickOn("#look-mistake-" + confused[0]);
        clickAgain("look-mistake-" + confused[0]);
        await(() -> isSeen("look-evidence"));
        assertEquals(new ImageChoice.Validation(confused[0]), model.imageChoiceProperty().get());
    }

    /** The second click of a double click; on a busy machine two clicks of the robot can be too far from each other. */
    private void clickAgain(String id) {
        robot.interact(() -> robot.lookup("#" + id).query().fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0,
                MouseButton.PRIMARY, 2, false, false, false, false, false, false, false, true, false, true, null)));
    }

    @Test
    void theNumbersAreThoseOfTheScores() throws Exception {
        openTab();
        assertTrue(label("look-mistakes-headline").startsWith("%d of %d wrong (%.1f %%): most often ".formatted(wrong(),
                SCORES.count(), 100.0 * wrong() / SCORES.count())), label("look-mistakes-headline"));
        press("look-mistakes-cap-all");
        press("look-mistakes-mistakes");
        await(() -> label("look-mistakes-range").equals("1 to 60 of " + wrong()));
        assertEquals(60, tiles().size());
        press("look-mistakes-right");
        await(() -> label("look-mistakes-range").equals(String.format(Locale.ROOT, "61 to %d of %d", Math.min(120, wrong()),
                wrong())));
    }

    @Test
    void itAsksWhileItIsShownAndAgainForOtherWeights() throws Exception {
        assertEquals(0, predictionsAsked());
        openTab();
        assertEquals(1, predictionsAsked());
        press("look-tab-filters");
        robot.interact(() -> model.choose(new WeightsChoice.OfFile(Path.of("other.safetensors"))));
        assertEquals(1, predictionsAsked());
        press("look-tab-mistakes");
        await(() -> predictionsAsked() == 2 && isSeen("look-matrix-row-0"));
        robot.interact(() -> model.choose(new WeightsChoice.Untrained()));
        await(() -> predictionsAsked() == 3);
    }

    @Test
    void itSaysHowFarItIsAndWhyThereIsNothing() throws Exception {
        inspection.keepWaiting(Question.Predictions.class::isInstance);
        press("look-tab-mistakes");
        await(() -> label("look-mistakes-status").equals("Computing …"));
        inspection.reply(new InspectionReply.Advanced(inspection.lastWaiting(), 512, 2000));
        await(() -> label("look-mistakes-status").equals("Computing, 512 of 2,000 …"));
        press("look-tab-filters");
        assertEquals(2, predictionsAsked(), "a smaller question replaces the one in work");
        press("look-tab-mistakes");
        inspection.reply(new InspectionReply.Declined(inspection.lastWaiting(), "The network has no scores."));
        await(() -> label("look-mistakes-status").equals("The network has no scores.") && isSeen("look-mistakes-status"));
        assertFalse(isSeen("look-matrix-row-0"));
    }

    /** Writes a run that recognized all images. */
    private RunFolder perfectRun() {
        RunFolder run = RunFolder.create(home.resolve("runs"), training.next().inspected());
        run.rename("Perfect");
        int[][] counts = new int[FakeInspection.CLASSES][FakeInspection.CLASSES];
        IntStream.range(0, SCORES.count()).forEach(i -> counts[SCORES.labels()[i]][SCORES.labels()[i]]++);
        try (RunRecorder recorder = run.startOver()) {
            recorder.accept(new TrainingEvent.Started(1, 1, 0, 1, SCORES.count(),
                    DataCatalog.find("fashion-mnist").orElseThrow().classes()));
            recorder.accept(new TrainingEvent.Observed<>(1, 1, Confusion.of(counts)));
            recorder.accept(new TrainingEvent.EpochEnded(1, 1, Score.withAccuracy(0, 1), Score.withAccuracy(0, 1), 1, 0.1));
        }
        return run;
    }

    @Test
    void aRunsMatrixIsSubtracted() throws Exception {
        RunFolder run = perfectRun();
        robot.interact(training.library()::refresh);
        await(() -> training.library().find(run.path()).filter(summary -> summary.doneEpochs() == 1).isPresent());
        openTab();
        MenuButton menu = robot.lookup("#look-matrix-compare").queryAs(MenuButton.class);
        robot.interact(menu::show);
        robot.interact(() -> {
            menu.getItems().getLast().fire();
            menu.hide();
        });
        double right = images(3, 3).length;
        double all = IntStream.of(SCORES.labels()).filter(label -> label == 3).count();
        await(() -> label("look-matrix-share-3").equals(String.format(Locale.ROOT, "−%.1f", 100 * (1 - right / all))));
        assertEquals("Minus Perfect", menu.getAccessibleText());
        robot.interact(() -> menu.getItems().getFirst().fire());
        await(() -> label("look-matrix-share-3").equals(String.format(Locale.ROOT, "%.1f %%", 100 * right / all)));
    }

    @Test
    void thePageIsSavedAtTwiceItsSize() throws Exception {
        openTab();
        await(() -> tiles().stream().map(tile -> (ImageView) tile.lookup(".image-view"))
                .allMatch(view -> view != null && view.getImage() != null));
        Path file = home.resolve("page.png");
        page = Optional.of(file);
        press("look-mistakes-save");
        await(() -> label("look-mistakes-notice").equals("Saved page.png"));
        BufferedImage saved = ImageIO.read(file.toFile());
        Bounds shown = robot.lookup("#look-mistake-tiles").query().getParent().getLayoutBounds();
        assertEquals(2 * shown.getWidth(), saved.getWidth(), 2);
        assertEquals(2 * shown.getHeight(), saved.getHeight(), 2);
        page = Optional.of(home.resolve("missing").resolve("page.png"));
        press("look-mistakes-save");
        await(() -> label("look-mistakes-notice").contains("cannot be written"));
    }
}
