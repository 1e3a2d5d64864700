package org.gabor.app.view.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gabor.app.runs.SessionState;
import org.gabor.app.view.editor.BuildView;
import org.gabor.app.view.theme.Theme;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;

/** All commands of the window. Menu, palette, header buttons and keys are created from this table. */
public final class Actions {

    final Action create;
    final Action open;
    final Action compare;
    final Action save;
    final Action saveAs;
    final Action quit;
    final Action undo;
    final Action redo;
    final Action home;
    final Action build;
    final Action train;
    final Action look;
    final Action theme;
    final Action palette;
    final Action start;
    final Action pause;
    final Action stop;
    private final CanvasActions canvas;

    Actions(Documents documents, EditorModel editor, BuildView canvas, TrainModel training, ObjectProperty<Screen> place,
            ThemeManager themes, Runnable showComparison, Runnable showPalette, Runnable close) {
        ObservableValue<Boolean> seen = place.isNotEqualTo(Screen.START);
        create = Action.of("new", "Empty network", documents::beginEmpty).icon("filep").keys("Shortcut+N");
        open = Action.of("open", "Open…", documents::open).icon("folder").keys("Shortcut+O");
        compare = Action.of("compare", "Compare with…", showComparison).icon("columns").keys("Shortcut+Shift+C");
        save = Action.of("save", "Save", documents::save).icon("save").keys("Shortcut+S");
        saveAs = Action.of("save-as", "Save as…", documents::saveAs).icon("save").keys("Shortcut+Shift+S");
        quit = Action.of("quit", "Quit", close).icon("log-out").keys("Shortcut+Q");
        undo = Action.of("undo", "Undo", editor::undo).icon("undo").keys("Shortcut+Z")
                .titled(naming("Undo", editor.undoTitleProperty())).when(and(seen, named(editor.undoTitleProperty())));
        redo = Action.of("redo", "Redo", editor::redo).icon("redo").keys("Shortcut+Shift+Z", "Shortcut+Y")
                .titled(naming("Redo", editor.redoTitleProperty())).when(and(seen, named(editor.redoTitleProperty())));
        home = Action.of("home", "Start page", () -> place.set(Screen.START)).icon("home").keys("Shortcut+Shift+H").when(seen);
        build = Action.of("build", "Build", () -> place.set(Screen.BUILD)).icon("edit-3").keys("Shortcut+1");
        train = Action.of("train", "Train", () -> place.set(Screen.TRAIN)).icon("activity").keys("Shortcut+2");
        look = Action.of("look", "Look inside", () -> place.set(Screen.LOOK)).icon("eye").keys("Shortcut+3");
        theme = Action.of("theme", "Theme", themes::toggle).icon("moon")
                .titled(themes.themeProperty().map(now -> now == Theme.LIGHT ? "Dark theme" : "Light theme"));
        palette = Action.of("command-palette", "Command palette", showPalette).icon("cmd").keys("Shortcut+Shift+P");
        this.canvas = new CanvasActions(canvas, place.isEqualTo(Screen.BUILD));
        ObservableValue<SessionState> state = training.stateProperty();
        start = Action.of("start", "Start training", () -> {
            place.set(Screen.TRAIN);
            training.start();
        }).icon("play").keys("F5").when(Bindings.createBooleanBinding(
                () -> !state.getValue().isBusy() && training.blockedProperty().get().isEmpty(),
                state, training.blockedProperty()));
        pause = Action.of("pause", "Pause training", () -> toggle(training)).icon("pause").keys("F6")
                .titled(state.map(now -> now == SessionState.PAUSED ? "Continue training" : "Pause training"))
                .when(state.map(now -> now == SessionState.RUNNING || now == SessionState.PAUSED));
        stop = Action.of("stop", "Stop training", training::stop).icon("stop").keys("Shift+F5")
                .when(state.map(now -> now.isBusy() && now != SessionState.STOPPING));
    }

    /** All actions, grouped as in the menu. */
    public List<ActionMenu> menus() {
        return List.of(
                new ActionMenu("File", List.of(create, open, save, saveAs, compare, quit)),
                new ActionMenu("Edit", join(List.of(undo, redo), canvas.editing())),
                new ActionMenu("View", join(List.of(home, build, train, look, theme, palette), canvas.viewing())),
                new ActionMenu("Run", List.of(start, pause, stop)));
    }

    private static List<Action> join(List<Action> first, List<Action> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }

    public List<Action> all() {
        return menus().stream().flatMap(menu -> menu.actions().stream()).toList();
    }

    private static void toggle(TrainModel training) {
        if (training.stateProperty().get() == SessionState.PAUSED) {
            training.resume();
        } else {
            training.pause();
        }
    }

    private static ObservableValue<String> naming(String verb, ObservableValue<String> edit) {
        return edit.map(title -> title.isEmpty() ? verb
                : verb + " " + title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1));
    }

    private static ObservableValue<Boolean> and(ObservableValue<Boolean> one, ObservableValue<Boolean> other) {
        return Bindings.createBooleanBinding(() -> one.getValue() && other.getValue(), one, other);
    }

    private static ObservableValue<Boolean> named(ObservableValue<String> edit) {
        return edit.map(title -> !title.isEmpty());
    }
}
