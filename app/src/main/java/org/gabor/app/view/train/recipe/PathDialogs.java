package org.gabor.app.view.train.recipe;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's own dialogs. They begin where the last one ended. */
public final class PathDialogs implements PathChoice {

    private final DirectoryChooser images = new DirectoryChooser();
    private final FileChooser weights = new FileChooser();

    public PathDialogs() {
        images.setTitle("Folder of images, with a sub-folder for each class");
        weights.setTitle("Weights to start from");
        weights.getExtensionFilters().add(new ExtensionFilter("Safetensors", "*.safetensors"));
    }

    @Override
    public Optional<Path> images(Window owner) {
        File chosen = images.showDialog(owner);
        if (chosen != null) {
            images.setInitialDirectory(chosen.getParentFile());
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> weights(Window owner) {
        File chosen = weights.showOpenDialog(owner);
        if (chosen != null) {
            weights.setInitialDirectory(chosen.getParentFile());
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
