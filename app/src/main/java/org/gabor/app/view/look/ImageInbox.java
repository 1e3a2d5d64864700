package org.gabor.app.view.look;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javax.imageio.ImageIO;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.LookModel;
import org.gabor.engine.data.image.Images;

/** Takes images that are dropped on a place or pasted into it, as files or as pixels. */
final class ImageInbox {

    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final String NOT_PASTED =
            "There is no image on the clipboard: copy an image or an image file, and paste it here.";
    private static final String NOT_DROPPED =
            "What was dropped is not an image: drop an image or a PNG, JPEG, WebP, BMP or GIF file here.";

    private final LookModel model;
    private final EventHandler<KeyEvent> keys = this::press;

    /** @param place receives the drops; while it is in a window, it takes what is pasted there and not into a field */
    ImageInbox(LookModel model, Node place) {
        this.model = model;
        // Whatever it is, so that something else is answered by a sentence.
        place.addEventHandler(DragEvent.DRAG_OVER, over -> over.acceptTransferModes(TransferMode.COPY));
        place.addEventHandler(DragEvent.DRAG_DROPPED, drop -> drop.setDropCompleted(drop(drop.getDragboard())));
        // Of the window: after a press on the place's name in its head, the focus is there.
        place.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            }
        });
    }

    private void press(KeyEvent key) {
        if (PASTE.match(key)) {
            take(Clipboard.getSystemClipboard(), NOT_PASTED);
            key.consume();
        }
    }

    /** Whether it is an image or a file. */
    boolean drop(Clipboard dropped) {
        return take(dropped, NOT_DROPPED);
    }

    /** A file comes before its pixels, which some systems put beside it. */
    private boolean take(Clipboard given, String otherwise) {
        boolean taken = open(given.getFiles()) || given.hasImage() && open(given.getImage());
        if (!taken) {
            model.refuse(otherwise);
        }
        return taken;
    }

    private boolean open(List<File> files) {
        List<Path> paths = files == null ? List.of() : files.stream().map(File::toPath).toList();
        Optional<Path> image = paths.stream().filter(Images::isNamedLikeOne).findFirst().or(() -> paths.stream().findFirst());
        image.ifPresent(file -> model.imageChoiceProperty().set(new ImageChoice.OfFile(file)));
        return image.isPresent();
    }

    /**
     * The inspection process reads files, so that pixels are stored in one first.
     *
     * @param pixels null if they are of a kind that JavaFX can't read
     */
    private boolean open(Image pixels) {
        if (pixels == null) {
            return false;
        }
        try {
            Path file = Files.createTempDirectory("gabor-pasted").resolve("pasted image.png");
            ImageIO.write(SwingFXUtils.fromFXImage(pixels, null), "png", file.toFile());
            file.toFile().deleteOnExit();
            file.getParent().toFile().deleteOnExit();
            model.imageChoiceProperty().set(new ImageChoice.OfFile(file));
        } catch (IOException unwritable) {
            model.refuse("The image could not be stored in the folder for temporary files: is there room on the disk?");
        }
        return true;
    }
}
