package org.gabor.app.view.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.ImageChoice.Validation;
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
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(content);
            robot.lookup("#look-layers").query().requestFocus();
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
}
