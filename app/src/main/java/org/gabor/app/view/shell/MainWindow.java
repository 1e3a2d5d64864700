package org.gabor.app.view.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.gabor.app.files.RecentFiles;
import org.gabor.app.files.Settings;
import org.gabor.app.view.compare.CompareView;
import org.gabor.app.view.editor.BuildView;
import org.gabor.app.view.look.LookView;
import org.gabor.app.view.start.StartPage;
import org.gabor.app.view.theme.AppIcon;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.view.train.TrainView;
import org.gabor.app.vm.CompareModel;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.app.vm.look.LookModel;

/** The main window: header, one of its views, status bar, and the picker above them. */
public final class MainWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 640;

    private final Stage stage;
    private final TrainModel training;
    private final Dialogs questions;
    private final ObjectProperty<Screen> place = new SimpleObjectProperty<>(Screen.BUILD);
    private final Picker picker = new Picker();
    private final Documents documents;
    private final StartPage start;
    private final Actions actions;

    public MainWindow(Stage stage, EditorModel editor, TrainModel training, LookModel look, ThemeManager themes,
                      Settings settings,
                      Dialogs questions, FileChoice files, Consumer<String> browse) {
        this.stage = stage;
        this.training = training;
        this.questions = questions;
        CompareModel compared = new CompareModel();
        CompareDialog comparing = new CompareDialog(editor, compared, place, picker, files, questions);
        documents = new Documents(editor, new RecentFiles(settings), questions, files, comparing::choose);
        QuickStarts quick = new QuickStarts(documents, editor, training, look, place);
        start = new StartPage(documents, quick, training, themes, browse);
        BuildView build = new BuildView(editor, training.timing(), themes, documents::begin, browse);
        build.canvasModel().examplesProperty().bind(training.next().dataProperty().map(source -> Optional.of(source.shape())));
        actions = new Actions(documents, editor, build, training, place, themes, comparing::choose, this::showPalette,
                this::close);

        Node train = new TrainView(training, editor, themes, quick::trainAgain);
        Node inside = new LookView(look, themes, () -> place.set(Screen.BUILD), () -> place.set(Screen.TRAIN));
        Node compare = new CompareView(compared, comparing::chooseAnother, comparing::leave);
        BorderPane layout = new BorderPane();
        // Never larger than the window: views that do not fit scroll or are cut off.
        layout.setMinSize(0, 0);
        HeaderBar header = new HeaderBar(editor, training, place, actions, documents);
        StatusBar status = new StatusBar(editor, training, look);
        layout.setBottom(status);
        place.subscribe(now -> {
            layout.setTop(now == Screen.START ? null : header);
            status.showNote(now == Screen.START);
            layout.setCenter(switch (now) {
                case START -> start;
                case BUILD -> build;
                case TRAIN -> train;
                case LOOK -> inside;
                case COMPARE -> compare;
            });
        });
        place.subscribe((before, now) -> {
            if (now == Screen.LOOK) {
                look.enter();
            } else if (before == Screen.LOOK) {
                look.leave();
            }
            if (now == Screen.START) {
                start.refresh();
                // Closes the comparison, without leaving the network's view.
                Screen back = before == Screen.COMPARE ? Screen.BUILD : before;
                start.showBackButton(editor.document().graph().name(), () -> place.set(back));
            }
        });
        editor.openedProperty().subscribe((_, _) -> {
            if (place.get() == Screen.START) {
                place.set(Screen.BUILD);
            }
        });
        Scene scene = new Scene(new StackPane(layout, picker), WIDTH, HEIGHT);
        themes.style(scene);
        actions.all().forEach(action -> action.keys().forEach(keys -> scene.getAccelerators().put(keys, action::run)));

        stage.setScene(scene);
        stage.titleProperty().bind(editor.documentProperty().map(document -> document.graph().name() + " – Gabor"));
        stage.getIcons().setAll(AppIcon.all());
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
    }

    public void show() {
        stage.show();
    }

    /** Shows the window with its start page; there is no open network to go back to yet. */
    public void showStart() {
        place.set(Screen.START);
        start.hideBackButton();
        stage.show();
    }

    /** Opens a file after asking about unsaved work. */
    public void open(Path file) {
        documents.open(file);
    }

    /** Closes unless unsaved work or a run in training prevents it. */
    private void close() {
        if (documents.mayLeave() && (!training.stateProperty().get().isBusy() || questions.closeWhileTraining())) {
            stage.close();
        }
    }

    private void showPalette() {
        Stream<Choice> commands = actions.all().stream().filter(action -> action.enabled().getValue()).map(MainWindow::choice);
        List<Choice> choices = Stream.concat(commands, documents.startingPoints().stream()).toList();
        picker.show("Type a command", choices);
    }

    private static Choice choice(Action action) {
        return new Choice(action.title().getValue(), action.keyText(),
                action.icon().orElse("right"), action::run);
    }
}
