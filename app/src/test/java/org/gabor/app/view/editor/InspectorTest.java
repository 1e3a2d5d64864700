package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import org.gabor.app.editor.Selection;
import org.gabor.graph.model.Graph;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The inspector of one layer. */
class InspectorTest extends BuildViewFixture {

    @Test
    void aRefusedValueLeavesTheNetworkAndSaysWhy(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("conv1"))));
        Graph before = model.document().graph();
        type(robot, "#inspector-outChannels", "0");
        assertEquals(before, model.document().graph());
        assertTrue(robot.lookup("#inspector-outChannels").<TextField>query().getStyleClass().contains("invalid"));
        assertEquals("A Conv2d needs at least 1 filter, got 0.",
                robot.lookup("#inspector-outChannels-error").queryLabeled().getText());
        type(robot, "#inspector-outChannels", "many");
        assertEquals("Filters is a whole number such as 3.",
                robot.lookup("#inspector-outChannels-error").queryLabeled().getText());
        assertEquals(before, model.document().graph());
    }

    @Test
    void theLinkOpensThePaper(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("conv1"))));
        robot.interact(() -> robot.lookup("#inspector-paper").<Hyperlink>query().fire());
        assertEquals("https://doi.org/10.1109/5.726791", browsed);
    }
}
