package org.gabor.app.view.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.gabor.app.files.DocumentFile;

/** The system's file dialogs. */
public final class FileDialogs implements FileChoice {

    private final Window owner;

    public FileDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> toOpen(Optional<Path> folder) {
        return Optional.ofNullable(chooser("Open a network", folder).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> toSave(Optional<Path> folder, String suggestion) {
        FileChooser chooser = chooser("Save the network", folder);
        chooser.setInitialFileName(suggestion);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter("Gabor networks", "*" + DocumentFile.EXTENSION));
        folder.filter(Files::isDirectory).ifPresent(place -> chooser.setInitialDirectory(place.toFile()));
        return chooser;
    }
}
