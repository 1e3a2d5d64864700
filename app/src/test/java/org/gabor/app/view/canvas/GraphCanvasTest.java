package org.gabor.app.view.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.LayerTimes;
import org.gabor.app.editor.Placement;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.face.Family;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.files.Settings;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.app.geom.Viewport;
import org.gabor.app.view.theme.Theme;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.CanvasColoring;
import org.gabor.app.vm.CanvasModel;
import org.gabor.app.vm.EditorCommands;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.model.NodeId;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GraphCanvasTest {

    private static final int WIDTH = 936;
    private static final int HEIGHT = 712;
    private static final CanvasRequests NONE = new CanvasRequests() {
        @Override
        public void rename() {}

        @Override
        public void add(Optional<Point> place) {}

        @Override
        public void shareWeights() {}

        @Override
        public void find() {}
    };

    @TempDir
    static Path home;

    private EditorModel model;
    private CanvasModel canvasModel;
    private GraphCanvas canvas;
    private ThemeManager theme;
    private Scene scene;

    @Test
    void aLargerNetworkAddsNoNodesToTheSceneGraph() {
        onFx(() -> {
            show("lenet");
            assertEquals(1, canvas.getChildrenUnmodifiable().size());
            show("alexnet");
            assertEquals(1, canvas.getChildrenUnmodifiable().size());
            Canvas drawing = (Canvas) canvas.getChildrenUnmodifiable().getFirst();
            assertEquals(WIDTH, drawing.getWidth());
            assertEquals(HEIGHT, drawing.getHeight());
        });
    }

    @Test
    void changesOnlyAskForALayoutWhateverTheirNumber() {
        onFx(() -> {
            show("alexnet");
            for (int i = 0; i < 100; i++) {
                model.select(Selection.of(new NodeId(2 + i % 5)));
                canvasModel.viewportProperty().set(new Viewport(i, i, 1));
            }
            assertTrue(canvas.isNeedsLayout());
            canvas.layout();
            assertFalse(canvas.isNeedsLayout());
        });
    }

    @Test
    void cardsHaveTheirFamilysColourInEachTheme() {
        onFx(() -> {
            show("alexnet");
            for (Theme look : Theme.values()) {
                theme.choose(look);
                WritableImage image = scene.snapshot(null);
                for (String label : new String[] {"conv1", "pool1", "fc1"}) {
                    assertEquals(look.colors().family(card(label).family()).tint(), ground(image, label), label);
                }
            }
        });
    }

    /** On a scale that ends at seven tenths of the way to an activation's line colour; a quarter of the time gets half of it. */
    @Test
    void cardsAreColouredByTheirShareOfTheLongestTime() {
        onFx(() -> {
            show("alexnet");
            model.timesProperty().set(new LayerTimes(Map.of(id("conv1"), 0.040, id("pool1"), 0.010), Map.of()));
            model.colouringProperty().set(CanvasColoring.TIME);
            for (Theme look : Theme.values()) {
                theme.choose(look);
                canvas.layout();
                WritableImage image = scene.snapshot(null);
                Color cold = look.colors().bg();
                Color hot = look.colors().family(Family.ACTIVATION).line();
                assertSame(cold.interpolate(hot, 0.7), ground(image, "conv1"));
                assertSame(cold.interpolate(hot, 0.35), ground(image, "pool1"));
                assertEquals(cold, ground(image, "fc1"), "nothing was measured of it");
            }
        });
    }

    @Test
    void theWholeNetworkIsShownWhenItIsOpened() {
        onFx(() -> {
            show("alexnet_torchvision");
            var visible = canvasModel.viewportProperty().get().visible(WIDTH, HEIGHT);
            assertTrue(visible.contains(canvasModel.sceneProperty().get().bounds()));
        });
    }

    private void show(String network) {
        Document document = new Document(Zoo.find(network).orElseThrow().network().get(), Placement.EMPTY);
        model = new EditorModel(document.withPlacement(
                Placement.EMPTY.with(Layouter.arrange(document, Layouter.SCREEN_HEIGHT))));
        canvasModel = new CanvasModel(model);
        theme = new ThemeManager(new Settings(home.resolve("settings.properties")));
        canvas = new GraphCanvas(canvasModel, theme, new EditorCommands(canvasModel), NONE);
        scene = new Scene(new Pane(canvas), WIDTH, HEIGHT);
        canvas.resize(WIDTH, HEIGHT);
        canvas.layout();
    }

    private NodeId id(String label) {
        return card(label).node();
    }

    private Card card(String label) {
        return canvasModel.sceneProperty().get().cards().stream().filter(c -> c.title().equals(label)).findFirst().orElseThrow();
    }

    /** The card's fill colour. */
    private Color ground(WritableImage image, String label) {
        Rect rect = card(label).rect();
        Point corner = canvasModel.viewportProperty().get().toScreen(new Point(rect.x() + 5, rect.centerY()));
        return color(image, corner.x(), corner.y());
    }

    /** Colors of a saved image have 256 steps. */
    private static void assertSame(Color expected, Color seen) {
        assertEquals(expected.getRed(), seen.getRed(), 1 / 255.0);
        assertEquals(expected.getGreen(), seen.getGreen(), 1 / 255.0);
        assertEquals(expected.getBlue(), seen.getBlue(), 1 / 255.0);
    }

    private static Color color(WritableImage image, double x, double y) {
        return image.getPixelReader().getColor((int) Math.round(x), (int) Math.round(y));
    }

    private static void onFx(Runnable test) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(test));
    }
}
