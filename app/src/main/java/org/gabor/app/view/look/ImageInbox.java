package org.gabor.app.view.look;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
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
    private static final String NOTHING =
            "There is no image on the clipboard: copy an image or an image file, and paste it here.";

    private final LookModel model;

    /** @param place receives the drops and key presses that nothing inside it takes */
    ImageInbox(LookModel model, Node place) {
        this.model = model;
        place.addEventHandler(DragEvent.DRAG_OVER, this::offer);
        place.addEventHandler(DragEvent.DRAG_DROPPED, drop -> drop.setDropCompleted(take(drop.getDragboard())));
        place.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (PASTE.match(press)) {
                paste(Clipboard.getSystemClipboard());
                press.consume();
            }
        });
    }

    private void offer(DragEvent over) {
        if (over.getDragboard().hasFiles() || over.getDragboard().hasImage()) {
            over.acceptTransferModes(TransferMode.COPY);
        }
    }

    private boolean take(Dragboard dropped) {
        return open(dropped.getFiles()) || dropped.hasImage() && open(dropped.getImage());
    }

    /** A copied file comes before its picture, which some systems put beside it. */
    void paste(Clipboard clipboard) {
        boolean taken = open(clipboard.getFiles()) || clipboard.hasImage() && open(clipboard.getImage());
        if (!taken) {
            model.refuse(NOTHING);
        }
    }

    private boolean open(List<File> files) {
        List<Path> paths = files == null ? List.of() : files.stream().map(File::toPath).toList();
        Optional<Path> image = paths.stream().filter(Images::isNamedLikeOne).findFirst().or(() -> paths.stream().findFirst());
        image.ifPresent(file -> model.imageChoiceProperty().set(new ImageChoice.OfFile(file)));
        return image.isPresent();
    }

    /** The inspection process reads files, so that pixels are stored in one first. */
    private boolean open(Image pixels) {
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
