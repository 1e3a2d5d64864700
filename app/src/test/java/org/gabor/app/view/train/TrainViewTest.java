package org.gabor.app.view.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.gabor.app.editor.edit.Rename;
import org.gabor.app.runs.RunText;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.probe.Reconstructions;
import org.gabor.engine.probe.WeightNorms;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.spec.Recipe;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

/** The charts and insights while a run trains. */
class TrainViewTest extends TrainViewFixture {

    @Test
    void curvesGrowAndFiltersChangeWhileARunTrains() throws Exception {
        start();
        say(10, 1);
        await(() -> items("#loss-chart") > 0);
        int before = items("#loss-chart");
        await(() -> image() != null);
        int[] first = pixels(image());
        say(60, 2);
        await(() -> items("#loss-chart") > before);
        await(() -> !Arrays.equals(first, pixels(image())));
        assertTrue(items("#accuracy-chart") > 0 && items("#ratio-chart") > 0 && items("#speed-chart") > 0);
    }

    @Test
    void anEditRedrawsNoChart() throws Exception {
        start();
        say(10, 1);
        await(() -> items("#loss-chart") > 0);
        rest();
        AtomicInteger drawn = drawings();
        robot.interact(() -> {
            editor.apply(new Rename(editor.document().graph().nodes().keySet().iterator().next(), "first"));
            model.next().draftProperty().set(model.next().draftProperty().get().with(Recipe.BATCH, "17"));
        });
        rest();
        assertEquals(0, drawn.get());
        say(11, 1);
        await(() -> drawn.get() > 0);
    }

    @Test
    void whileTrainIsHiddenNothingIsDrawn() throws Exception {
        start();
        say(10, 1);
        await(() -> items("#loss-chart") > 0);
        AtomicInteger drawn = drawings();
        Scene scene = view.getScene();
        robot.interact(() -> scene.setRoot(new StackPane()));
        int before = drawn.get();
        String memory = ((Label) view.lookup("#recipe-memory")).getText();
        say(20, 1);
        robot.interact(() -> model.next().draftProperty().set(model.next().draftProperty().get().with(Recipe.BATCH, "4096")));
        rest();
        assertEquals(before, drawn.get());
        assertEquals(memory, ((Label) view.lookup("#recipe-memory")).getText());
        robot.interact(() -> scene.setRoot(view));
        assertTrue(drawn.get() > before);
        assertNotEquals(memory, label("recipe-memory"));
    }

    /** Counts how often the loss chart gets new curves. */
    private AtomicInteger drawings() {
        AtomicInteger drawn = new AtomicInteger();
        robot.lookup("#loss-chart").queryAs(ChartViewer.class).getChart().getXYPlot().getDataset()
                .addChangeListener(_ -> drawn.incrementAndGet());
        return drawn;
    }

    /** Waits until the charts have drawn their deferred updates. */
    private void rest() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        robot.interact(() -> {
            PauseTransition pause = new PauseTransition(Duration.millis(300));
            pause.setOnFinished(_ -> over.set(true));
            pause.play();
        });
        await(over::get);
    }

    @Test
    void aSwitchShowsReconstructions() throws Exception {
        start();
        say(10, 1);
        await(() -> image() != null);
        assertFalse(robot.lookup("#insight").query().isVisible(), "nothing to switch to");
        worker.say(new TrainingEvent.Observed<>(1, 20,
                new Reconstructions(1, 1, 2, new float[] {0, 1, 1, 0}, new float[] {0.2f, 0.8f, 0.6f, 0.4f})));
        await(() -> robot.lookup("#insight").query().isVisible());
        robot.interact(() -> robot.lookup("#insight-reconstructions").queryAs(ToggleButton.class).fire());
        int[] pixels = pixels(robot.lookup("#reconstructions").queryAs(ImageView.class).getImage());
        assertEquals(List.of(0xFF000000, 0xFF333333), List.of(pixels[0], pixels[pixels.length / 2 + pixels.length / 18]));
        robot.interact(() -> robot.lookup("#insight-filters").queryAs(ToggleButton.class).fire());
        assertFalse(robot.lookup("#reconstructions").query().getParent().getParent().isVisible());
    }

    @Test
    void weightNormsAreBarsByLayer() throws Exception {
        start();
        say(10, 1);
        await(() -> image() != null);
        Map<String, Double> norms = new LinkedHashMap<>();
        norms.put("conv1.weight", 2.0);
        norms.put("conv2.weight", 8.0);
        norms.put("fc1.weight", Double.NaN);
        worker.say(new TrainingEvent.Observed<>(1, 20, new WeightNorms(norms)));
        await(() -> robot.lookup("#insight").query().isVisible());
        robot.interact(() -> robot.lookup("#insight-weight_norms").queryAs(ToggleButton.class).fire());
        ScrollPane list = robot.lookup("#weight-norms").queryAs(ScrollPane.class);
        assertTrue(list.getParent().getParent().isVisible());
        List<Label> texts = robot.from(list).lookup(".caption").queryAllAs(Label.class).stream().toList();
        assertEquals(List.of("conv1", "2.00", "conv2", "8.00", "fc1", "–"), texts.stream().map(Label::getText).toList());
        assertEquals(List.of(LayerBars.LONGEST / 4, LayerBars.LONGEST, 0.0), robot.from(list).lookup(".layer-bar").queryAll()
                .stream().map(bar -> bar.getLayoutBounds().getWidth()).toList());
    }

    @Test
    void whatTrainingWaitedForImagesStandsByItsSpeed() throws Exception {
        start();
        say(19, 1);
        await(() -> items("#speed-chart") > 0);
        assertEquals("", label("waiting"));
        say(21, 1);
        await(() -> label("waiting").equals("waited 3 % for images"));
    }

    @Test
    void thePrecisionThatWasFoundFasterStandsByTheSpeedAndInTheList() throws Exception {
        start();
        worker.say(new TrainingEvent.PrecisionChosen(Precision.BF16, Map.of(Precision.F32, 75.0, Precision.BF16, 120.0)));
        say(19, 1);
        await(() -> label("precision-speeds").equals("bf16: 120 images/s against 75.0 in f32"));
        TableView<RunSummary> runs = robot.lookup("#run-list").query();
        await(() -> RunText.recipe(runs.getItems().getFirst()).endsWith(", bf16"));
    }

    private int items(String chart) {
        XYDataset data = robot.lookup(chart).queryAs(ChartViewer.class).getChart().getXYPlot().getDataset();
        int items = 0;
        for (int series = 0; series < data.getSeriesCount(); series++) {
            items += data.getItemCount(series);
        }
        return items;
    }

    private Image image() {
        return robot.lookup("#filters").queryAs(ImageView.class).getImage();
    }

    private static int[] pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}
