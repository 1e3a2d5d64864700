package org.gabor.app.view.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.scene.Card;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Two branches of one network start to share a convolution, by mouse and keyboard. */
class SharedWeightsTest extends BuildViewFixture {

    @Override
    Document document() {
        Conv2d conv = Conv2d.of(8, 3).withPadding(1);
        return new Document(NetworkBuilder.network("Branches", new FeatureMap(3, 12, 12), x -> {
            var stem = x.then("stem", conv);
            return stem.then("left", conv).merge("sum", new Add(), stem.then("act", Activation.RELU).then("right", conv))
                    .then("flat", new Flatten()).then("fc", Linear.of(5));
        }), Placement.EMPTY);
    }

    @Test
    void theInspectorOffersLayersThatFit(FxRobot robot) {
        select(robot, "stem");
        assertFalse(robot.lookup("#inspector-share").query().isVisible());
        select(robot, "right");
        assertEquals(224 + 2 * 584 + 5765, model.cost().parameters());
        robot.clickOn("#inspector-share").type(KeyCode.ENTER);
        await(() -> graph().node(id("right")).owner().isPresent());
        assertEquals(id("left"), graph().owner(graph().node(id("right"))).id());
        assertEquals(224 + 584 + 5765, model.cost().parameters());
    }

    @Test
    void sharingIsShownEverywhereAndUndone(FxRobot robot) {
        select(robot, "right");
        robot.interact(() -> view.commands().shareWeights(id("left")));
        assertEquals("Shares weights and settings with left.", robot.lookup("#inspector-sharing").queryLabeled().getText());
        assertEquals("weights of left", card("right").detail());
        assertEquals(List.of(Set.of(id("left")), Set.of(id("left")), Set.of()),
                List.of(card("left").modules(), card("right").modules(), card("stem").modules()));
        robot.clickOn("#show-outline");
        await(() -> robot.lookup("#outline-right").tryQuery().isPresent());
        assertEquals("right, right, output 8×12×12, shares left's weights",
                robot.lookup("#outline-right").queryAs(TreeCell.class).getAccessibleText());

        robot.clickOn("#inspector-own");
        await(() -> graph().node(id("right")).owner().isEmpty());
        robot.interact(model::undo);
        assertTrue(graph().isShared(graph().node(id("left"))));
        robot.interact(model::undo);
        assertFalse(graph().isShared(graph().node(id("left"))));
    }

    @Test
    void severalSelectedLayersShareTheFirstOnesWeights(FxRobot robot) {
        robot.interact(() -> model.select(Selection.of(id("right"), id("left"))));
        robot.interact(view::shareWeights);
        assertEquals("left", graph().owner(graph().node(id("right"))).label());
        robot.interact(view.commands()::useOwnWeights);
        assertFalse(graph().isShared(graph().node(id("left"))));
    }

    private void select(FxRobot robot, String label) {
        robot.interact(() -> model.select(Selection.of(id(label))));
    }

    private Graph graph() {
        return model.document().graph();
    }

    private Card card(String label) {
        return view.canvasModel().sceneProperty().get().cards().stream()
                .filter(card -> card.title().equals(label)).findFirst().orElseThrow();
    }
}
