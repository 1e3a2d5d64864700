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

    LookFileDialogs() {
        image.setTitle("Open an image");
        weights.setTitle("Weights to look into");
        weights.getExtensionFilters().add(new ExtensionFilter("Safetensors", "*.safetensors"));
    }

    @Override
    public Optional<Path> image(Window owner) {
        return choose(image, owner);
    }

    @Override
    public Optional<Path> weights(Window owner) {
        return choose(weights, owner);
    }

    private static Optional<Path> choose(FileChooser chooser, Window owner) {
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            chooser.setInitialDirectory(chosen.getParentFile());
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
