package org.gabor.app.view.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gabor.app.editor.RowText;
import org.gabor.graph.compare.Row;
import org.gabor.graph.io.GraphJson;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Compares the open network with another one by keyboard. */
@ExtendWith(ApplicationExtension.class)
class CompareTest {

    @TempDir
    Path home;

    private WindowFixture fixture;

    @Start
    void start(Stage stage) {
        fixture = new WindowFixture(stage, home);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(fixture.training::close);
    }

    @Test
    void rowsStandBetweenTheTwoNetworks(FxRobot robot) throws TimeoutException {
        compareWith(robot, "LeNet-5 with batch");
        assertEquals("LeNet-5  →  LeNet-5 with batch norm", text(robot, "#compare-title"));
        assertTrue(kinds(robot).containsAll(List.of("same", "added", "changed")), kinds(robot)::toString);
        robot.clickOn("#compare-differences");
        assertFalse(kinds(robot).contains("same"));
    }

    @Test
    void aChosenRowIsMarkedInBothNetworks(FxRobot robot) throws TimeoutException {
        compareWith(robot, "LeNet-5 with batch");
        robot.interact(() -> rows(robot).getSelectionModel().select(rows(robot).getRoot().getChildren().stream()
                .filter(item -> item.getValue() instanceof Row.Same).findFirst().orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, robot.lookup("#compare-left .chosen").queryAll().size());
        assertEquals(1, robot.lookup("#compare-right .chosen").queryAll().size());
    }

    @Test
    void escapeGoesBackToTheDrawing(FxRobot robot) throws TimeoutException {
        compareWith(robot, "LeNet-5 with batch");
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#compare-view").tryQuery().isEmpty());
        assertTrue(robot.lookup("#build-view").tryQuery().isPresent());
    }

    @Test
    void aFileCanBeComparedWith(FxRobot robot) throws Exception {
        fixture.chosen = Optional.of(Files.writeString(home.resolve("mine.gabor"),
                GraphJson.write(Zoo.find("lenet").orElseThrow().network().get())));
        compareWith(robot, "A file");
        assertEquals(List.of("same"), kinds(robot).stream().distinct().toList());
    }

    private static void compareWith(FxRobot robot, String title) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.write(title).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> robot.lookup("#compare-rows").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> kinds(FxRobot robot) {
        return rows(robot).getRoot().getChildren().stream().map(TreeItem::getValue).map(RowText::kind).toList();
    }

    private static TreeTableView<Row> rows(FxRobot robot) {
        return robot.lookup("#compare-rows").query();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
