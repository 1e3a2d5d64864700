package org.gabor.app.view.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import org.gabor.app.vm.look.FakeInspection;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.SplitScores;
import org.junit.jupiter.api.Test;

/** The images are a circle of points: a lasso around its right half selects exactly those. */
class LandscapeTabTest extends LookViewFixture {

    private static final SplitScores SCORES = FakeInspection.scores();
    private static final int MOST_SHOWN = 90;
    private static final int STEPS = 8;

    private void openTab() throws Exception {
        press("look-tab-landscape");
        await(() -> isSeen("look-points") && !isSeen("look-landscape-state"));
    }

    private Bounds plot() {
        Pane plot = robot.lookup("#look-points").queryAs(Pane.class);
        return plot.localToScreen(plot.getBoundsInLocal());
    }

    /** In small steps, as by hand: on a busy machine a move may be merged with the next one. */
    private void drag(Point2D from, Point2D to) {
        for (int step = 1; step <= STEPS; step++) {
            robot.moveTo(from.interpolate(to, (double) step / STEPS));
        }
    }

    private static boolean isRight(int image) {
        return Math.cos(2 * Math.PI * image / SCORES.count()) > 0;
    }

    private static int image(Node tile) {
        return Integer.parseInt(tile.getId().replaceAll("\\D", ""));
    }

    @Test
    void aLassoSelectsTheImagesInsideIt() throws Exception {
        openTab();
        Bounds plot = plot();
        double middle = plot.getCenterX() + 0.05 * (plot.getHeight() / 2 - 28);
        Point2D start = new Point2D(middle, plot.getMinY() + 4);
        Point2D top = new Point2D(plot.getMaxX() - 60, plot.getMinY() + 4);
        Point2D bottom = new Point2D(plot.getMaxX() - 60, plot.getMaxY() - 4);
        Point2D end = new Point2D(middle, plot.getMaxY() - 4);
        robot.moveTo(start).press(MouseButton.PRIMARY);
        drag(start, top);
        drag(top, bottom);
        drag(bottom, end);
        robot.release(MouseButton.PRIMARY);
        await(() -> isSeen("look-gallery"));
        List<Node> tiles = robot.lookup("#look-gallery").queryAs(Pane.class).getChildren();
        assertEquals(MOST_SHOWN, tiles.size());
        assertTrue(tiles.stream().allMatch(tile -> isRight(image(tile))));
        await(() -> robot.lookup("#look-gallery").<Node>query().lookupAll("ImageView").stream()
                .allMatch(view -> ((ImageView) view).getImage() != null));
        int number = image(robot.lookup("#look-gallery").queryAs(Pane.class).getChildren().getFirst());
        robot.clickOn("#look-tile-" + number);
        await(() -> model.imageChoiceProperty().get().equals(new ImageChoice.Validation(number)));
    }

    @Test
    void aClickOpensThePointsImage() throws Exception {
        openTab();
        Bounds plot = plot();
        robot.clickOn(new Point2D(plot.getCenterX() + plot.getHeight() / 2 - 28, plot.getCenterY()));
        await(() -> model.imageChoiceProperty().get().equals(new ImageChoice.Validation(SCORES.images()[0])));
    }

    @Test
    void theLayerBeforeTheScoresComesFirstAndAChosenOneNext() throws Exception {
        openTab();
        assertEquals(List.of("act4"), embedded());
        robot.interact(() -> model.layerProperty().set(model.networkProperty().get().orElseThrow().graph().topologicalOrder()
                .stream().filter(node -> node.path().value().equals("conv2")).findFirst()));
        await(() -> embedded().equals(List.of("act4", "conv2")));
    }

    private List<String> embedded() {
        return inspection.questions().stream().filter(Question.Embed.class::isInstance).map(Question.Embed.class::cast)
                .map(Question.Embed::layer).toList();
    }

    @Test
    void pointsAreComputedForTheShownTabOnly() throws Exception {
        await(() -> model.imageProperty().get().isPresent());
        assertTrue(inspection.questions().stream().noneMatch(Question.Embed.class::isInstance));
        openTab();
        press("look-embedding-umap");
        await(() -> inspection.questions().stream().filter(Question.Embed.class::isInstance).count() == 2);
    }
}
