package org.gabor.app.view.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.gabor.app.files.RecentFiles;
import org.gabor.app.view.editor.BuildView;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.view.theme.ThemeManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ActionsTest {

    private final ObjectProperty<Screen> place = new SimpleObjectProperty<>(Screen.BUILD);

    @TempDir
    Path home;

    private WindowFixture fixture;
    private Actions actions;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, home);
        Documents documents = new Documents(fixture.editor, new RecentFiles(fixture.settings),
                new Dialogs(stage), fixture, _ -> {});
        ThemeManager themes = new ThemeManager(fixture.settings);
        BuildView build = new BuildView(fixture.editor, fixture.training.timing(), themes, _ -> {}, _ -> {});
        actions = new Actions(documents, fixture.editor, build, fixture.training, place, themes, () -> {}, () -> {}, () -> {});
    }

    @Test
    void idsKeysAndIconsAreOfOneActionEach() {
        List<String> ids = actions.all().stream().map(Action::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        List<KeyCombination> keys = actions.all().stream().flatMap(action -> action.keys().stream()).toList();
        assertEquals(keys.stream().distinct().toList(), keys);
        actions.all().forEach(action -> Icons.of(action.icon().orElseThrow(), 16));
    }

    @Test
    void undoNamesWhatItTakesBack(FxRobot robot) {
        assertFalse(actions.undo.enabled().getValue());
        robot.interact(fixture::moveACard);
        assertTrue(actions.undo.enabled().getValue());
        assertEquals("Undo move layer", actions.undo.title().getValue());
        robot.interact(actions.undo::run);
        assertEquals("Redo move layer", actions.redo.title().getValue());
        assertFalse(fixture.editor.dirtyProperty().get());
    }

    @Test
    void whatCannotBeDoneNowIsNotDone() {
        int[] done = {0};
        Action.of("never", "Never", () -> done[0]++).when(new SimpleObjectProperty<>(false)).run();
        assertEquals(0, done[0]);
    }

    @Test
    void whatIsDoneToTheDrawingWaitsForItsPlace() {
        Action group = actions.all().stream().filter(action -> action.id().equals("group")).findFirst().orElseThrow();
        assertTrue(group.enabled().getValue());
        place.set(Screen.TRAIN);
        assertFalse(group.enabled().getValue());
    }

    @Test
    void pauseAndStopWaitForARun(FxRobot robot) {
        assertTrue(actions.start.enabled().getValue());
        assertFalse(actions.pause.enabled().getValue());
        assertFalse(actions.stop.enabled().getValue());
        robot.interact(actions.start::run);
        assertEquals(Screen.TRAIN, place.get());
        assertFalse(actions.start.enabled().getValue());
        assertTrue(actions.stop.enabled().getValue());
    }
}
