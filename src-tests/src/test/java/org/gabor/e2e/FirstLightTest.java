package org.gabor.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gabor.app.editor.scene.EdgeShape;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.geom.Point;
import org.gabor.app.runs.SessionState;
import org.gabor.app.view.canvas.GraphCanvas;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.NodeId;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole path by mouse and keyboard, with the real worker: change a network, see its shapes, train it, watch it learn. */
@ExtendWith(ApplicationExtension.class)
class FirstLightTest {

    @TempDir
    Path home;

    private EditorModel editor;
    private TrainModel training;

    @Start
    void start(Stage stage) {
        Workbench workbench = Workbench.open(stage, home);
        editor = workbench.editor();
        training = workbench.training();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(training::close);
    }

    @Test
    void aNetworkIsChangedOnTheCanvasAndTrained(FxRobot robot) {
        MouseAndKeyboard hands = new MouseAndKeyboard(robot);
        Graph lenet = editor.document().graph();

        hands.drag("#palette-Conv2d", edge(robot, "act1", "pool1"));
        MouseAndKeyboard.waitUntil("the new layer", 10, () -> graph().nodes().size() == lenet.nodes().size() + 1);
        String added = graph().node(editor.selection().single().orElseThrow()).label();
        hands.type("#inspector-outChannels", "8");
        // A 3×3 window with padding 1 keeps 28×28; only the channels change, up to the next convolution.
        assertEquals(List.of("8×28×28", "8×14×14", "16×10×10"), shapes(added, "pool1", "conv2"));

        hands.type("#inspector-padding-height", "0");
        hands.type("#inspector-kernel-height", "5");
        // 28 − 5 + 1 = 24, halved by the pooling to 12, less 4 by the 5×5 window of conv2.
        assertEquals(List.of("8×24×24", "8×12×12", "16×8×8"), shapes(added, "pool1", "conv2"));

        for (int undone = 0; undone < 4; undone++) {
            hands.click("#undo");
        }
        assertEquals(lenet, graph());

        hands.click("#segment-train");
        hands.type("#recipe-learning-rate", "0.3");
        hands.type("#recipe-batch", "64");
        hands.type("#recipe-epochs", "2");
        hands.click("#start");
        MouseAndKeyboard.waitUntil("the first epoch's validation", 120, () -> epochs() == 1);
        int[] filtersAfterOne = filters(robot);
        int pointsAfterOne = points(robot);
        assertTrue(pointsAfterOne > 0, "the loss curve has begun");

        MouseAndKeyboard.waitUntil("the end of training", 120, () -> training.stateProperty().get() == SessionState.DONE);
        assertTrue(points(robot) > pointsAfterOne, "the loss curve has grown");
        assertFalse(Arrays.equals(filtersAfterOne, filters(robot)), "the filters have changed");
        assertEquals(2, epochs());

        hands.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertEquals(lenet, graph(), "training leaves the network as it is");
    }

    // ---- what is there to see

    private Graph graph() {
        return editor.document().graph();
    }

    private NodeId id(String label) {
        return graph().nodes().values().stream().filter(node -> node.label().equals(label)).findFirst().orElseThrow().id();
    }

    private List<String> shapes(String... labels) {
        return Arrays.stream(labels)
                .map(label -> editor.inference().output(id(label)).map(shape -> shape.text()).orElse("?")).toList();
    }

    /** The middle of the edge between two layers, on the screen. */
    private Point2D edge(FxRobot robot, String from, String to) {
        Scene scene = Scene.of(editor.document(), editor.inference(), editor.cost());
        List<Point> route = scene.edgeShapes().stream()
                .filter(shape -> shape.edge().filter(e -> e.from().equals(id(from)) && e.to().equals(id(to))).isPresent())
                .map(EdgeShape::route).findFirst().orElseThrow();
        Point middle = new Point((route.get(0).x() + route.get(1).x()) / 2, (route.get(0).y() + route.get(1).y()) / 2);
        return robot.lookup("#graph-canvas").queryAs(GraphCanvas.class).screenOf(middle);
    }

    private int epochs() {
        return training.liveRun().or(() -> training.shownProperty().get())
                .flatMap(run -> training.library().curves(run).view().lastEpoch())
                .map(epoch -> epoch.epoch()).orElse(0);
    }

    private static int points(FxRobot robot) {
        XYDataset curves = robot.lookup("#loss-chart").queryAs(ChartViewer.class).getChart().getXYPlot().getDataset();
        return IntStream.range(0, curves.getSeriesCount()).map(curves::getItemCount).sum();
    }

    private static int[] filters(FxRobot robot) {
        Image image = Optional.ofNullable(robot.lookup("#filters").queryAs(ImageView.class).getImage()).orElseThrow();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
