package org.gabor.app.view.look;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's own dialogs. They begin where the last one ended. */
final class LookFileDialogs implements LookFiles {

    private final FileChooser image = new FileChooser();
    private final FileChooser weights = new FileChooser();
    private final FileChooser gif = new FileChooser();
    private final FileChooser folder = new FileChooser();
    private final FileChooser page = new FileChooser();

    LookFileDialogs() {
        image.setTitle("Open an image");
        weights.setTitle("Weights to look into");
        weights.getExtensionFilters().add(new ExtensionFilter("Safetensors", "*.safetensors"));
        gif.setTitle("Save the animation");
        gif.getExtensionFilters().add(new ExtensionFilter("Animated GIF", "*.gif"));
        folder.setTitle("Name a new folder for the images");
        page.setTitle("Save the page of images");
        page.getExtensionFilters().add(new ExtensionFilter("PNG", "*.png"));
    }

    @Override
    public Optional<Path> image(Window owner) {
        return remember(image, image.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> weights(Window owner) {
        return remember(weights, weights.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> gif(Window owner, String name) {
        gif.setInitialFileName(name);
        return remember(gif, gif.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> folder(Window owner, String name) {
        folder.setInitialFileName(name);
        return remember(folder, folder.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> page(Window owner, String name) {
        page.setInitialFileName(name);
        return remember(page, page.showSaveDialog(owner));
    }

    /** @param chosen null if the user cancels */
    private static Optional<Path> remember(FileChooser chooser, File chosen) {
        if (chosen != null) {
            chooser.setInitialDirectory(chosen.getParentFile());
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
