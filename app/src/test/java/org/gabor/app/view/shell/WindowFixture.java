package org.gabor.app.view.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.gabor.app.editor.edit.Move;
import org.gabor.app.files.Settings;
import org.gabor.app.geom.Point;
import org.gabor.app.runs.Puppet;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.app.vm.look.LookModel;
import org.gabor.engine.worker.Request;
import org.gabor.engine.worker.WorkerEvent;
import org.gabor.engine.worker.WorkerSession;
import org.gabor.engine.worker.Workers;
import org.gabor.zoo.Zoo;

/** A window to test: LeNet is open, the test chooses files, and the worker only records its commands. */
final class WindowFixture implements FileChoice {

    final Stage stage;
    final EditorModel editor = new EditorModel(Documents.of(Zoo.find("lenet").orElseThrow().network().get()));
    final TrainModel training;
    final LookModel look;
    final Settings settings;
    final MainWindow window;
    Optional<Path> chosen = Optional.empty();

    WindowFixture(Stage stage, Path home) {
        this.stage = stage;
        Workers workers = new Workers() {
            @Override
            public <R> WorkerSession start(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
                return new Puppet(request, executor, sink);
            }
        };
        training = new TrainModel(editor.inferenceProperty(), home.resolve("runs"), workers);
        look = new LookModel(editor, training, workers);
        settings = new Settings(home.resolve("settings.properties"));
        settings.put("theme", "LIGHT");
        window = new MainWindow(stage, editor, training, look, new ThemeManager(settings),
                settings, new Dialogs(stage), this,
                _ -> {});
        window.show();
    }

    /** Changes the document. */
    void moveACard() {
        editor.apply(new Move(Map.of(editor.document().graph().nodes().keySet().iterator().next(), new Point(8, 16))));
    }

    @Override
    public Optional<Path> toOpen(Optional<Path> folder) {
        return chosen;
    }

    @Override
    public Optional<Path> toSave(Optional<Path> folder, String suggestion) {
        return chosen;
    }
}
