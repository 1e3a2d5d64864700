package org.gabor.app.view.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.gabor.app.vm.look.FakeInspection;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.ImageChoice.Validation;
import org.gabor.app.vm.look.WeightsChoice;
import org.gabor.engine.inspect.Question.Sought;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.SplitScores;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The image that is looked at: by number, pinned, pasted. */
class ImageChoiceTest extends LookViewFixture {

    @BeforeEach
    void see() throws Exception {
        await(() -> model.imageProperty().get().isPresent());
    }

    private ImageChoice choice() {
        return model.imageChoiceProperty().get();
    }

    private void show(int number) throws Exception {
        robot.interact(() -> model.imageChoiceProperty().set(new Validation(number)));
        await(() -> model.imageProperty().get().orElseThrow().title().equals("Validation " + number));
    }

    private void paste(ClipboardContent content) {
        paste(content, "look-layers");
    }

    private void paste(ClipboardContent content, String focus) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(content);
            robot.lookup("#" + focus).query().requestFocus();
        });
        robot.press(KeyCode.CONTROL, KeyCode.V).release(KeyCode.V, KeyCode.CONTROL);
    }

    @Test
    void aTypedNumberChoosesAnImage() throws Exception {
        TextField number = robot.lookup("#look-image-number").queryAs(TextField.class);
        robot.interact(() -> {
            number.setText("17");
            number.fireEvent(new ActionEvent());
        });
        await(() -> choice().equals(new Validation(17)));
        robot.interact(() -> {
            number.setText("seven");
            number.fireEvent(new ActionEvent());
        });
        assertEquals("17", number.getText());
    }

    /** Against the labels and the scores of the fake inspection. */
    @Test
    void theArrowsShowOnlyTheSoughtImages() throws Exception {
        SplitScores scores = FakeInspection.scores();
        int[] bags = IntStream.range(0, scores.count()).filter(i -> scores.labels()[i] == 8).toArray();
        int[] mistakes = IntStream.range(0, scores.count()).filter(i -> scores.labels()[i] != scores.predicted(i)).toArray();
        seek(Optional.of(new Sought.OfClass(8)));
        await(() -> choice().equals(new Validation(bags[0])));
        press("look-image-right");
        await(() -> choice().equals(new Validation(bags[1])));
        press("look-image-left");
        press("look-image-left");
        await(() -> choice().equals(new Validation(bags[bags.length - 1])));
        show(mistakes[2]);
        seek(Optional.of(new Sought.Mistaken()));
        press("look-image-right");
        await(() -> choice().equals(new Validation(mistakes[3])));
        seek(Optional.empty());
        press("look-image-right");
        await(() -> choice().equals(new Validation(mistakes[3] + 1)));
    }

    private void seek(Optional<Sought> kind) {
        ComboBox<Optional<Sought>> menu = robot.lookup("#look-image-sought").queryAs(ComboBox.class);
        assertTrue(menu.getItems().contains(kind), kind.toString());
        robot.interact(() -> menu.setValue(kind));
    }

    @Test
    void aPinnedImageComesBackWithAClick() throws Exception {
        show(5);
        press("look-image-pin");
        show(9);
        press("look-image-pin");
        show(2);
        robot.clickOn("#look-pin-0");
        await(() -> choice().equals(new Validation(5)));
        press("look-image-pin");
        await(() -> robot.lookup("#look-pin-1").tryQuery().isEmpty());
        robot.clickOn("#look-pin-0");
        await(() -> choice().equals(new Validation(9)));
    }

    @Test
    void onlyAnImageThatIsSeenIsPinned() throws Exception {
        show(5);
        robot.interact(() -> model.imageChoiceProperty().set(new ImageChoice.OfFile(home.resolve("notes.txt"))));
        await(() -> !label("look-notice").isEmpty());
        press("look-image-pin");
        show(9);
        robot.clickOn("#look-pin-0");
        await(() -> choice().equals(new Validation(5)));
    }

    @Test
    void eightPinnedImagesHaveRoom() throws Exception {
        for (int number = 1; number <= 9; number++) {
            show(number);
            press("look-image-pin");
        }
        Bounds side = robot.lookup("#look-pins").query().localToScene(robot.lookup("#look-pins").query().getLayoutBounds());
        List<Node> pins = List.copyOf(robot.lookup(".look-pin").queryAll());
        assertEquals(8, pins.size());
        pins.forEach(pin -> {
            Bounds bounds = pin.localToScene(pin.getLayoutBounds());
            assertTrue(side.contains(bounds) && bounds.getWidth() >= 24 && bounds.getHeight() >= 24, pin.getId() + bounds);
        });
        robot.clickOn("#look-pin-0");
        await(() -> choice().equals(new Validation(2)));
    }

    @Test
    void pinnedImagesStayWithOtherWeightsAndTabs() throws Exception {
        show(5);
        press("look-image-pin");
        RunFolder run = RunFolder.createAt(home.resolve("runs").resolve("one"), training.next().inspected());
        try (RunRecorder recorder = run.startOver()) {
            recorder.checkpoints().write(new Checkpoint(1, Progress.NONE, Map.of(), Map.of()));
        }
        robot.interact(() -> model.choose(new WeightsChoice.OfRun(run.path())));
        await(() -> !(inspection.lastWeights() instanceof WeightsSource.Initial));
        press("look-tab-evidence");
        show(9);
        robot.clickOn("#look-pin-0");
        await(() -> choice().equals(new Validation(5)));
    }

    @Test
    void pastedPixelsBecomeTheImage() throws Exception {
        WritableImage pixels = new WritableImage(3, 2);
        pixels.getPixelWriter().setColor(2, 1, Color.RED);
        ClipboardContent content = new ClipboardContent();
        content.putImage(pixels);
        paste(content);
        await(() -> choice() instanceof ImageChoice.OfFile);
        Path file = assertInstanceOf(ImageChoice.OfFile.class, choice()).file();
        assertEquals(0xFFFF0000, ImageIO.read(file.toFile()).getRGB(2, 1));
    }

    @Test
    void aCopiedFileBecomesTheImage() throws Exception {
        Path file = home.resolve("cat.png");
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        paste(content);
        await(() -> choice().equals(new ImageChoice.OfFile(file)));
    }

    @Test
    void aClipboardWithoutAnImageIsNamed() throws Exception {
        ClipboardContent content = new ClipboardContent();
        content.putString("a cat");
        paste(content);
        await(() -> label("look-notice").startsWith("There is no image on the clipboard"));
        assertEquals(new Validation(0), choice());
        assertFalse(label("look-notice").contains("cat"));
    }

    @Test
    void aFieldTakesPastedText() throws Exception {
        ClipboardContent content = new ClipboardContent();
        content.putString("12");
        paste(content, "look-image-number");
        await(() -> robot.lookup("#look-image-number").queryAs(TextField.class).getText().contains("12"));
        assertFalse(label("look-notice").startsWith("There is no image"));
    }

    @Test
    void aDroppedFileBecomesTheImage() throws Exception {
        Path file = home.resolve("cat.png");
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        assertTrue(drop(content));
        assertEquals(new ImageChoice.OfFile(file), choice());
    }

    @Test
    void aDropOfSomethingElseIsNamed() throws Exception {
        ClipboardContent content = new ClipboardContent();
        content.putString("a cat");
        assertFalse(drop(content));
        await(() -> label("look-notice").startsWith("What was dropped is not an image:"));
        assertEquals(new Validation(0), choice());
    }

    /** The headless platform can't drag: what is dropped stands on the clipboard. */
    private boolean drop(ClipboardContent content) {
        AtomicBoolean taken = new AtomicBoolean();
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(content);
            taken.set(new ImageInbox(model, new StackPane()).drop(Clipboard.getSystemClipboard()));
        });
        return taken.get();
    }
}
