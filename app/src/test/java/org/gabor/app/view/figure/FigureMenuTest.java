package org.gabor.app.view.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A red square beside a green button: the figure is the square at twice its size. */
@ExtendWith(ApplicationExtension.class)
class FigureMenuTest {

    private static final int SIDE = 40;
    private static final int RED = 0xFFFF_0000;
    private static final int WHITE = 0xFFFF_FFFF;

    @TempDir
    Path folder;

    private Region button;
    private Label notice;
    private FigureMenu menu;

    private static Region coloured(String colour) {
        Region region = new Region();
        region.setMinSize(SIDE, SIDE);
        region.setStyle("-fx-background-color: " + colour);
        return region;
    }

    @Start
    void start(Stage stage) {
        button = coloured("green");
        notice = new Label();
        HBox figure = new HBox(coloured("red"), button);
        menu = new FigureMenu(figure, () -> "Gradient norm, over depth", List.of(button), notice);
        stage.setScene(new Scene(new HBox(figure, menu, notice)));
        stage.show();
    }

    @Test
    void theFileHasTwiceTheSizeAndNoButtons(FxRobot robot) throws Exception {
        Path file = folder.resolve("figure.png");
        robot.interact(() -> menu.save(_ -> Optional.of(file)));
        assertEquals("Saved figure.png", notice.getText());
        BufferedImage saved = ImageIO.read(file.toFile());
        assertEquals(2 * 2 * SIDE, saved.getWidth());
        assertEquals(2 * SIDE, saved.getHeight());
        assertEquals(RED, saved.getRGB(SIDE, SIDE));
        assertEquals(WHITE, saved.getRGB(3 * SIDE, SIDE));
        assertTrue(button.isVisible());
    }

    @Test
    void theNameIsSuggestedAndTheEndingAdded(FxRobot robot) {
        robot.interact(() -> menu.save(name -> {
            assertEquals("gradient-norm-over-depth.png", name);
            return Optional.of(folder.resolve("mine"));
        }));
        assertEquals("Saved mine.png", notice.getText());
    }

    @Test
    void aFolderThatIsMissingIsSaid(FxRobot robot) {
        robot.interact(() -> menu.save(_ -> Optional.of(folder.resolve("missing").resolve("figure.png"))));
        assertTrue(notice.getText().startsWith("The figure cannot be written to "), notice.getText());
    }

    @Test
    void theCopyIsTheSameImage(FxRobot robot) {
        robot.interact(menu::copy);
        robot.interact(() -> assertEquals(4 * SIDE, (int) Clipboard.getSystemClipboard().getImage().getWidth()));
    }
}
