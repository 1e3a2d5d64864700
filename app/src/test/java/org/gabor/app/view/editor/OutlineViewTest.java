package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.scene.control.TreeItem;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.SkipNetwork;
import org.gabor.app.editor.edit.Delete;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The outline shows and changes the same state as the canvas. */
class OutlineViewTest extends BuildViewFixture {

    @Test
    void theOutlineAndTheCanvasSelectTheSame(FxRobot robot) {
        robot.clickOn("#show-outline");
        robot.clickOn("#outline-fc1");
        await(() -> model.selection().equals(Selection.of(id("fc1"))));
        assertEquals("Linear", robot.lookup("#inspector-title").queryLabeled().getText());
        robot.clickOn(center("conv2"));
        await(() -> outline(robot).getSelectionModel().getSelectedItem().getValue().label().equals("conv2"));
    }

    @Test
    void aGroupClosedInTheOutlineStaysClosed(FxRobot robot) {
        robot.interact(() -> model.open(SkipNetwork.document()));
        OutlineView outline = (OutlineView) view.lookup("#outline");
        robot.interact(() -> group(outline).setExpanded(false));
        robot.interact(() -> model.apply(new Delete(Set.of(id("relu1")))));
        assertFalse(group(outline).isExpanded());
        robot.interact(() -> group(outline).setExpanded(true));
        robot.interact(model::undo);
        assertTrue(group(outline).isExpanded());
    }

    private static TreeItem<OutlineView.Entry> group(OutlineView outline) {
        return outline.getRoot().getChildren().stream()
                .filter(item -> item.getValue().label().equals("features")).findFirst().orElseThrow();
    }

    private static OutlineView outline(FxRobot robot) {
        return robot.lookup("#outline").queryAs(OutlineView.class);
    }
}
