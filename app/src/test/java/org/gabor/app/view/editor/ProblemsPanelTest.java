package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.Connect;
import org.gabor.app.editor.palette.Palette;
import org.gabor.app.geom.Point;
import org.gabor.graph.analysis.Violation;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.NodeId;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The list of problems and their fixes. */
class ProblemsPanelTest extends BuildViewFixture {

    @Test
    void aProblemOffersItsRemedy(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("flat"))));
        robot.interact(() -> view.canvas().requestFocus());
        robot.type(KeyCode.DELETE);
        await(() -> !model.inference().isValid());
        assertEquals("1", robot.lookup("#problems-count").queryLabeled().getText());
        robot.clickOn("#fix-insert-flatten");
        await(() -> model.inference().isValid());
        assertEquals("400", shapes("flatten").getFirst());
    }

    @Test
    void anUnusedBranchIsAProblemWithARemedy(FxRobot robot) {
        assertEquals(List.of(), model.inference().obstacles());
        robot.interact(() -> view.commands().place(Palette.byShortcut('a').orElseThrow(), new Point(600, 400)));
        NodeId added = selected().id();
        robot.interact(() -> model.apply(Connect.of(new Edge(id("pool1"), added, 0))));
        robot.clickOn("#fix-remove-" + model.document().graph().node(added).label());
        await(() -> model.inference().obstacles().isEmpty());
        assertEquals(13, model.document().graph().nodes().size());
    }

    @Test
    void withoutItsInputTheNetworkSaysWhatIsMissing(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("Input"))));
        robot.interact(() -> view.canvas().requestFocus());
        robot.type(KeyCode.DELETE);
        await(() -> model.document().graph().nodes().size() == 12);
        assertEquals(List.of("Conv2d has no input."), model.inference().obstacles().stream().map(Violation::message).toList());
        robot.clickOn("#palette-filter").write("input").clickOn("#palette-Input");
        await(() -> model.document().graph().nodes().size() == 13);
        robot.clickOn("#palette-filter-clear");
        await(() -> robot.lookup("#palette-filter").<TextField>query().getText().isEmpty());
    }
}
