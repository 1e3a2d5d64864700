package org.gabor.app.tour;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.gabor.app.files.Settings;
import org.gabor.app.view.shell.Dialogs;
import org.gabor.app.view.shell.Documents;
import org.gabor.app.view.shell.FileDialogs;
import org.gabor.app.view.shell.MainWindow;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.app.vm.look.LookModel;
import org.gabor.engine.worker.Workers;
import org.gabor.zoo.Zoo;

/** The window of the tour, with its models. Created on JavaFX's thread. */
final class TourWindow implements AutoCloseable {

    private final Path home;
    private final Stage stage = new Stage();
    private final EditorModel editor = new EditorModel(Documents.of(Zoo.find("lenet").orElseThrow().network().get()));
    private final TrainModel training;
    private final LookModel look;
    private final ThemeManager themes;

    /** @param home the folder for settings and runs during the tour */
    TourWindow(Path home) {
        this.home = home;
        training = new TrainModel(editor.inferenceProperty(), home.resolve("runs"), Workers.PROCESSES);
        look = new LookModel(editor, training);
        Settings settings = new Settings(home.resolve("settings.properties"));
        themes = new ThemeManager(settings);
        new MainWindow(stage, editor, training, look, themes, settings, new Dialogs(stage), new FileDialogs(stage),
                _ -> {}).showStart();
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Whether a control is in the window and shows something. */
    boolean isSeen(String id) {
        return scene().lookup("#" + id) instanceof ImageView view && view.isVisible() && view.getImage() != null;
    }

    /** Whether a control is in the window. */
    boolean isPresent(String id) {
        return scene().lookup("#" + id) != null;
    }

    /** Whether a control is in the window and visible. */
    boolean isShown(String id) {
        return scene().lookup("#" + id) instanceof Node node && node.isVisible();
    }

    /** Whether an answer of the inspection process is missing. */
    boolean isLooking() {
        return look.busyProperty().get();
    }

    ThemeManager themes() {
        return themes;
    }

    EditorModel editor() {
        return editor;
    }

    TrainModel training() {
        return training;
    }

    @Override
    public void close() throws IOException {
        Visitor.see(() -> {
            look.close();
            training.close();
            stage.hide();
            return stage;
        });
        Files.walkFileTree(home, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
