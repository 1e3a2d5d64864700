package org.gabor.app.main;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.gabor.app.files.Settings;
import org.gabor.app.fx.FxThread;
import org.gabor.app.fx.Log;
import org.gabor.app.view.shell.Dialogs;
import org.gabor.app.view.shell.Documents;
import org.gabor.app.view.shell.FileDialogs;
import org.gabor.app.view.shell.MainWindow;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.app.vm.look.LookModel;
import org.gabor.engine.run.UserFolders;
import org.gabor.zoo.Zoo;

/** The desktop program: creates the models, passes them to the window, and stops the worker when it ends. */
public final class GaborApp extends Application {

    private TrainModel training;
    private LookModel look;

    @Override
    public void start(Stage stage) {
        Dialogs questions = new Dialogs(stage);
        Log.open(UserFolders.logs()).catchAll(sentence -> FxThread.run(() -> questions.showMessage(sentence)));
        // BN-LeNet, because its loss falls from the first steps on.
        EditorModel editor = new EditorModel(Documents.of(Zoo.find("bn-lenet").orElseThrow().network().get()));
        training = new TrainModel(editor.inferenceProperty());
        training.library().installExamples();
        look = new LookModel(editor, training);
        Settings settings = new Settings(UserFolders.settings());
        MainWindow window = new MainWindow(stage, editor, training, look, new ThemeManager(settings), settings, questions,
                new FileDialogs(stage), getHostServices()::showDocument);
        window.showStart();
        getParameters().getRaw().stream().map(Path::of).forEach(window::open);
    }

    @Override
    public void stop() {
        look.close();
        training.close();
    }
}
