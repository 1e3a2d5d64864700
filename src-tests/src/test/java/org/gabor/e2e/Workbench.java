package org.gabor.e2e;

import java.nio.file.Path;
import javafx.stage.Stage;
import org.gabor.app.editor.Document;
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

/** The window with the book's LeNet open and the real worker behind it; all it keeps lies in one folder. */
record Workbench(EditorModel editor, TrainModel training, LookModel look) {

    static Workbench open(Stage stage, Path home) {
        Document lenet = Documents.of(Zoo.find("lenet").orElseThrow().network().get());
        EditorModel editor = new EditorModel(lenet);
        TrainModel training = new TrainModel(editor.inferenceProperty(), home.resolve("runs"), Workers.PROCESSES);
        LookModel look = new LookModel(editor, training);
        Settings settings = new Settings(home.resolve("settings.properties"));
        new MainWindow(stage, editor, training, look, new ThemeManager(settings), settings, new Dialogs(stage),
                new FileDialogs(stage), _ -> {}).show();
        return new Workbench(editor, training, look);
    }
}
